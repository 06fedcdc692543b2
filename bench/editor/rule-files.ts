import { importSigma } from "@tocsin/importers";
import { missingSigma, readSigmaCorpus, toActiveRules } from "../../test/frame/sigma-corpus.ts";
import { toRuleTexts } from "../sigma/rules.ts";

export const ruleCount = 5000;
export const listUsers = 1000;
/** The list that so many rules use, and the file that declares it. */
export const sharedList = { name: "watched_words", file: "shared/lists.tocsin" };

/** Rule files of a workspace with 5,000 rules, by path: all of Sigma where it lies beside the checkout, else rules of its shapes; variations; and rules that share a list. */
export function toRuleFiles(): ReadonlyMap<string, string> {
  const files = missingSigma === undefined ? importedFiles() : madeUpFiles();
  files.set(sharedList.file, `module shared.lists\n\nlist ${sharedList.name} of text ["alpha", "beta", "gamma"]\n`);
  files.set(
    "shared/sources.tocsin",
    'module shared.sources\n\nsource processes is "logs-*" typed by windows where EventID is 1\n',
  );
  for (let index = 0; index < listUsers; index++) files.set(`shared/user_${index}.tocsin`, toListUser(index));
  const rules = [...files.values()].filter((text) => /^rule /m.test(text));
  const wanted = ruleCount - rules.length;
  for (const [index, text] of rules.slice(0, wanted).entries())
    files.set(`varied/rule_${index}.tocsin`, toVariation(text));
  return files;
}

function importedFiles(): Map<string, string> {
  const { files } = importSigma(toActiveRules(readSigmaCorpus()));
  return new Map(files.map(({ path, text }) => [path, text]));
}

function madeUpFiles(): Map<string, string> {
  const { sources, rules } = toRuleTexts(1);
  const names = sources.map((text) => /source (\w+)/.exec(text)?.[1] ?? "");
  const files = new Map([["made_up/sources.tocsin", `module made_up.sources\n\n${sources.join("\n")}`]]);
  for (const [index, rule] of rules.entries()) {
    const used = names.find((name) => rule.includes(`any ${name} `)) ?? "";
    files.set(
      `made_up/rule_${index}.tocsin`,
      `module made_up.rule_${index}\nuse ${used} from made_up.sources\n\n${rule}`,
    );
  }
  return files;
}

function toListUser(index: number): string {
  return `module shared.users.user_${index}
use processes from shared.sources
use ${sharedList.name} from shared.lists

rule user_${index} "Uses a shared list, ${index}" {
  description "One of many rules that use one list."
  tags "attack.execution"

  when any processes
    where CommandLine contains any of ${sharedList.name} and Image ends with "\\\\tool_${index}.exe"

  severity medium
}
`;
}

/** The rule in a module of its own, with other texts. */
function toVariation(text: string): string {
  return text.replace(/^module (\S+)/m, "module varied.$1").replaceAll(/"([A-Za-z]{4,})/g, '"$1x');
}
