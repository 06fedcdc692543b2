import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { DiagnosticCode } from "@tocsin/core";
import type { Config, Level, Override, Settings } from "./config-model.ts";
import { codeOfLint } from "./lint-names.ts";

/** What the settings of a rule, or of a file outside of rules, depend on. */
export interface Subject {
  /** The rule file. */
  readonly file: string;
  /** Of the rule; absent outside of rules, where overrides by state do not apply. */
  readonly status?: string;
}

/** Gives the settings that hold for a subject. Overrides go setting by setting, the last one that applies wins. */
export function createSettings(config: Config, configFile: string): (subject: Subject) => Settings {
  const folder = dirname(resolve(configFile));
  const known = new Map<string, Settings>();
  return (subject) => {
    const applying = (config.overrides ?? []).filter((override) => applies(override, subject, folder));
    const key = applying.map((override) => config.overrides?.indexOf(override)).join(",");
    const settings = known.get(key) ?? applying.reduce<Settings>(merge, config);
    known.set(key, settings);
    return settings;
  };
}

function applies({ files, statuses }: Override, { file, status }: Subject, folder: string): boolean {
  const isThere = files === undefined || files.some((path) => isAtOrBelow(resolve(file), resolve(folder, path)));
  return isThere && (statuses === undefined || statuses.some((each) => each === status));
}

function isAtOrBelow(file: string, path: string): boolean {
  const way = relative(path, file);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function merge(below: Settings, above: Settings): Settings {
  return {
    lints: { ...byCode(below.lints), ...byCode(above.lints) },
    require: { ...below.require, ...above.require },
    allow: { ...below.allow, ...above.allow },
    names: { ...below.names, ...above.names },
  };
}

/** Under codes alone, so that a lint set by its name and set again by its code is one setting. */
function byCode(lints: Settings["lints"] = {}): Settings["lints"] {
  return Object.fromEntries(Object.entries(lints).map(([name, level]) => [codeOfLint(name) ?? name, level]));
}

/** The severity that the settings give a lint; undefined where they say nothing of it. */
export function levelOf({ lints }: Settings, code: DiagnosticCode): Level | undefined {
  return byCode(lints)?.[code];
}
