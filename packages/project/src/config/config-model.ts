import { severities } from "@tocsin/core";
import { z } from "zod";
import { lints } from "./lint-names.ts";

// What may stand in `tocsin.yaml`: the parser, the JSON Schema for editors and the tables of docs/configuration.md are all made of it.

export const levels = ["error", "warning", "information", "off"] as const;
const level = z.enum(levels);
export type Level = z.infer<typeof level>;

/** Clauses that a rule may be asked to have; `title` are the words after its name. */
export const requirableClauses = [
  "title",
  "description",
  "status",
  "version",
  "owner",
  "author",
  "uuid",
  "license",
  "mitre",
  "tags",
  "references",
  "false_positives",
  "risk",
  "suppress",
  "alert",
  "notify",
] as const;
export type RequirableClause = (typeof requirableClauses)[number];

export const statuses = ["draft", "test", "live", "deprecated"] as const;

/** What can be given a naming convention, and what it is called in messages. */
export const nameables = {
  rules: "rule",
  titles: "title",
  modules: "module",
  sources: "source",
  lists: "list",
  lookups: "lookup",
  macros: "macro",
  derived: "derived name",
  steps: "step",
  tests: "test",
} as const;
export type Nameable = keyof typeof nameables;

const text = z.string().min(1);
const texts = z.array(text).min(1);
const count = z.int().min(0).max(1000);

const convention = z.strictObject({
  prefix: z.union([text, texts]).optional().describe("What it begins with: a text, or a list of which one does."),
  suffix: z.union([text, texts]).optional().describe("What it ends with."),
  pattern: text.optional().describe("A regular expression (RE2) that the whole of it fits."),
  longest: z.int().min(1).max(1000).optional().describe("The most characters that it may have."),
  example: text.optional().describe("One that is right, shown with the finding."),
});
export type Convention = z.infer<typeof convention>;

const lintLevels = z.strictObject(
  Object.fromEntries(
    lints.flatMap(({ code, name, title, severity }) => {
      const described = (otherName: string) =>
        level.optional().describe(`${otherName}: ${title}. Without a setting: ${severity}.`);
      return [[name, described(code)] as const, [code, described(name)] as const];
    }),
  ),
);

const requirements = z.strictObject({
  clauses: z.array(z.enum(requirableClauses)).optional().describe("Clauses that every rule has."),
  data: texts.optional().describe('Keys that every rule has a `data "key" "value"` for.'),
  "description-length": count.optional().describe("The fewest characters of a description, where there is one."),
  tests: count.optional().describe("The fewest tests of a rule."),
  "quiet-tests": count.optional().describe("Of these, the fewest that expect no alert."),
});

const allowances = z.strictObject({
  statuses: z.array(z.enum(statuses)).min(1).optional().describe("What a rule's `status` may be."),
  severities: z.array(z.enum(severities)).min(1).optional().describe("What a rule's severities may be."),
  owners: texts.optional().describe("Who may own a rule."),
  tags: texts.optional().describe("The tags that there are."),
  data: texts.optional().describe("The keys of `data` that there are."),
  sinks: texts.optional().describe("Who may be notified."),
});

const conventions = z.strictObject(
  Object.fromEntries(
    Object.entries(nameables).map(([key, what]) => [key, convention.optional().describe(`What a ${what} is called.`)]),
  ) as Record<Nameable, z.ZodOptional<typeof convention>>,
);

const sections = {
  lints: lintLevels.optional().describe("Severities of lints, by name or code: error, warning, information or off."),
  require: requirements.optional().describe("What every rule must have."),
  allow: allowances.optional().describe("The only values that some clauses may have."),
  names: conventions.optional().describe("What names look like."),
};

const override = z.strictObject({
  files: texts.optional().describe("Files and folders, relative to this file. Without it: all."),
  statuses: z.array(z.enum(statuses)).min(1).optional().describe("Rules with one of these states. Without it: all."),
  ...sections,
});

/** The whole of `tocsin.yaml`. An empty file is an empty object. */
export const configModel = z.strictObject({
  ...sections,
  overrides: z
    .array(override)
    .optional()
    .describe(
      "What is different for some files or rules; of several that apply, the last one wins, setting by setting.",
    ),
});

export type Config = z.infer<typeof configModel>;
export type Override = z.infer<typeof override>;
/** The settings that hold for one rule. */
export type Settings = Pick<Config, keyof typeof sections>;
