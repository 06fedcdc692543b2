import type { Rule } from "@tocsin/core";
import type { PlanData, ProgramPlan, RuleOutline, SourceChoice } from "@tocsin/engine";
import { createKeptRule, splitRule, type RuleHead, type RuleRest } from "./kept-rule.ts";
import { pack, unpack } from "./pack.ts";
import { PackedLines, packLines } from "./packed-lines.ts";

/** Rules as bytes: as a file or another thread takes them. */
export interface PackedRules {
  /** What is read of all rules at once. */
  readonly survey: Uint8Array;
  /** What of a plan is. */
  readonly plan: Uint8Array;
  readonly heads: readonly Uint8Array[];
  readonly rests: readonly Uint8Array[];
  /** Of a plan: what its sources' rules are found by. */
  readonly choices: readonly Uint8Array[];
}

interface Survey {
  readonly ids: readonly string[];
  /** By place of a rule. */
  readonly disabled: readonly (readonly [place: number, reason: string])[];
}

interface PlanSurvey {
  /** Different ones. */
  readonly outlines: readonly RuleOutline[];
  /** By rule: the place of its outline. */
  readonly outlineOf: readonly number[];
  /** Full names, in the order of the choices. */
  readonly sources: readonly string[];
}

/** Rules of which a program is made, with its plan. */
export interface PlannedRules {
  readonly rules: readonly Rule[];
  readonly plan: ProgramPlan | undefined;
}

/** Without a plan. */
export function packRules(rules: readonly Rule[]): PackedRules {
  const split = rules.map(splitRule);
  return {
    survey: pack(toSurvey(rules)),
    plan: pack(null),
    heads: packLines(split.map(({ head }) => head)),
    rests: packLines(split.map(({ rest }) => rest)),
    choices: [],
  };
}

export function packPlan({ outlines, choices }: PlanData): Pick<PackedRules, "plan" | "choices"> {
  const texts = outlines.map((outline) => JSON.stringify(outline));
  const places = new Map([...new Set(texts)].map((text, place) => [text, place]));
  const survey: PlanSurvey = {
    outlines: [...places.keys()].map((text) => JSON.parse(text) as RuleOutline),
    outlineOf: texts.map((text) => places.get(text)!),
    sources: choices.map(([source]) => source),
  };
  return { plan: pack(survey), choices: packLines(choices.map(([, choice]) => choice)) };
}

export function unpackRules(packed: PackedRules): PlannedRules {
  const { ids, disabled } = unpack(packed.survey) as Survey;
  const plan = unpack(packed.plan) as PlanSurvey | null;
  const reasons = new Map(disabled);
  const heads = new PackedLines(packed.heads);
  const rests = new PackedLines(packed.rests);
  return {
    rules: ids.map((id, at) =>
      createKeptRule(id, reasons.get(at), {
        head: () => heads.read(at) as RuleHead,
        rest: () => rests.read(at) as RuleRest,
      }),
    ),
    plan: plan === null ? undefined : toPlan(plan, new PackedLines(packed.choices)),
  };
}

function toSurvey(rules: readonly Rule[]): Survey {
  return {
    ids: rules.map(({ id }) => id),
    disabled: rules.flatMap(({ disabled }, at) => (disabled === undefined ? [] : [[at, disabled] as const])),
  };
}

function toPlan({ outlines, outlineOf, sources }: PlanSurvey, choices: PackedLines): ProgramPlan {
  const places = new Map(sources.map((source, place) => [source, place]));
  return {
    outlines: outlineOf.map((place) => outlines[place]!),
    choiceOf: (source) => {
      const place = places.get(source);
      return place === undefined ? undefined : (choices.read(place) as SourceChoice);
    },
  };
}
