import type { RuleSet } from "@tocsin/core";
import { compile, type CompileHost } from "@tocsin/language";
import { createRandom, type Random } from "../frame/random.ts";
import { pickCommon, toWords } from "./words.ts";

/** As many as are active in the public rules of Sigma, and of their shapes. */
export const ruleCount = 3780;

const host: CompileHost = { readText: () => ({ error: "there is no other file" }), resolve: (_from, path) => path };

interface Kind {
  readonly source: string;
  readonly filter: string;
  /** Of a hundred rules. */
  readonly share: number;
  readonly toCondition: (random: Random, words: readonly string[]) => string;
}

const sysmon = `Channel is "Microsoft-Windows-Sysmon/Operational"`;

const kinds: readonly Kind[] = [
  {
    source: "process_creation",
    filter: `(${sysmon} and EventID is 1) or (Channel is "Security" and EventID is 4688)`,
    share: 45,
    toCondition: toProcessCondition,
  },
  {
    source: "file_event",
    filter: `${sysmon} and EventID is 11`,
    share: 10,
    toCondition: toPathCondition("TargetFilename"),
  },
  {
    source: "registry_set",
    filter: `${sysmon} and EventID is 13`,
    share: 10,
    toCondition: toPathCondition("TargetObject"),
  },
  { source: "image_load", filter: `${sysmon} and EventID is 7`, share: 8, toCondition: toPathCondition("ImageLoaded") },
  { source: "security", filter: `Channel is "Security"`, share: 12, toCondition: toLogonCondition },
  { source: "syslog", filter: `product is "linux" and service is "syslog"`, share: 5, toCondition: toKeywordCondition },
  { source: "cloud", filter: `product is "cloud"`, share: 10, toCondition: toCloudCondition },
];

/** Rules of the shapes of Sigma's, made up by a seed: what they ask for is rare in the events of the lanes. */
export function compileRules(seed: number): RuleSet {
  const { sources, rules } = toRuleTexts(seed);
  const { ruleSet, diagnostics } = compile([{ file: "made-up.tocsin", text: [...sources, ...rules].join("\n") }], host);
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(`A rule of the benchmark does not compile: ${error.message}`);
  return ruleSet;
}

/** The same as texts: the sources, and the rules over them. */
export function toRuleTexts(seed: number): { readonly sources: readonly string[]; readonly rules: readonly string[] } {
  const random = createRandom(seed);
  const words = toWords(random, 9000);
  const sources = kinds.map(
    ({ source, filter }) => `source ${source} is "logs-*" typed by untyped\n  where ${filter}\n`,
  );
  const rules = kinds.flatMap(({ source, share, toCondition }) =>
    Array.from({ length: Math.round((share * ruleCount) / 100) }, (_unused, index) => {
      const condition = toCondition(random, words);
      return `rule ${source}_${index} {\n  when any ${source} where ${condition}\n  severity low\n}\n`;
    }),
  );
  return { sources, rules };
}

function toProcessCondition(random: Random, words: readonly string[]): string {
  const image = `(${random.pick(["Image", "Image", "ParentImage"])} ends with any of ${programs(random, words)} or OriginalFileName in ${list(1 + random.below(3), () => `${rare(random, words)}.exe`)})`;
  const parts = [image, `CommandLine contains any of ${texts(random, words, 1 + random.below(14))}`];
  if (random.below(2) === 0) parts.push(`CommandLine contains all of ${list(2, () => rare(random, words))}`);
  if (random.below(4) === 0)
    parts.push(
      `not (ParentImage starts with "C:\\\\Program Files\\\\" and User contains any of ["AUTHORI", "AUTORI"])`,
    );
  if (random.below(12) === 0) parts.push(`CommandLine matches /${rare(random, words)}\\s+[a-z0-9]{4,}/i`);
  return random.below(3) === 0 ? parts.slice(1).join(" and ") : parts.join(" and ");
}

function toPathCondition(field: string) {
  return (random: Random, words: readonly string[]) => {
    const path = () => `\\\\${rare(random, words)}\\\\${rare(random, words)}`;
    const ends = `${field} ends with any of ${list(1 + random.below(6), path)}`;
    return random.below(3) === 0
      ? `${field} contains any of ${list(1 + random.below(8), path)} and not Image ends with any of ${programs(random, words)}`
      : `${ends} and not Image starts with "C:\\\\Windows\\\\System32\\\\"`;
  };
}

function toLogonCondition(random: Random, words: readonly string[]): string {
  return `EventID in [${4600 + random.below(400)}, ${4600 + random.below(400)}] and ServiceName contains any of ${texts(random, words, 3)}`;
}

function toKeywordCondition(random: Random, words: readonly string[]): string {
  return `anything contains any of ${texts(random, words, 1 + random.below(8))}`;
}

function toCloudCondition(random: Random, words: readonly string[]): string {
  return `eventSource is "${rare(random, words)}.example.com" and eventName in ${list(1 + random.below(4), () => rare(random, words))}`;
}

function programs(random: Random, words: readonly string[]): string {
  return list(1 + random.below(5), () => `\\\\${pickCommon(random, words)}.exe`);
}

function texts(random: Random, words: readonly string[], count: number): string {
  return list(count, () => random.pick([" -", " /", "", "::", "\\\\"]) + rare(random, words));
}

function list(count: number, toText: () => string): string {
  return `[${Array.from({ length: count }, () => `"${toText()}"`).join(", ")}]`;
}

function rare(random: Random, words: readonly string[]): string {
  return `${words[random.below(words.length)]}${random.pick(["", "x", "-", "_"])}${words[random.below(words.length)]}`;
}
