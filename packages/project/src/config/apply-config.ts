import type { Diagnostic } from "@tocsin/core";
import type { ParsedFile } from "@tocsin/language";
import { checkAllowed } from "./check-allowed.ts";
import { checkName } from "./check-names.ts";
import { checkRequired } from "./check-required.ts";
import type { Config, Settings } from "./config-model.ts";
import { namedThingsOf } from "./named-things.ts";
import { rulesOf, statusOf, type RuleNode } from "./rule-facts.ts";
import { createSettings, levelOf, type Subject } from "./settings-of.ts";

/** A configuration, and its path as the user sees it. */
export interface LoadedConfig {
  readonly config: Config;
  readonly file: string;
}

/**
 * What there is to say of one rule file under a configuration: what the compiler says, in the severities that the project gives its lints, and what
 * the project asks for beyond that. Errors of the compiler stay as they are.
 */
export function applyConfig(
  { config, file: configFile }: LoadedConfig,
  file: ParsedFile,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const settingsOf = createSettings(config, configFile);
  const rules = rulesOf(file);
  const subjectOf = (rule: RuleNode | undefined): Subject =>
    rule === undefined ? { file: file.file } : { file: file.file, status: statusOf(rule) };
  const ruleAt = (offset: number) => rules.find(({ span }) => span.start <= offset && offset < span.end);
  const asked = [
    ...rules.flatMap((rule) => {
      const settings = settingsOf(subjectOf(rule));
      return [...checkRequired(file, rule, settings, configFile), ...checkAllowed(file, rule, settings, configFile)];
    }),
    ...namedThingsOf(file).flatMap((thing) => checkName(thing, settingsOf(subjectOf(thing.rule)), configFile)),
  ];
  return [...diagnostics, ...asked]
    .flatMap((diagnostic) => {
      const rule = diagnostic.place === undefined ? undefined : ruleAt(diagnostic.place.start);
      return withLevel(diagnostic, settingsOf(subjectOf(rule)));
    })
    .toSorted((left, right) => (left.place?.start ?? 0) - (right.place?.start ?? 0));
}

/** The diagnostic in the severity that the settings give it; none where they turn it off. */
function withLevel(diagnostic: Diagnostic, settings: Settings): readonly Diagnostic[] {
  const level = levelOf(settings, diagnostic.code);
  if (level === "off") return [];
  return [level === undefined ? diagnostic : { ...diagnostic, severity: level }];
}
