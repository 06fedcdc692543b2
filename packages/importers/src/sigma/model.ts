import type { Place, Span } from "@tocsin/core";
import type { YamlScalar, YamlValue } from "./yaml/yaml-value.ts";

/** What a file of Sigma holds, as it says it: nothing is looked up, nothing translated. */
export interface SigmaFile {
  readonly file: string;
  readonly rules: readonly SigmaRule[];
  readonly correlations: readonly SigmaCorrelation[];
  readonly filters: readonly SigmaFilter[];
}

/** What every kind of document may say about itself. */
export interface SigmaMetadata {
  readonly title: string;
  readonly id?: string;
  readonly name?: string;
  readonly status?: string;
  readonly description?: string;
  readonly author?: string;
  readonly license?: string;
  readonly references: readonly string[];
  readonly tags: readonly string[];
  readonly falsePositives: readonly string[];
  readonly fields: readonly string[];
  readonly level?: string;
  /** Everything else, in its order: dates, relations, scope, keys of the author's own. */
  readonly more: readonly { readonly key: string; readonly value: YamlValue }[];
}

export interface LogSource {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
  readonly definition?: string;
  /** What narrows it beyond these, in words: nobody knows how to tell such events. */
  readonly other?: string;
}

export interface SigmaRule {
  readonly metadata: SigmaMetadata;
  readonly logSource: LogSource;
  readonly logSourcePlace: Place;
  readonly detection: SigmaDetection;
  readonly place: Place;
}

export interface SigmaDetection {
  readonly selections: ReadonlyMap<string, Selection>;
  /** Several are alternatives. */
  readonly conditions: readonly SigmaCondition[];
  /** The old form `selection | count() by host > 5`; with it there is one condition. */
  readonly aggregation?: Aggregation;
}

export type Selection = SelectionGroup | SelectionItem;

export interface SelectionGroup {
  readonly kind: "all" | "any";
  readonly of: readonly Selection[];
}

/** `field|modifier: values`; without a field the whole event is searched. */
export interface SelectionItem {
  readonly kind: "item";
  readonly field?: string;
  readonly modifiers: readonly string[];
  readonly values: readonly YamlScalar[];
  readonly span: Span;
}

/** Over selections by their names; `1 of filter_*` has the names that fit it. */
export type SigmaCondition =
  | { readonly kind: "and" | "or"; readonly of: readonly SigmaCondition[] }
  | { readonly kind: "not"; readonly of: SigmaCondition }
  | { readonly kind: "some" | "every"; readonly names: readonly string[] };

/** `count(field) by key > 5`, `near a and not b`, of a rule with a `timeframe`. */
export type Aggregation =
  | {
      readonly kind: "measure";
      readonly measure: "count" | "sum" | "avg" | "min" | "max";
      readonly field?: string;
      readonly by: readonly string[];
      readonly operator: CountOperator;
      readonly threshold: number;
      readonly timespan: number | undefined;
      readonly span: Span;
    }
  | {
      readonly kind: "near";
      readonly with: readonly SigmaCondition[];
      readonly without: readonly SigmaCondition[];
      readonly timespan: number | undefined;
      readonly span: Span;
    };

export type CountOperator = "gt" | "gte" | "lt" | "lte" | "eq" | "neq";

export type CorrelationType =
  | "event_count"
  | "value_count"
  | "temporal"
  | "temporal_ordered"
  | "value_sum"
  | "value_avg"
  | "value_percentile"
  | "value_median";

export interface SigmaCorrelation {
  readonly metadata: SigmaMetadata;
  readonly type: CorrelationType;
  /** Ids or names. */
  readonly rules: readonly string[];
  readonly groupBy: readonly string[];
  /** In milliseconds. */
  readonly timespan: number;
  readonly bounds: readonly { readonly operator: CountOperator; readonly value: number }[];
  /** Of temporal correlations: which of the rules must, or must not have matched. */
  readonly condition?: SigmaCondition;
  readonly fields: readonly string[];
  readonly percentile?: number;
  /** alias → rule → field */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Whether the rules that it names raise alerts of their own. */
  readonly generate: boolean;
  readonly place: Place;
}

export interface SigmaFilter {
  readonly metadata: SigmaMetadata;
  readonly logSource: LogSource;
  /** Ids or names; `any`: every rule of the log source. */
  readonly rules: readonly string[] | "any";
  readonly detection: SigmaDetection;
  readonly place: Place;
}
