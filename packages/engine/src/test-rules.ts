import {
  ruleSetVersion,
  type Comparison,
  type ComparisonOperator,
  type ComparisonType,
  type Condition,
  type Event,
  type Expression,
  type FieldExpression,
  type FieldType,
  type JsonObject,
  type KeyPart,
  type LiteralExpression,
  type OneEventTrigger,
  type PatternExpression,
  type Rule,
  type RuleSet,
  type Source,
  type Trigger,
} from "@tocsin/core";

// Builds compiled rules by hand, for the tests of this package alone.

export const nowhere = { file: "test.tocsin", start: 0, end: 0 };

export function field(path: string, type: FieldType = "text"): FieldExpression {
  return { op: "field", path, type };
}

export function text(value: string): LiteralExpression {
  return { op: "literal", type: "text", value };
}

export function number(value: number | string): LiteralExpression {
  return { op: "literal", type: "number", value };
}

export function pattern(source: string, flags = ""): PatternExpression {
  return { op: "pattern", pattern: source, flags };
}

export function compare(
  subject: Expression | readonly Expression[],
  operator: ComparisonOperator,
  object: Expression | readonly Expression[],
  more: Partial<Comparison> & { readonly as?: ComparisonType } = {},
): Comparison {
  return {
    op: "compare",
    operator,
    subjects: toArray(subject),
    quantifier: "some",
    differs: false,
    objects: toArray(object),
    combine: "any",
    as: "text",
    exactly: false,
    at: nowhere,
    ...more,
  };
}

function toArray(expressions: Expression | readonly Expression[]): readonly Expression[] {
  return Array.isArray(expressions) ? (expressions as readonly Expression[]) : [expressions as Expression];
}

export function not(of: Condition): Condition {
  return { op: "not", of, at: nowhere };
}

export function keyPart(name: string, maybe = false, type: FieldType = "text"): KeyPart {
  return { name, expression: field(name, type), maybe };
}

export const source: Source = {
  name: "m.events",
  patterns: [],
  time: "@timestamp",
  arrival: "event.ingested",
  lateness: 300_000,
  filter: null,
};

export function oneEvent(where: Condition | null = null): OneEventTrigger {
  return { kind: "one event", events: { source: source.name, where, at: nowhere } };
}

export function rule(trigger: Trigger, more: Partial<Omit<Rule, "metadata" | "alert">> & Shapes = {}): Rule {
  const name = more.name ?? "r";
  const { metadata, alert, ...others } = more;
  return {
    id: `m.${name}`,
    module: "m",
    name,
    metadata: {
      title: "Rule",
      status: "live",
      version: "1",
      author: [],
      techniques: [],
      tags: [],
      references: [],
      falsePositives: [],
      data: {},
      ...metadata,
    },
    trigger,
    exceptions: [],
    severity: { base: "medium", when: [] },
    risk: [],
    alert: { title: [], include: [], redactions: [], notify: [], ...alert },
    tests: [],
    at: nowhere,
    ...others,
  };
}

interface Shapes {
  readonly metadata?: Partial<Rule["metadata"]>;
  readonly alert?: Partial<Rule["alert"]>;
}

export function ruleSet(rules: readonly Rule[], more: Partial<RuleSet> = {}): RuleSet {
  return { version: ruleSetVersion, sources: [source], lists: [], lookups: [], rules, ...more };
}

export const start = Date.UTC(2026, 0, 5);

/** An event `minutes` after the start. */
export function event(minutes: number, body: JsonObject = {}, line = 1): Event {
  return {
    document: { "@timestamp": new Date(start + minutes * 60_000).toISOString(), ...body },
    origin: { file: "events.ndjson", line },
  };
}
