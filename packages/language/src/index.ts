export { compile } from "./compile/compile.ts";
export type { Compilation, CompileOptions } from "./compile/compile.ts";
export type { CompileHost } from "./compile/compile-host.ts";
export { declaredIn, link, relink } from "./compile/link.ts";
export type { CheckedFile, Linked } from "./compile/link.ts";
export { toRuleSetOf } from "./compile/rule-set-of.ts";
export { findExpected } from "./expected/find-expected.ts";
export type { ExpectedToken } from "./expected/expected-token.ts";
export type { Expected } from "./expected/find-expected.ts";
export { formatFile } from "./format/format-file.ts";
export { findKeyword, keywords } from "./lexer/keywords.ts";
export type { ClausePlace, Keyword, KeywordKind, KeywordWord } from "./lexer/keywords.ts";
export { toLexemes } from "./lexer/lexemes.ts";
export type { Lexeme, LexemeKind } from "./lexer/lexemes.ts";
export { durationUnits, sizeUnitWords } from "./lexer/units.ts";
export { alerts as alertsContext } from "./lowering/resolve-source.ts";
export type { SourceContext } from "./lowering/scope.ts";
export { fullName, isKind, kindWords } from "./names/declared.ts";
export type { Declared, DeclaredKind, NamedDeclaration } from "./names/declared.ts";
export type { FileNames } from "./names/file-names.ts";
export { moduleOf } from "./names/modules.ts";
export type { Module, Modules } from "./names/modules.ts";
export { isReservedName } from "./names/reserved-names.ts";
export { walk } from "./names/walk.ts";
export { findNearWord } from "./parser/near-word.ts";
export { parseFile } from "./parser/parse-file.ts";
export type { ParsedFile } from "./parsed-file.ts";
export type {
  RuleClause,
  TextClause,
  TextsClause,
  MitreClause,
  StatusClause,
  VersionClause,
  DataClause,
  DisabledClause,
  DeriveClause,
  WhenClause,
  ExceptClause,
  SeverityClause,
  RiskClause,
  SuppressClause,
  SignalClause,
  AlertClause,
  AlertLine,
  TitleLine,
  TitlePart,
  IncludeLine,
  IncludeItem,
  RedactLine,
  HashLine,
  DropLine,
  NotifyLine,
  TestClause,
  TestLine,
  GivenEvents,
  GivenFile,
  GivenRow,
  Body,
  BodyEntry,
  UpToLine,
  ExpectLine,
  ExpectedField,
  BecauseClause,
} from "./tree/clauses.ts";
export type {
  Condition,
  JunctionCondition,
  NotCondition,
  ComparisonOperator,
  Comparison,
  Subject,
  ScaledExpression,
  Presence,
  MacroCall,
  MissingCondition,
} from "./tree/conditions.ts";
export type {
  FileTree,
  Comment,
  Declaration,
  ModuleDeclaration,
  UseDeclaration,
  SourceDeclaration,
  SourceClause,
  ListDeclaration,
  ListOrigin,
  ListEntry,
  LookupDeclaration,
  LookupOrigin,
  MacroDeclaration,
  RuleDeclaration,
  ExceptionsDeclaration,
} from "./tree/declarations.ts";
export type {
  Expression,
  FieldPath,
  Segment,
  Literal,
  NumberLiteral,
  SizeUnit,
  ShareLiteral,
  TruthLiteral,
  DurationLiteral,
  DurationUnit,
  AddressLiteral,
  TimeLiteral,
  RegexLiteral,
  ListLiteral,
  Call,
  Anywhere,
  MissingExpression,
} from "./tree/expressions.ts";
export type { Node, Name, QualifiedName, TextLiteral } from "./tree/names.ts";
export type {
  Trigger,
  EventPattern,
  HistoryClause,
  KeyItem,
  OneEventTrigger,
  CountTrigger,
  Quantity,
  MeasureFunction,
  Measure,
  Window,
  MeasureTrigger,
  Verdict,
  ComparedVerdict,
  Amount,
  UsualAmount,
  UnusualVerdict,
  SummaryTrigger,
  SummaryLine,
  SequenceTrigger,
  TogetherTrigger,
  Step,
  SilenceTrigger,
  MissingTrigger,
} from "./tree/triggers.ts";
export { literalFunctionSummaries } from "./types/literal-functions.ts";
export { isRegex } from "./types/regex.ts";
export { comparisonTypes } from "./types/type-words.ts";
