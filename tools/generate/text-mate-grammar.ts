import type { Keyword, KeywordKind } from "@tocsin/language";

/** What the grammar is made of; all of it comes from the tables that the compiler goes by. */
export interface GrammarWords {
  readonly keywords: Readonly<Record<string, Keyword>>;
  readonly functions: readonly string[];
  readonly units: readonly string[];
  readonly severities: readonly string[];
}

interface GrammarRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly GrammarRule[];
  readonly include?: string;
}

export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly GrammarRule[];
  readonly repository: Readonly<Record<string, { readonly patterns: readonly GrammarRule[] }>>;
}

const scopes: Readonly<Record<KeywordKind, string>> = {
  declaration: "storage.type.declaration.tocsin",
  clause: "keyword.control.clause.tocsin",
  operator: "keyword.operator.word.tocsin",
  value: "constant.language.tocsin",
  trigger: "keyword.other.trigger.tocsin",
  particle: "keyword.other.particle.tocsin",
};

const segment = "(?:[A-Za-z_@][A-Za-z0-9_@]*|`[^`\\n]*`)";
const name = "[a-z_][a-z0-9_]*";

/** A TextMate grammar (macromates.com/manual/en/language_grammars) of rule files. Semantic tokens of the language server go over it. */
export function toTextMateGrammar(words: GrammarWords): TextMateGrammar {
  return {
    name: "Tocsin",
    scopeName: "source.tocsin",
    fileTypes: ["tocsin"],
    patterns: ["comments", "texts", "literals", "names", "words"].map((part) => ({ include: `#${part}` })),
    repository: {
      comments: { patterns: toComments() },
      texts: { patterns: toTexts() },
      literals: { patterns: toLiterals(words.units) },
      names: { patterns: toNames(words) },
      words: { patterns: toKeywordRules(words.keywords) },
    },
  };
}

function toComments(): GrammarRule[] {
  return [
    { name: "comment.line.documentation.tocsin", match: "##.*$" },
    { name: "comment.line.number-sign.tocsin", match: "#.*$" },
  ];
}

function toTexts(): GrammarRule[] {
  return [
    {
      name: "string.quoted.double.tocsin",
      begin: '"',
      end: '"|$',
      patterns: [
        { name: "constant.character.escape.tocsin", match: String.raw`\\(?:u\{[0-9A-Fa-f]*\}|.)|\{\{|\}\}` },
        { name: "variable.other.placeholder.tocsin", match: String.raw`\{[A-Za-z_@][^{}"\n]*\}` },
      ],
    },
    { name: "string.quoted.single.raw.tocsin", match: "'[^'\\n]*(?:'|$)" },
    {
      name: "string.regexp.tocsin",
      match: String.raw`(?<=[\s,(\[]|^)/(?![\s/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[ims]*`,
    },
  ];
}

function toLiterals(units: readonly string[]): GrammarRule[] {
  const unit = `(?:${units.toSorted().join("|")})`;
  return [
    { name: "constant.other.technique.tocsin", match: String.raw`\bT(?:A\d{4}|\d{4}(?:\.\d{3})?)\b` },
    {
      name: "constant.other.time.tocsin",
      match: String.raw`\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?`,
    },
    { name: "constant.other.address.tocsin", match: String.raw`\b\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?\b` },
    {
      name: "constant.other.address.tocsin",
      match: String.raw`(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f.]*(?:/\d{1,3})?`,
    },
    {
      match: `(-?\\b\\d+(?:\\.\\d+)?)\\s*(${unit})\\b`,
      captures: { 1: { name: "constant.numeric.tocsin" }, 2: { name: "keyword.other.unit.tocsin" } },
    },
    { name: "constant.numeric.tocsin", match: String.raw`-?\b\d+(?:\.\d+)?(?:%|[a-z]+\b|\b)` },
  ];
}

function toNames({ functions, severities }: GrammarWords): GrammarRule[] {
  const declared = (word: string, scope: string): GrammarRule => ({
    match: `^\\s*(${word})\\s+(${name}(?:\\.${name})*)`,
    captures: { 1: { name: scopes.declaration }, 2: { name: scope } },
  });
  return [
    declared("rule", "entity.name.function.rule.tocsin"),
    declared("module", "entity.name.namespace.tocsin"),
    declared("source", "entity.name.type.source.tocsin"),
    declared("macro", "entity.name.function.macro.tocsin"),
    declared("list|lookup|derive", "variable.other.constant.tocsin"),
    {
      match: `\\b(severity)\\s+((?:is\\s+at\\s+least\\s+)?)(${severities.join("|")})\\b`,
      captures: {
        1: { name: scopes.clause },
        2: { name: scopes.particle },
        3: { name: "constant.language.severity.tocsin" },
      },
    },
    { name: "variable.other.field.tocsin", match: `${segment}(?:\\.${segment})+` },
    { name: "variable.other.field.tocsin", match: "`[^`\\n]*`|@[A-Za-z0-9_@]+" },
    { name: "entity.name.label.tocsin", match: `\\b${name}(?=\\s*:)` },
    { name: "support.function.tocsin", match: `\\b(?:${functions.toSorted().join("|")})(?=\\()` },
    { name: "entity.name.function.call.tocsin", match: `\\b${name}(?=\\()` },
  ];
}

function toKeywordRules(keywords: GrammarWords["keywords"]): GrammarRule[] {
  return Object.entries(scopes).map(([kind, scope]) => {
    const words = Object.keys(keywords).filter((word) => keywords[word]?.kind === kind);
    return { name: scope, match: `\\b(?:${words.toSorted().join("|")})\\b` };
  });
}
