export { createDiagnostic } from "./diagnostics/diagnostic.ts";
export type { Diagnostic, DiagnosticSeverity, Fix, TextEdit } from "./diagnostics/diagnostic.ts";
export { toLineColumn, toLineStarts } from "./diagnostics/place.ts";
export type { LineColumn, Place, Span } from "./diagnostics/place.ts";
export { messages } from "./generated/messages.ts";
export type { DiagnosticCode, MessageParameters } from "./generated/messages.ts";
export type {
  Comparison,
  ComparisonOperator,
  Condition,
  ConstantCondition,
  JunctionCondition,
  NotCondition,
  PresentCondition,
} from "./ir/condition.ts";
export type {
  AnywhereExpression,
  CallExpression,
  Expression,
  FieldExpression,
  KeyExpression,
  ListExpression,
  LiteralExpression,
  LookupExpression,
  MeasuredExpression,
  PatternExpression,
  RiskExpression,
} from "./ir/expression.ts";
export { functions } from "./ir/functions.ts";
export type { FunctionName, FunctionSignature, ParameterType } from "./ir/functions.ts";
export { alertsSource, inOrderOfWatching, mayWatch, namedRules, namesRule, watchesAlerts } from "./ir/alerts-source.ts";
export { keyPartsOf } from "./ir/key-parts.ts";
export { exceptionsLookAt, hasUpperBound, isLowerBound } from "./ir/lower-bounds.ts";
export { ruleSetVersion } from "./ir/rule-set.ts";
export type { List, ListEntry, Lookup, RuleSet, Source, TableOrigin } from "./ir/rule-set.ts";
export { toTableVersion } from "./ir/table-version.ts";
export { toLiteral } from "./ir/to-literal.ts";
export type {
  Amount,
  CountTrigger,
  DistinctTrigger,
  EventPattern,
  History,
  KeyPart,
  Measure,
  MeasureTrigger,
  OneEventTrigger,
  SequenceTrigger,
  SilenceTrigger,
  Step,
  SummaryLine,
  SummaryTrigger,
  TogetherTrigger,
  Trigger,
  Verdict,
  Window,
} from "./ir/trigger.ts";
export { isOfSteps, partsOf, sourcesOf } from "./ir/parts-of.ts";
export type { Part } from "./ir/parts-of.ts";
export type {
  AlertShape,
  Exception,
  Include,
  Notify,
  Redaction,
  Risk,
  Rule,
  RuleMetadata,
  SeverityCase,
  Suppression,
  Threat,
  ThreatName,
  TitlePart,
} from "./ir/rule.ts";
export type {
  Because,
  Expectation,
  ExpectedField,
  Given,
  GivenEntry,
  GivenEvents,
  GivenFile,
  GivenRow,
  RuleTest,
} from "./ir/rule-test.ts";
export { severities } from "./ir/types.ts";
export type { ComparisonType, FieldType, Severity } from "./ir/types.ts";
export { isJsonObject } from "./json/json-value.ts";
export type { JsonObject, JsonValue } from "./json/json-value.ts";
export { maximumJsonDepth, parseJson } from "./json/parse-json.ts";
export type { ParsedJson } from "./json/parse-json.ts";
export { createLikeMatcher, toLikePieces } from "./pattern/like-pattern.ts";
export type { LikePiece } from "./pattern/like-pattern.ts";
export { scanPattern } from "./pattern/pattern-scanner.ts";
export { compareClauses, toClauses } from "./pattern/required-texts.ts";
export type { Clause } from "./pattern/required-texts.ts";
export { compareTexts } from "./value/compare-texts.ts";
export { toCanonicalJson, toJson } from "./json/write-json.ts";
export type { Alert, AlertDetail } from "./model/alert.ts";
export type { Event, EventOrigin } from "./model/event.ts";
export type { TextStore } from "./model/text-store.ts";
export type { TableBatch, TableReader } from "./model/table-reader.ts";
export { foldText } from "./value/fold-text.ts";
export { compareAddresses, isIpv4, parseAddress, toAddressText } from "./value/parse-address.ts";
export type { Address } from "./value/parse-address.ts";
export { isInBlock, maskAddress, parseBlock, toBlockText } from "./value/parse-block.ts";
export type { AddressBlock } from "./value/parse-block.ts";
export { compareNumbers, parseNumber, toNumberText } from "./value/parse-number.ts";
export { parseTime, toTimeText } from "./value/parse-time.ts";
export { parseTruth } from "./value/parse-truth.ts";
export { compareVersions, parseVersion, toVersionKey } from "./value/parse-version.ts";
export type { Version } from "./value/parse-version.ts";
export { toTextForm } from "./value/to-text-form.ts";
