export { configName } from "./config/config-name.ts";
export { configTemplate } from "./config/config-template.ts";
export { readFixture } from "./read-fixture.ts";
export { createCompileHost } from "./rules/compile-host.ts";
export { readRuleText } from "./rules/read-rule-text.ts";
export { ruleDisk, type RuleDisk } from "./rules/rule-disk.ts";
export { findRuleFiles, folderOf, listFiles, listRuleFiles, ruleFileEnding } from "./rules/rule-files.ts";
export { findRoot, foldersFrom } from "./rules/rule-root.ts";
export { toList } from "./to-list.ts";
