// Generated from packages/core/messages by `npm run generate`. Do not edit.

/** What each code needs to be told: the holes of its message. */
export interface MessageParameters {
  TOC1001: { expected: string; found: string };
  TOC1002: { quote: string; hint: string };
  TOC1003: { escape: string };
  TOC1004: { characters: string };
  TOC1005: Record<never, never>;
  TOC1006: { flag: string };
  TOC1007: { unit: string; suggestion: string };
  TOC1008: Record<never, never>;
  TOC1009: { word: string; expected: string; suggestion: string };
  TOC1010: { clause: string };
  TOC1011: { owner: string };
  TOC1012: { owner: string };
  TOC1013: Record<never, never>;
  TOC1014: { name: string; suggestion: string };
  TOC1015: { name: string; suggestion: string };
  TOC1016: { operator: string; words: string };
  TOC1017: Record<never, never>;
  TOC1018: Record<never, never>;
  TOC1019: { bracket: string };
  TOC1020: { rule: string; clause: string };
  TOC1021: Record<never, never>;
  TOC1022: { word: string };
  TOC1023: { text: string };
  TOC1024: { text: string };
  TOC1025: { declaration: string };
  TOC1026: { brace: string };
  TOC1027: { segment: string };
  TOC1028: { expected: string; before: string };
  TOC1029: { word: string; suggestion: string };
  TOC1030: { source: string };
  TOC1031: { word: string };
  TOC1032: { quote: string };
  TOC2001: { module: string; near: string };
  TOC2002: { module: string; name: string; near: string };
  TOC2003: { name: string; module: string; what: string; first: string };
  TOC2004: { field: string; schema: string; near: string };
  TOC2005: { name: string; near: string };
  TOC2006: { name: string; near: string };
  TOC2007: { name: string; near: string };
  TOC2008: { name: string; near: string };
  TOC2009: { name: string; way: string };
  TOC2010: { name: string; expected: string; given: string };
  TOC2011: { name: string; schema: string };
  TOC2012: { name: string; near: string };
  TOC2013: { name: string };
  TOC2014: { name: string; near: string };
  TOC2015: { word: string; what: string; near: string };
  TOC2016: { name: string; what: string };
  TOC2017: { name: string; module: string };
  TOC2018: { lookup: string; column: string; near: string };
  TOC2019: { name: string; near: string };
  TOC2020: { clause: string; near: string };
  TOC2021: { what: string };
  TOC2022: { limit: string };
  TOC2023: { macro: string; name: string };
  TOC2024: { name: string; found: string; wanted: string };
  TOC2025: { rule: string; clause: string };
  TOC3001: { operator: string; subject: string; type: string };
  TOC3002: { literal: string; type: string; subject: string };
  TOC3003: { subject: string; literal: string; type: string };
  TOC3004: { left: string; leftType: string; right: string; rightType: string };
  TOC3005: { operator: string; subject: string; type: string };
  TOC3006: { subject: string };
  TOC3007: { reason: string };
  TOC3008: { text: string };
  TOC3009: { text: string };
  TOC3010: { operator: string };
  TOC3011: { operator: string };
  TOC3012: { name: string; expected: string; given: string };
  TOC3013: { position: string; name: string; expected: string };
  TOC3014: { zone: string };
  TOC3015: { what: string };
  TOC3016: Record<never, never>;
  TOC3017: { block: string };
  TOC3018: { list: string; listType: string; subject: string; type: string };
  TOC3019: { name: string };
  TOC3020: { name: string };
  TOC3021: { path: string; column: string; near: string };
  TOC3022: { line: string; path: string; reason: string };
  TOC3023: { path: string; limit: string };
  TOC3024: { path: string };
  TOC3025: { text: string };
  TOC3026: { what: string; range: string; value: string };
  TOC3027: { field: string };
  TOC3028: { path: string; reason: string };
  TOC3029: { operator: string };
  TOC3030: Record<never, never>;
  TOC3031: { name: string };
  TOC3032: Record<never, never>;
  TOC3033: { entry: string; type: string };
  TOC3034: { path: string; columns: string };
  TOC3035: { field: string };
  TOC3037: { key: string; problem: string };
  TOC3038: { field: string };
  TOC3039: Record<never, never>;
  TOC3040: { name: string };
  TOC3041: { name: string };
  TOC3043: { list: string; problem: string };
  TOC3044: { rule: string };
  TOC3050: { measure: string; field: string; type: string };
  TOC3051: { verdict: string; window: string };
  TOC3052: { field: string; key: string };
  TOC3053: Record<never, never>;
  TOC3054: { name: string; key: string };
  TOC3055: { name: string };
  TOC3070: { step: string; other: string };
  TOC3071: { step: string; problem: string };
  TOC3072: { what: string };
  TOC3073: { step: string; what: string; role: string };
  TOC3074: Record<never, never>;
  TOC3093: Record<never, never>;
  TOC3094: { clause: string };
  TOC3095: { name: string };
  TOC3096: { name: string; other: string };
  TOC3097: { list: string; column: string };
  TOC4001: { pattern: string };
  TOC4002: { block: string; meant: string };
  TOC4003: { low: string; high: string };
  TOC4004: { field: string; value: string; near: string };
  TOC4005: { rule: string };
  TOC4006: { source: string };
  TOC4007: Record<never, never>;
  TOC4008: { operator: string; pattern: string };
  TOC4009: { because: string; rule: string };
  TOC4010: { operator: string };
  TOC4011: { rule: string };
  TOC4012: Record<never, never>;
  TOC4013: { condition: string; reason: string };
  TOC4014: { condition: string; reason: string };
  TOC4015: { part: string; reason: string };
  TOC4016: { rule: string; other: string };
  TOC4017: { window: string; source: string; lateness: string };
  TOC4018: { key: string; what: string };
  TOC4019: { pattern: string };
  TOC4020: { key: string; tie: string };
  TOC4021: { field: string };
  TOC4022: { because: string; day: string };
  TOC4023: { field: string; value: string; near: string };
  TOC4050: { what: string; id: string; near: string };
  TOC4051: { what: string; id: string; name: string; status: string; instead: string };
  TOC5001: { rule: string; field: string };
  TOC5002: { path: string; version: string; known: string };
  TOC5003: { path: string; reason: string };
  TOC6001: { path: string };
  TOC6002: { path: string };
  TOC6003: { value: string; option: string; choices: string };
  TOC6004: { problem: string };
  TOC6005: { rule: string; paths: string; suggestion: string };
  TOC6006: { rule: string; rules: string };
  TOC6007: { value: string };
  TOC6008: { source: string; suggestion: string };
  TOC6009: { line: string; file: string; suggestion: string };
  TOC6010: { name: string; thing: string; reason: string };
  TOC6011: { path: string };
  TOC6012: { fix: string };
  TOC6013: { value: string; option: string; reason: string };
  TOC6014: { path: string };
  TOC6015: { table: string; index: string };
  TOC6099: { reason: string };
  TOC6100: { file: string; reason: string };
  TOC6101: { what: string; expected: string; found: string };
  TOC6102: { field: string; type: string };
  TOC6103: { file: string; what: string; limit: string };
  TOC6104: { member: string; where: string };
  TOC6105: { field: string };
  TOC6201: { path: string; reason: string };
  TOC6202: { setting: string; where: string; suggestion: string };
  TOC6203: { setting: string; expected: string; found: string };
  TOC6204: { setting: string; reason: string };
  TOC6205: { path: string; config: string };
  TOC6206: { code: string; what: string };
  TOC6221: { rule: string; clause: string; config: string };
  TOC6222: { rule: string; found: string; config: string; least: string };
  TOC6223: { what: string; value: string; rule: string; config: string; near: string };
  TOC6224: { what: string; name: string; fault: string; config: string; example: string };
  TOC6225: { rule: string; found: string; config: string; least: string };
  TOC7001: { path: string };
  TOC7002: { path: string; reason: string };
  TOC7003: { file: string; reason: string };
  TOC7004: { file: string; what: string };
  TOC7005: { path: string; reason: string };
  TOC7006: { path: string };
  TOC7007: { path: string; reason: string };
  TOC7008: { folder: string; reason: string };
  TOC7009: { reason: string };
  TOC7010: { path: string; limit: string };
  TOC7100: { url: string; reason: string };
  TOC7101: { url: string; reason: string };
  TOC7102: { url: string; credentials: string };
  TOC7103: { url: string; doing: string; index: string; reason: string };
  TOC7104: { index: string; url: string };
  TOC7105: { index: string; url: string; field: string };
  TOC7106: { url: string; doing: string; index: string; reason: string };
  TOC7107: { url: string; reason: string };
  TOC7108: { url: string };
  TOC7109: { url: string; reason: string };
  TOC7110: { index: string; url: string; field: string; type: string };
  TOC7111: { index: string; url: string; count: string; reason: string };
  TOC7112: { table: string; limit: string; index: string };
  TOC7113: { folder: string; reason: string };
  TOC8001: { path: string; reason: string };
  TOC8002: { reason: string };
  TOC8003: { source: string; suggestion: string };
  TOC8004: { key: string; reason: string };
  TOC8005: { condition: string; reason: string };
  TOC8006: { rule: string; names: string };
  TOC8007: { title: string; reason: string };
  TOC8008: { title: string; reason: string };
  TOC8010: { file: string; reason: string };
  TOC8011: { files: string };
  TOC8012: { written: string; suggestion: string };
}

export type DiagnosticCode = keyof MessageParameters;

export interface Message {
  readonly title: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  /** What `tocsin.yaml` calls it, where that may set its severity. */
  readonly name?: string;
  /** One sentence with `{holes}`. */
  readonly template: string;
  readonly why: string;
}

export const messages: { readonly [code in DiagnosticCode]: Message } = {
  TOC1001: {
    title: "unexpected text",
    severity: "error",
    template: "Expected {expected} here, but found {found}.",
    why: "The compiler read the clause up to this place and cannot go on: a word is missing, stands twice, or stands in the wrong place. Put there what the message names. The rest of the clause was not read.",
  },
  TOC1002: {
    title: "text without its closing quote",
    severity: "error",
    template: "The text is not closed: {quote} is missing at its end{hint}.",
    why: "A text ends on the line on which it begins, so that a forgotten quote cannot swallow the rules below. Add the quote, and write `\\n` in double quotes for a line break.",
  },
  TOC1003: {
    title: "unknown escape",
    severity: "error",
    template: "There is no escape `{escape}`; write a path in single quotes, or the backslash twice.",
    why: "In double quotes a backslash begins an escape: `\\\\`, `\\\"`, `\\n`, `\\r`, `\\t` and `\\u{1F600}`. In a Windows path that is seldom meant: `\"C:\\temp\"` would hold a tab. In single quotes nothing is an escape, so paths stand there as they are.",
  },
  TOC1004: {
    title: "characters that mean nothing",
    severity: "error",
    template: "`{characters}` means nothing here; take it out, or put the text it belongs to in quotes.",
    why: "Outside of texts, regular expressions, backticks and comments only letters, digits, `_`, `@`, brackets, quotes and `, : . < > #` are used. Part of a field's name with other characters, such as a hyphen, stands in backticks of its own.",
  },
  TOC1005: {
    title: "regular expression without its closing slash",
    severity: "error",
    template: "The regular expression is not closed: `/` is missing at its end.",
    why: "A regular expression stands between slashes on one line. A slash inside is written `\\/`, or stands in a class, as in `[/]`.",
  },
  TOC1006: {
    title: "unknown flag of a regular expression",
    severity: "error",
    template: "A regular expression has no flag `{flag}` here; the flags are i, m and s, each once.",
    why: "`i` ignores case, `m` lets `^` and `$` stand for the ends of lines, `s` lets `.` stand for a line break too. Others, such as `g`, have no meaning: an expression is always searched in every value.",
  },
  TOC1007: {
    title: "number with an unknown unit",
    severity: "error",
    template: "`{unit}` is no unit{suggestion}.",
    why: "Units of time are milliseconds, seconds, minutes, hours, days and weeks, or right behind the number `ms`, `s`, `m`, `h`, `d` and `w`. Units of size are `b`, `kb`, `mb`, `gb`, `tb` and, in powers of 1024, `kib`, `mib`, `gib`, `tib`. Months and years have no fixed length: give days.",
  },
  TOC1008: {
    title: "nested too deep",
    severity: "error",
    template: "More than 200 levels stand inside one another here; what is deeper is not read.",
    why: "Rules written by hand never nest like this, and programs that read them must not run out of memory. Take parts of the condition out into macros, or values into a list.",
  },
  TOC1009: {
    title: "unknown word",
    severity: "error",
    template: "`{word}` does not begin {expected}{suggestion}.",
    why: "Every clause begins with a keyword of its own, and what follows an unknown one cannot be understood. Correct the word; the reference lists the clauses of each place.",
  },
  TOC1010: {
    title: "clause given twice",
    severity: "error",
    template: "`{clause}` is given twice; keep one of them.",
    why: "Of two such clauses only one could count, and which one that is nobody would see. Where both are meant, write them as one: `tags \"a\", \"b\"`, or a condition joined with `and`.",
  },
  TOC1011: {
    title: "block that is not closed",
    severity: "error",
    template: "The opening brace of {owner} is never closed; add its closing brace.",
    why: "The block reaches to the end of the file, or to a clause or declaration that cannot stand in it. Add the closing brace where the block should end.",
  },
  TOC1012: {
    title: "block that is not opened",
    severity: "error",
    template: "The opening brace of {owner} is missing.",
    why: "What belongs to a rule, an alert or a test stands between braces. The clauses were read as if it were there.",
  },
  TOC1013: {
    title: "exception without a reason",
    severity: "error",
    template: "The exception gives no reason; add `because` and the reason in quotes.",
    why: "An exception is a hole in the detection. Whoever finds it in a year must be able to judge whether it still belongs there, so it says why it is there; an `owner` and a day up to which it holds (`until 2027-03-31`) help further.",
  },
  TOC1014: {
    title: "keyword as a name",
    severity: "error",
    template: "`{name}` is a keyword and cannot be a name; `{suggestion}` can.",
    why: "Words that begin a declaration or a clause, and operators, would be read as such where the name is used. After a dot they are ordinary: `event.module`.",
  },
  TOC1015: {
    title: "name with letters it cannot have",
    severity: "error",
    template: "`{name}` cannot be a name; names are made of a to z, 0 to 9 and `_`, as in `{suggestion}`.",
    why: "Names that an author gives are lower case, so that they are told from fields at a glance and two people write the same name alike.",
  },
  TOC1016: {
    title: "operator of another language",
    severity: "error",
    template: "`{operator}` is no operator here; write `{words}`.",
    why: "Conditions are written in words, except for the order of numbers (`<`, `<=`, `>`, `>=`).",
  },
  TOC1017: {
    title: "comment of another language",
    severity: "error",
    template: "A comment begins with `#`, not with `//`.",
    why: "Two slashes would be an empty regular expression. The rest of the line is not read.",
  },
  TOC1018: {
    title: "backtick that is not closed",
    severity: "error",
    template: "The name in backticks is not closed: the second backtick is missing.",
    why: "Backticks stand around one segment of a field, on one line: ``labels.`app.kubernetes.io/name` ``.",
  },
  TOC1019: {
    title: "bracket that closes nothing",
    severity: "error",
    template: "`{bracket}` closes nothing that is open; take it out.",
    why: "A bracket too many, or one whose opening bracket is missing, above.",
  },
  TOC1020: {
    title: "clause that a rule must have",
    severity: "error",
    template: "The rule `{rule}` has no `{clause}`; every rule needs one.",
    why: "Without `when` nothing says on what a rule fires, and without `severity` nobody knows what its alerts are worth. Everything else may be left out.",
  },
  TOC1021: {
    title: "step without its word",
    severity: "error",
    template: "A step after the first begins with `then`, `no`, `without` or `until`.",
    why: "The word says how the step relates to the ones before: later than the last (`then`), or not at all (`no`, `without`, `until`).",
  },
  TOC1022: {
    title: "order among parts that have none",
    severity: "error",
    template: "`{word}` cannot stand in `all`, whose parts come in any order; use `sequence` for an order.",
    why: "In `all` every part is wanted within one window, whichever comes first. Only `no` may stand before a part, for what must not happen.",
  },
  TOC1023: {
    title: "time of another shape",
    severity: "error",
    template: "`{text}` is no time; write a day as 2027-03-31, or a time as 2027-03-31T10:00:00Z.",
    why: "Times are written as ISO 8601 has them, year first and with two digits for months and days, so that no reader takes the month for the day.",
  },
  TOC1024: {
    title: "number with more than one dot",
    severity: "error",
    template: "`{text}` is no number; a version stands in quotes, an address has four parts.",
    why: "A number has at most one dot. Versions are compared as versions where the text is one: `version(\"1.2.3\")`.",
  },
  TOC1025: {
    title: "declaration out of its place",
    severity: "error",
    template: "`{declaration}` must stand at the top of the file: `module` first, then every `use`.",
    why: "What a file belongs to, and where its names come from, is found at its top. Move the line up; a file has one `module`.",
  },
  TOC1026: {
    title: "lone brace in a title",
    severity: "error",
    template: "The `{brace}` in the title belongs to no field; write it twice to show it.",
    why: "In a title `{`field`}` shows a value. A brace itself is written `{{` or `}}`.",
  },
  TOC1027: {
    title: "segment that needs backticks",
    severity: "error",
    template: "`{segment}` cannot stand in a field without backticks.",
    why: "A segment of a field begins with a letter, `_` or `@`, and goes on with these and digits. Others, with a hyphen for one, stand in backticks of their own.",
  },
  TOC1028: {
    title: "clause that ends too early",
    severity: "error",
    template: "Expected {expected} after {before}, but the clause ends there.",
    why: "Something is missing at the end of the clause, or the line below begins with a word that was meant to belong to it. Add what the message names.",
  },
  TOC1029: {
    title: "unknown operator",
    severity: "error",
    template: "`{word}` is no operator{suggestion}.",
    why: "A field is compared with `is`, `in`, `starts with`, `ends with`, `contains`, `like`, `matches`, `between`, `<`, `<=`, `>` or `>=`; whether it has a value is asked with `is present` and `is missing`.",
  },
  TOC1030: {
    title: "events without a trigger",
    severity: "error",
    template: "`{source}` does not say when the rule fires; `any {source}` fires on each of these events.",
    why: "What follows `when` says how many events it takes: `any`, `at least 5`, `sum of`, `sequence`. Then comes the name of their source.",
  },
  TOC1031: {
    title: "colon behind the name of a clause",
    severity: "error",
    template: "No `:` stands behind `{word}`; take it out.",
    why: "A clause is its name and what it says, with white space between them. A colon stands only between a field and its value in the events of tests, and behind the names of steps and of measures.",
  },
  TOC1032: {
    title: "curly quotes",
    severity: "error",
    template: "`{quote}` is no quote that a text can stand in; write `\"` or `'`.",
    why: "Word processors and chats turn straight quotes into curly ones when text is copied through them. Texts stand in straight quotes: double ones, in which `\\n` and its like are read, or single ones, in which nothing is.",
  },
  TOC2001: {
    title: "unknown module",
    severity: "error",
    template: "No file declares the module `{module}`.{near}",
    why: "Names can only be imported from a module that is among the files compiled together. Check the spelling, or give the folder that holds the module, too.",
  },
  TOC2002: {
    title: "name that a module does not have",
    severity: "error",
    template: "The module `{module}` has no `{name}`.{near}",
    why: "An import names something that the other module declares: a source, list, lookup, macro, derived name or rule. Check the spelling, or declare it there.",
  },
  TOC2003: {
    title: "name declared twice",
    severity: "error",
    template: "`{name}` is declared twice in module `{module}`: it is a {what} at {first} already.",
    why: "All names of a module share one name space, whatever their kind, so that a name means one thing and a rule's full name is its own. Give one of the two another name.",
  },
  TOC2004: {
    title: "unknown field",
    severity: "error",
    template: "No field `{field}` in {schema}.{near}",
    why: "The schema of the source does not have the field, so no event would ever meet the condition. Change it to the field that is meant; where the field exists, add it to a schema file and name that file after `typed by`.",
  },
  TOC2005: {
    title: "unknown source",
    severity: "error",
    template: "No source is named `{name}`.{near}",
    why: "A rule says with a source which events it looks at. Declare the source in this module, or import it with `use`.",
  },
  TOC2006: {
    title: "unknown list",
    severity: "error",
    template: "No list is named `{name}`.{near}",
    why: "A single word after `in`, `any of` and `all of` names a list. Declare the list, import it with `use`, or write the values in brackets.",
  },
  TOC2007: {
    title: "unknown macro",
    severity: "error",
    template: "No macro is named `{name}`.{near}",
    why: "A name that stands alone as a condition is a macro. Declare the macro, import it with `use`, or compare a field with a value.",
  },
  TOC2008: {
    title: "unknown function or lookup",
    severity: "error",
    template: "No function or lookup is named `{name}`.{near}",
    why: "What stands before parentheses in an expression is a function of the language or a lookup. The reference lists the functions; a lookup is declared with `lookup`.",
  },
  TOC2009: {
    title: "name made of itself",
    severity: "error",
    template: "`{name}` is made of itself: {way}.",
    why: "Macros and derived names are put in where they are used, as trees. One that uses itself, perhaps by way of others, would never end. Break the circle.",
  },
  TOC2010: {
    title: "wrong number of values for a macro",
    severity: "error",
    template: "The macro `{name}` takes {expected}, not {given}.",
    why: "Each parameter of a macro stands for one expression that the caller gives. Give as many as the macro declares.",
  },
  TOC2011: {
    title: "name that hides a field",
    severity: "error",
    template: "`{name}` is also a field of {schema}, which it would hide.",
    why: "A bare word is looked up as a list, macro or derived name before it is taken for a field. With the same name for both, a condition would silently mean the other thing. Give the list, macro or derived name another name.",
  },
  TOC2012: {
    title: "unknown schema",
    severity: "error",
    template: "No schema is named `{name}`.{near}",
    why: "After `typed by` stand the names of built-in schemas (`ecs`, `windows`, `untyped`) or the path of a schema file in quotes. Without its schema nothing can be said of the fields of the source.",
  },
  TOC2013: {
    title: "unknown step",
    severity: "error",
    template: "There is nothing named `{name}` to count: write `events` for all events of the match.",
    why: "In a rule without steps `count of`, `first time of` and `last time of` are about all events that made it fire, which are called `events`.",
  },
  TOC2014: {
    title: "unknown rule",
    severity: "error",
    template: "No rule has the full name `{name}`.{near}",
    why: "Exceptions in a declaration of their own name their rule by its full name: module, dot, name. With the name wrong they would except nothing.",
  },
  TOC2015: {
    title: "unknown word",
    severity: "error",
    template: "`{word}` is no {what}.{near}",
    why: "The language knows only certain words here. Severities are informational, low, medium, high and critical; a status is draft, test, live or deprecated; a list is of text, number, truth, time, address or version.",
  },
  TOC2016: {
    title: "name that is taken",
    severity: "error",
    template: "`{name}` is the name of {what}.",
    why: "A word means one thing. Functions and the source `alerts` are there in every file, and an import cannot hide what its own module declares. Choose another name.",
  },
  TOC2017: {
    title: "unused import",
    severity: "warning",
    name: "unused-import",
    template: "`{name}` is imported from `{module}` and never used.",
    why: "An import that nothing uses misleads its reader about what the file depends on. Take it out.",
  },
  TOC2018: {
    title: "unknown column",
    severity: "error",
    template: "`{lookup}` has no column `{column}`.{near}",
    why: "A column that the table does not have is missing in every row, so no event would ever meet the condition. Functions have no columns at all.",
  },
  TOC2019: {
    title: "unknown name in what a test expects",
    severity: "error",
    template: "An alert of this rule shows no `{name}`.{near}",
    why: "After `with` stand severity, title, risk, count, value, the names that `include` gives, the parts of the key, or the path of a field of the alert. A name that no alert has could never be met.",
  },
  TOC2020: {
    title: "clause that a test cannot have met",
    severity: "error",
    template: "The rule has no {clause}.{near}",
    why: "A test that expects a clause to keep the rule quiet names one that the rule has: an exception by its reason, or `suppress`.",
  },
  TOC2021: {
    title: "name given twice",
    severity: "error",
    template: "{what} is given twice.",
    why: "Of two things of one name only one could show, and nobody would see which. Give one of them another name, or take it out.",
  },
  TOC2022: {
    title: "condition that grows too large",
    severity: "error",
    template: "With its macros and derived names put in, the clause has more than {limit} parts.",
    why: "Macros are put in as trees. A few that use each other twice make a condition of thousands of parts, which would take long to compile and to evaluate. Use a list, or write the condition with fewer repetitions.",
  },
  TOC2023: {
    title: "parameter named twice",
    severity: "error",
    template: "The macro `{macro}` has two parameters named `{name}`.",
    why: "Inside the macro the name could mean either of the two expressions that the caller gives. Give one of them another name.",
  },
  TOC2024: {
    title: "name of another kind",
    severity: "error",
    template: "`{name}` is a {found}, not a {wanted}.",
    why: "The name exists, but what it names cannot stand here: `in` takes a list, a rule watches a source, a condition calls a macro.",
  },
  TOC2025: {
    title: "rule without its plain severity",
    severity: "error",
    template: "The rule `{rule}` has no {clause}.",
    why: "A line with `when` counts only where its condition holds, so one line without `when` must say what the severity is otherwise.",
  },
  TOC3001: {
    title: "text form on something that is no text",
    severity: "error",
    template: "`{operator}` compares text, but `{subject}` is {type}.",
    why: "Numbers, times and addresses are compared as what they are, not by their spelling: an address has many spellings, a number may come with or without a fraction. Use `is`, `<`, `between` or a block, or compare the text form on purpose with `join(\"\", field)`.",
  },
  TOC3002: {
    title: "value of another type",
    severity: "error",
    template: "`{literal}` cannot be read as {type}, which `{subject}` is.",
    why: "A value that cannot be read as the type of its field is never met, so the rule would never fire. Write a value of the field's type.",
  },
  TOC3003: {
    title: "value without quotes for a text",
    severity: "error",
    template: "`{subject}` is text and `{literal}` is {type}; put it in quotes.",
    why: "Text is compared with text. In quotes it is clear how the value is spelt, with leading zeros and all.",
  },
  TOC3004: {
    title: "fields of different types",
    severity: "error",
    template: "`{left}` is {leftType} and `{right}` is {rightType}; they never compare.",
    why: "Two values are compared as one type. Where the types differ no pair of values would ever satisfy the comparison.",
  },
  TOC3005: {
    title: "order among values that have none",
    severity: "error",
    template: "`{operator}` compares by order, and `{subject}` is {type}.",
    why: "Numbers, times, versions and addresses have an order; texts and truth values have none that a rule could mean. In a source without a schema, write the value without quotes, so that it is a number or a time.",
  },
  TOC3006: {
    title: "object in place of a value",
    severity: "error",
    template: "`{subject}` is an object and has no value of its own; name a field below it.",
    why: "Only the fields inside an object have values. A comparison with the object itself would never hold.",
  },
  TOC3007: {
    title: "regular expression that cannot be matched",
    severity: "error",
    template: "The regular expression cannot be used: {reason}.",
    why: "Regular expressions have the syntax of RE2 and are matched in time linear in the length of the value, whatever an attacker writes into it. So there is no look-around and there are no back-references; often two conditions joined with `and` say the same.",
  },
  TOC3008: {
    title: "address that is none",
    severity: "error",
    template: "`{text}` is no address and no block of addresses.",
    why: "An IPv4 address has four numbers up to 255 without leading zeros, an IPv6 address up to eight groups of four hexadecimal digits; a block adds `/` and a number of bits, at most 32 or 128.",
  },
  TOC3009: {
    title: "time that is none",
    severity: "error",
    template: "`{text}` is no time: there is no such day or hour.",
    why: "A time is a day of the calendar (`2027-03-31`) or a moment (`2027-03-31T10:00:00Z`); without a zone it is UTC.",
  },
  TOC3010: {
    title: "list where one value stands",
    severity: "error",
    template: "`{operator}` takes one value, and a list stands here.",
    why: "Membership is asked with `in`; the text forms take a list after `any of` or `all of`, which say whether one or each of its values must be met.",
  },
  TOC3011: {
    title: "one value where a list stands",
    severity: "error",
    template: "`{operator}` takes a list, and one value stands here.",
    why: "After `in`, `any of` and `all of` stands a list in brackets, the name of a list, or after `in` a block of addresses. To compare with one value use `is` or the text form alone.",
  },
  TOC3012: {
    title: "wrong number of values for a function",
    severity: "error",
    template: "`{name}` takes {expected}, not {given}.",
    why: "A function cannot guess what is left out, and nothing would be done with what is too much. The reference shows what each function takes.",
  },
  TOC3013: {
    title: "value that a function cannot take",
    severity: "error",
    template: "{position} value of `{name}` must be {expected}.",
    why: "A function of a value that it cannot read has no value, so the comparison would never hold. The reference shows what each function takes.",
  },
  TOC3014: {
    title: "unknown time zone",
    severity: "error",
    template: "`{zone}` is no time zone.",
    why: "Zones are named as in the IANA database, region and city: `\"Europe/Berlin\"`, `\"America/New_York\"`, or `\"UTC\"`. Abbreviations such as CEST mean different things in different places.",
  },
  TOC3015: {
    title: "something that is no value",
    severity: "error",
    template: "{what} is no value that could stand here.",
    why: "Sides of a comparison, keys and values that an alert includes are fields, literals and functions of them. Durations belong to windows, regular expressions follow `matches`, lists follow `in`, `any of` or `all of`.",
  },
  TOC3016: {
    title: "pattern that is no regular expression",
    severity: "error",
    template: "`matches` takes a regular expression between slashes.",
    why: "A text in quotes is compared as it is. A regular expression stands between slashes, with its flags behind: `/^svc_/i`.",
  },
  TOC3017: {
    title: "block after an operator of one value",
    severity: "error",
    template: "`{block}` is a block of addresses; ask with `in` whether an address lies in it.",
    why: "No address is equal to a block. `in` asks whether the address is one of those that the block holds.",
  },
  TOC3018: {
    title: "list of another type",
    severity: "error",
    template: "`{list}` is a list of {listType}, but `{subject}` is {type}.",
    why: "The entries of a list are compared as the type that it declares. Declare it with the type of the field: `list networks of address […]`.",
  },
  TOC3019: {
    title: "literal function of something that is no text",
    severity: "error",
    template: "`{name}` takes a text in quotes, or a list of them.",
    why: "Literal functions are worked out when the rule is compiled, so they cannot take the value of a field, which is known only with each event.",
  },
  TOC3020: {
    title: "literal function that makes too much",
    severity: "error",
    template: "`{name}` would make too many forms of this text, or too long ones.",
    why: "Every dash at a word's start has five forms, and their number multiplies: at most four dashes in a text. Give the texts one by one, joined with `contains all of`.",
  },
  TOC3021: {
    title: "unknown column in a file",
    severity: "error",
    template: "\"{path}\" has no column `{column}`.{near}",
    why: "The column named in the rule is not in the header of the file, or in none of its objects. Correct the name here or in the file.",
  },
  TOC3022: {
    title: "row that cannot be used",
    severity: "error",
    template: "Line {line} of \"{path}\" cannot be used: {reason}.",
    why: "A row left out in silence would be a hole in the rule. Correct the row, or take it out. The key of a lookup must be there in every row, and only once.",
  },
  TOC3023: {
    title: "table that is too large",
    severity: "error",
    template: "\"{path}\" has more than {limit} rows.",
    why: "A file's rows are compiled into the rules and kept in memory. Larger tables belong into an index.",
  },
  TOC3024: {
    title: "path that leaves its folder",
    severity: "error",
    template: "\"{path}\" lies outside of the folder of the rules.",
    why: "Rules name files relative to their own file, and only below the root of the rules, so that a rule from elsewhere cannot read what lies beside it.",
  },
  TOC3025: {
    title: "technique id that is none",
    severity: "error",
    template: "`{text}` is no ATT&CK id; write one like T1110, T1110.003 or TA0006.",
    why: "The ids go into the alert and into coverage, where others look them up. Techniques are T and four digits, sub-techniques a dot and three more, tactics TA and four.",
  },
  TOC3026: {
    title: "number out of range",
    severity: "error",
    template: "{what} must be {range}, not {value}.",
    why: "With this number the clause could never do what it says.",
  },
  TOC3027: {
    title: "field given twice",
    severity: "error",
    template: "The field `{field}` is given twice, or lies inside another one that is given.",
    why: "An event has one thing at each path. Write several values as a list: `tags: [\"a\", \"b\"]`.",
  },
  TOC3028: {
    title: "file that cannot be read",
    severity: "error",
    template: "\"{path}\" cannot be read: {reason}.",
    why: "The path is relative to the file of the rule. Without the file the list, lookup or schema is empty, and the rule would not do what it says.",
  },
  TOC3029: {
    title: "severity in a condition",
    severity: "error",
    template: "`{operator}` compares severities, and only in `notify … when severity is at least high`.",
    why: "Numbers are compared with `>=` and `<=`. The severity of an alert is decided by the `severity` lines, so only what comes after, `notify`, can look at it.",
  },
  TOC3030: {
    title: "`anywhere` out of its place",
    severity: "error",
    template: "`anywhere` stands only on the left of a comparison with a text, an address or a number.",
    why: "It means every value of the event that can be searched, so it has no one value that could be ordered, be a key or be shown.",
  },
  TOC3031: {
    title: "share of something that is not measured",
    severity: "error",
    template: "`{name}` can be scaled only in the verdict of a summary, where it is one of its lines.",
    why: "A part or a multiple of another value is something that is measured over several events. In a condition on one event compare with a number.",
  },
  TOC3032: {
    title: "values of several types for every value",
    severity: "error",
    template: "Under `all of` the values on the right must be read alike; write two comparisons.",
    why: "\"Every value is a or b\" cannot be taken apart into one comparison for texts and one for numbers, or for what base64 makes. Write them separately and join them as you mean it.",
  },
  TOC3033: {
    title: "entry that does not fit its list",
    severity: "error",
    template: "`{entry}` cannot be an entry of this list: it is no literal that reads as {type}.",
    why: "All entries of a list are of one type: the one after `of`, else that of the first entry. Fields and functions of fields have no value when the rule is compiled.",
  },
  TOC3034: {
    title: "column left open",
    severity: "error",
    template: "\"{path}\" has several columns; name one of them with `column`: {columns}.",
    why: "A list has one value in each entry. Where the file has more columns the rule must say which one is meant.",
  },
  TOC3035: {
    title: "field where there is no event",
    severity: "error",
    template: "`{field}` is a field, and there is no event here to take it from.",
    why: "The entries of a list are known when the rule is compiled, so they are literals. A text stands in quotes.",
  },
  TOC3037: {
    title: "row without a key of its own",
    severity: "error",
    template: "The key `{key}` of the lookup {problem}.",
    why: "A row without a key can never be found, and of two rows with one key only one could.",
  },
  TOC3038: {
    title: "value that an event cannot hold",
    severity: "error",
    template: "`{field}` cannot be a value here; write a text, number, truth value, time, address or a list of them.",
    why: "The events of a test and the rows of a lookup are data, as JSON has it: there are no durations, regular expressions or fields in them.",
  },
  TOC3039: {
    title: "exception with an empty reason",
    severity: "error",
    template: "The reason of the exception is empty; say why these events are no concern.",
    why: "An exception outlives the memory of why it was made. The reason shows in the tests, in `explain` and to whoever reviews it.",
  },
  TOC3040: {
    title: "test that expects nothing",
    severity: "error",
    template: "The test \"{name}\" expects nothing, so it could never fail.",
    why: "Say with `expect` how many alerts the events must give, or `expect no alert`.",
  },
  TOC3041: {
    title: "encoded entry of a list",
    severity: "error",
    template: "What `{name}` makes is compared exactly, and entries of a list are not; write it in the condition.",
    why: "Texts of a list are compared without regard to case, which would make nonsense of base64. In a condition each value is compared in its own way: `f contains any of [\"net\", base64(\"net\")]`.",
  },
  TOC3043: {
    title: "list that cannot say what is expected",
    severity: "error",
    template: "`expected from {list}` cannot tell which keys to wait for: {problem}.",
    why: "Every entry of the list is one key that should speak, so the rule must have a key of one part, and each entry must be one value that this part can have.",
  },
  TOC3044: {
    title: "rule that watches its own alerts",
    severity: "error",
    template: "The rule `{rule}` asks for its own alerts, and a rule never sees those, not even through others.",
    why: "A rule that fires on what it has fired on would never come to an end. Alerts of its own, and of rules that may see its own, are left out of what a rule over `alerts` sees, so a condition that names the rule itself can never hold.",
  },
  TOC3050: {
    title: "measure of something that is no number",
    severity: "error",
    template: "`{measure}` needs numbers, and `{field}` is {type}.",
    why: "Only numbers can be added up, averaged or ranked. `distinct count` counts the different values of any field, `count` the events.",
  },
  TOC3051: {
    title: "verdict that cannot roll",
    severity: "error",
    template: "`{verdict}` cannot be judged over a window that rolls; write `every {window}` for blocks.",
    why: "Over `within` a rule is judged at each event, so only what events can bring about is a verdict there: `exceeds`, `is at least`, `>` and `>=` with numbers. That something stays below a bound, or is far from usual, shows only at the end of a block.",
  },
  TOC3052: {
    title: "field of a match that no event completes",
    severity: "error",
    template: "No event completes a match of this rule, so `{field}` has no value in it; use a field of the key, or what was measured.{key}",
    why: "A block or a silence is judged at its end, over all of its events or none. Only the key is the same for all of them. To see values of the events in the alert, `include` them; to have a field decide, add it to `per`.",
  },
  TOC3053: {
    title: "usual without a past or peers",
    severity: "error",
    template: "`usual` of what: add `over 14 days`, or `among` and a field of the key.",
    why: "What is usual is worked out of something: of the key's own past with `over`, or of the other keys of the same block with `among`.",
  },
  TOC3054: {
    title: "peers that the key does not tell apart",
    severity: "error",
    template: "`among {name}` must name a part of the rule's key, which is what tells peers apart: {key}.",
    why: "The peers of a key are the keys of the same block that differ from it in what `among` names and agree in the rest.",
  },
  TOC3055: {
    title: "unknown detector",
    severity: "error",
    template: "There is no detector `{name}`; without `by` the built-in one is used.",
    why: "Another detector of what is unusual comes with a plugin. Leave `by` out for the built-in one: more than 6 deviations from usual over 14 days, and at least 20 events.",
  },
  TOC3070: {
    title: "step that speaks of a later one",
    severity: "error",
    template: "`{step}` speaks of `{other}`, which is not a step before it.",
    why: "A step may look back at the events of the steps before it, and `no`, `without` and `until` at those of all steps. What has not happened yet has no values. The parts of `all` come in any order and cannot speak of each other.",
  },
  TOC3071: {
    title: "key of a step that does not fit",
    severity: "error",
    template: "The key of `{step}` {problem}.",
    why: "The events of all steps of one match share their key. `per` behind a step names that step's fields for the rule's key: as many, in the same order, of the same types.",
  },
  TOC3072: {
    title: "missing window",
    severity: "error",
    template: "{what} needs `within` and how long.",
    why: "Without a window the past, or the wait for what must not happen, would have no end. Only a rule with a single step can do without one.",
  },
  TOC3073: {
    title: "word that says nothing there",
    severity: "error",
    template: "`{step}` takes no {what}: it is `{role}`.",
    why: "A number of events and a window of their own belong to steps that count. What must not happen is spoilt by one event, and only before the first step or after the last one it needs to say for how long.",
  },
  TOC3074: {
    title: "nothing that must happen",
    severity: "error",
    template: "No step of the rule is something that must happen.",
    why: "`no`, `without` and `until` say what spoils a match; something must begin it. For a source that falls silent there is `when no … for …`.",
  },
  TOC3093: {
    title: "steps over alerts and over events",
    severity: "error",
    template: "Steps over `alerts` and steps over events cannot stand in one rule yet; watch one of them.",
    why: "Alerts are known only when the windows that they end have passed, so they would have to be put in order with events that came long before. Write a rule of its own for the events, and let this one watch its alerts.",
  },
  TOC3094: {
    title: "reason that tests do not know yet",
    severity: "error",
    template: "A test cannot ask for `because {clause}` yet; `when`, `except`, `suppress`, `no`, `without` and `until` can be asked for.",
    why: "The clause never keeps back an alert that a test would see: a disabled rule has its tests run as well, and a signal counts as an alert in them. That it is only a signal is said of the alert: `expect 1 alert with event.kind \"signal\"`.",
  },
  TOC3095: {
    title: "list from an index without a column",
    severity: "error",
    template: "The list `{name}` does not say which field of the documents holds its entries; add `column` and the field.",
    why: "A document of an index has many fields, and none of them is the entry by itself.",
  },
  TOC3096: {
    title: "table filled by another one of an index",
    severity: "error",
    template: "The condition of `{name}` asks `{other}`, which lies in an index itself.",
    why: "Tables of an index are filled independently of each other, before the rules run, so the one cannot decide what the other holds. Ask a list that stands in the file or in a file beside it; or ask both in the rule.",
  },
  TOC3097: {
    title: "row that a list cannot have",
    severity: "error",
    template: "A row of the list `{list}` has a value in `{column}`, and nothing else.",
    why: "A test gives a list its entries one by one, in the column that the list takes them from; of a list that stands in the rule file the column is called `value`. Rows given stand in place of all that the list has.",
  },
  TOC4001: {
    title: "`like` without a wildcard",
    severity: "warning",
    name: "like-without-wildcard",
    template: "`{pattern}` has no `*` and no `?`, so `like` compares the whole value.",
    why: "`like` is about the whole value: without a wildcard it means the same as `is`. Write `is`, or add the wildcard that is missing.",
  },
  TOC4002: {
    title: "block with host bits",
    severity: "warning",
    name: "block-with-host-bits",
    template: "The block `{block}` has bits set behind its prefix; it means `{meant}`.",
    why: "Only the bits in front of the prefix are compared. The others are there by mistake, or the prefix is too short.",
  },
  TOC4003: {
    title: "ends in the wrong order",
    severity: "warning",
    name: "ends-in-wrong-order",
    template: "Nothing lies between {low} and {high}: the low end comes first.",
    why: "`between a and b` holds for what is at least a and at most b. For a span around midnight write `or`: `hour(t) >= 22 or hour(t) < 6`.",
  },
  TOC4004: {
    title: "value that the schema does not allow",
    severity: "warning",
    name: "value-outside-schema",
    template: "`{field}` never holds \"{value}\", as its schema has it.{near}",
    why: "The schema lists the values that the field may hold, and this is none of them. The condition will hardly ever hold; mostly it is a slip.",
  },
  TOC4005: {
    title: "rule without a test",
    severity: "information",
    name: "rule-without-test",
    template: "The rule `{rule}` has no test.",
    why: "A rule that was never seen to fire may never fire. A test is three lines, runs at once, and shows the next reader what the rule is about.",
  },
  TOC4006: {
    title: "condition made of negations alone",
    severity: "warning",
    name: "negations-alone",
    template: "The condition on `{source}` only says what must not be so, which holds for nearly every event.",
    why: "A negation also holds where the field is missing. Say what the event must be, too, or at least that the field is there: `user.name is present and user.name is not \"root\"`.",
  },
  TOC4007: {
    title: "`exactly` without effect",
    severity: "warning",
    name: "exactly-without-effect",
    template: "`exactly` changes nothing here: only text is compared without regard to case.",
    why: "Numbers, times and addresses are compared as what they are. A regular expression regards case unless it has the flag `i`.",
  },
  TOC4008: {
    title: "wildcard that is none",
    severity: "warning",
    name: "wildcard-that-is-none",
    template: "After `{operator}` the `*` of \"{pattern}\" is an ordinary character.",
    why: "Wildcards work only after `like`. Write `like`, or `starts with`, `ends with` or `contains` without the `*`.",
  },
  TOC4009: {
    title: "exception that leaves nothing to fire on",
    severity: "warning",
    name: "exception-swallows-rule",
    template: "The exception because \"{because}\" holds wherever the rule `{rule}` could fire.",
    why: "The rule asks for the very thing that the exception takes away, so it never fires. Narrow the exception, or disable the rule and say why.",
  },
  TOC4010: {
    title: "empty list",
    severity: "warning",
    name: "empty-list",
    template: "The list after `{operator}` is empty, so the comparison never holds.",
    why: "Nothing is one of no values. Fill the list in, or take the condition out.",
  },
  TOC4011: {
    title: "rule that no test makes fire",
    severity: "information",
    name: "rule-never-fires-in-tests",
    template: "No test of the rule `{rule}` expects an alert.",
    why: "Tests that expect no alert also pass for a rule that can never fire. Add one with events that must raise an alert.",
  },
  TOC4012: {
    title: "path with a tab or a line break in it",
    severity: "warning",
    name: "path-with-escapes",
    template: "The text looks like a path but holds a tab or a line break, as `\\t`, `\\n` and `\\r` stand for one in double quotes.",
    why: "No path holds such characters, so the comparison would never hold. Write the path in single quotes, in which a backslash is a backslash, or write the backslash twice.",
  },
  TOC4013: {
    title: "condition that never holds",
    severity: "warning",
    name: "condition-never-holds",
    template: "`{condition}` never holds{reason}.",
    why: "No event can meet it, whatever it is about: parts of it exclude one another, or what the rule asks for besides excludes it. A field holds one value where its schema does not say that it may hold several.",
  },
  TOC4014: {
    title: "condition that always holds",
    severity: "warning",
    name: "condition-always-holds",
    template: "`{condition}` always holds{reason}.",
    why: "A condition that every event meets asks nothing. Mostly one of its parts was meant otherwise.",
  },
  TOC4015: {
    title: "part that changes nothing",
    severity: "warning",
    name: "part-without-effect",
    template: "`{part}` changes nothing: {reason}.",
    why: "The condition means the same without it, so it was meant otherwise or can be taken out.",
  },
  TOC4016: {
    title: "rule that another one covers",
    severity: "warning",
    name: "rule-covered-by-another",
    template: "Whatever makes `{rule}` fire makes `{other}` fire as well, which is worth at least as much.",
    why: "Both look at the same source, and the condition of the one implies that of the other, so each of its alerts comes twice. Take the narrower rule out, make it worth more than the wider one, or keep its events out of the wider one.",
  },
  TOC4017: {
    title: "window shorter than the lateness of its source",
    severity: "information",
    name: "window-shorter-than-lateness",
    template: "The window of {window} is over before events of `{source}` must have arrived, which may take {lateness}.",
    why: "The rule counts by the time of the events, so it misses nothing; but it can only speak when all events of the window must have arrived, which takes longer than the window is. Where events arrive sooner, say so with `late by` in the source.",
  },
  TOC4018: {
    title: "key without bound",
    severity: "warning",
    name: "key-without-bound",
    template: "The key `{key}` {what}, so nearly every event has a key of its own.",
    why: "A count for each key hardly ever gets beyond one, and the engine must remember every key as long as the window is. Take what the events have in common: the host, the account, the program; or what a function makes of the text, as `basename` or `domain`.",
  },
  TOC4019: {
    title: "regular expression without a literal to look for",
    severity: "warning",
    name: "pattern-without-literal",
    template: "Nothing can be looked up for `/{pattern}/`: no text stands in all that it matches, and nothing else says which events to look at.",
    why: "A text that every match contains is looked for first, which is quick; without one the expression is tried on every event of the source. Add what else is known of the events, or a part of the expression that is a plain text.",
  },
  TOC4020: {
    title: "steps of one key that is not said",
    severity: "warning",
    name: "tie-outside-per",
    template: "Every step is tied to the first by its `{key}`, as in `{tie}`; that is what `per {key}` is for.",
    why: "Without `per` the rule has one key: it holds all open sequences together, their number is capped, and when one completes it forgets those of all others. With `per` each value has its own, and the alert says which.",
  },
  TOC4021: {
    title: "field that is a keyword",
    severity: "information",
    name: "field-like-keyword",
    template: "The field `{field}` is also a keyword; in backticks nobody takes it for one.",
    why: "It is read as a field here, and no schema lists it. A reader may take it for the beginning of a clause, and a word left out before it would make it one.",
  },
  TOC4022: {
    title: "exception that is over",
    severity: "warning",
    name: "expired-exception",
    template: "The exception because \"{because}\" is over since the end of {day}.",
    why: "It no longer keeps the rule quiet, and misleads whoever reads it. Take it out, or agree upon another day. Asked only of `tocsin check --today`.",
  },
  TOC4023: {
    title: "value that the samples never showed",
    severity: "information",
    name: "value-never-seen",
    template: "`{field}` never held \"{value}\" in the samples that its schema was made from.{near}",
    why: "`tocsin schema` notes as `seen` what a field held where it held the same few values again and again. This one was not among them: it may be a slip, or what the rule waits for. A value that may come can be added to `seen`.",
  },
  TOC4050: {
    title: "unknown ATT&CK id",
    severity: "warning",
    name: "unknown-attack-id",
    template: "ATT&CK has no {what} `{id}`.{near}",
    why: "The id goes into the alert and into coverage, where it would point to nothing. Look the technique up on https://attack.mitre.org; where it is newer than the table that Tocsin has, the warning can stay.",
  },
  TOC4051: {
    title: "old ATT&CK id",
    severity: "warning",
    name: "old-attack-id",
    template: "The ATT&CK {what} `{id}` ({name}) is {status}{instead}.",
    why: "ATT&CK no longer shows what is revoked, deprecated or retired, so the rule would be missing in coverage under the id that others use. Change to what took its place; where nothing did, name the technique that describes today what the rule finds.",
  },
  TOC5001: {
    title: "no key for pseudonyms",
    severity: "warning",
    template: "The rule {rule} shows a pseudonym of {field}, but there is no key to make it with, so its alerts leave the value out.",
    why: "A pseudonym made without a secret key could be guessed by trying all values. Give a key, the same one for every run whose alerts are to be compared (`tocsin` takes it from the environment variable `TOCSIN_PSEUDONYM_KEY`), or write `drop` or `keep …` in place of `hash`.",
  },
  TOC5002: {
    title: "state of another version",
    severity: "error",
    template: "The saved state `{path}` is of version {version}; this program reads version {known} only.",
    why: "What rules remember, and how, has changed between the two, and half a state would be worse than none: alerts would be missing without a word. Go on with the program that wrote it, or start anew with another file.",
  },
  TOC5003: {
    title: "damaged state",
    severity: "error",
    template: "The saved state `{path}` cannot be read: {reason}.",
    why: "A state is taken up whole or not at all, so nothing was done. Put back a copy of the file, or start anew with another one; what was remembered until now is then forgotten.",
  },
  TOC6001: {
    title: "no rules",
    severity: "error",
    template: "There is no rule in `{path}`.",
    why: "A run without rules finds nothing and would look like one that found nothing wrong. Rules stand in files that end in `.tocsin`; a folder is searched with the folders in it. Name the folder of your rules, or write a first rule with `tocsin new rule NAME`.",
  },
  TOC6002: {
    title: "not a rule file",
    severity: "error",
    template: "`{path}` is no rule file: rule files end in .tocsin.",
    why: "Only files that end in `.tocsin` are taken for rules, so that a folder of rules may hold fixtures and notes. Rename the file, or name another one.",
  },
  TOC6003: {
    title: "not a value of an option",
    severity: "error",
    template: "`{value}` is no value of {option}: it takes {choices}.",
    why: "The option was given something it cannot mean. Use one of the values named.",
  },
  TOC6004: {
    title: "command line not understood",
    severity: "error",
    template: "The command line is not understood: {problem}.",
    why: "Nothing was done, because what was asked for is not clear. `tocsin help COMMAND` shows what the command takes, with examples.",
  },
  TOC6005: {
    title: "unknown rule",
    severity: "error",
    template: "There is no rule `{rule}` in `{paths}`{suggestion}.",
    why: "A rule is named in full, as `module.rule`, or by its last word where only one rule has it.",
  },
  TOC6006: {
    title: "several rules of that name",
    severity: "error",
    template: "Several rules end in `{rule}`: {rules}.",
    why: "Their modules tell them apart: name the one that you mean in full.",
  },
  TOC6007: {
    title: "not a binding",
    severity: "error",
    template: "`{value}` binds no source: write SOURCE=PATH.",
    why: "A binding says which files hold the events of a source, in place of the source's filter: the name of the source, an equals sign, and a file or folder.",
  },
  TOC6008: {
    title: "unknown source",
    severity: "error",
    template: "The rules have no source `{source}`{suggestion}.",
    why: "Events can be bound only to a source that a rule in this run reads. Sources are named in full, as `module.source`, or by their last word where only one has it.",
  },
  TOC6009: {
    title: "no event on that line",
    severity: "error",
    template: "No event begins on line {line} of `{file}`{suggestion}.",
    why: "An event is named by the line on which it begins, counted from 1, as alerts do.",
  },
  TOC6010: {
    title: "not a name for a rule",
    severity: "error",
    template: "`{name}` cannot be the name of {thing}: {reason}.",
    why: "A rule is named with lower-case letters, digits and underscores, beginning with a letter or an underscore, and by no word of the language; a module may stand before it, joined by a dot.",
  },
  TOC6011: {
    title: "file exists",
    severity: "error",
    template: "`{path}` exists already and is left as it is.",
    why: "Writing over a rule would lose it. Choose another name, or write the rule into the file by hand.",
  },
  TOC6012: {
    title: "nothing to read",
    severity: "error",
    template: "No events are named: {fix}.",
    why: "A hunt reads files, standard input, or an index of Elasticsearch, one of them at a time.",
  },
  TOC6013: {
    title: "not a time",
    severity: "error",
    template: "`{value}` is no time for {option}{reason}.",
    why: "Times are written as in rules: a day, as `2026-01-05`, or a moment in UTC, as `2026-01-05T10:30:00Z`; the end must not come before the beginning.",
  },
  TOC6014: {
    title: "empty rule file",
    severity: "error",
    template: "`{path}` is empty: it declares nothing.",
    why: "An empty rule file is usually one that was not saved, or was cut short on its way. Fill it or remove it; `tocsin new rule NAME` writes a first rule.",
  },
  TOC6015: {
    title: "table of an index, and no server",
    severity: "error",
    template: "The {table} lies in the index `{index}`: pass `--elasticsearch URL`, the server that has it.",
    why: "With an empty table in its place rules would mean something else, and nobody would see it. Events may come from files all the same: `--elasticsearch` without `--index` is about tables alone. Tests inside rules give their rows themselves.",
  },
  TOC6099: {
    title: "internal error",
    severity: "error",
    template: "Tocsin failed where it should not: {reason}.",
    why: "This is a bug in Tocsin and not in your rules or events. Please report it with what you ran; with `TOCSIN_DEBUG=1` in the environment the place in the program is printed as well.",
  },
  TOC6100: {
    title: "schema file is not JSON",
    severity: "error",
    template: "{file} is not JSON: {reason}.",
    why: "A schema file is one JSON object with the fields of a source. While it cannot be read, every field of the source counts as untyped, so misspelt fields in rules are not found. Correct the file at the place shown.",
  },
  TOC6101: {
    title: "schema file has the wrong shape",
    severity: "error",
    template: "{what} must be {expected}, but is {found}.",
    why: "A schema file is an object with `fields`, which holds an object with at least `type` for each path. What has another shape is not understood, and the field concerned counts as untyped. Give it the shape that the message names.",
  },
  TOC6102: {
    title: "unknown type in a schema file",
    severity: "error",
    template: "The field `{field}` has the unknown type `{type}`.",
    why: "The type decides how values are read and which comparisons a rule may make; a field of an unknown type counts as untyped. Use one of text, number, truth, time, address, version, object, untyped.",
  },
  TOC6103: {
    title: "schema file is too large",
    severity: "error",
    template: "{file} is not read: {what} is beyond the limit of {limit}.",
    why: "A schema of this size is almost always a file of something else, or made from events whose keys are data. List the object that holds such keys as one field of type `object`: whatever lies below an object that lists no fields is an untyped field.",
  },
  TOC6104: {
    title: "unknown entry in a schema file",
    severity: "warning",
    template: "Nothing is known about `{member}` in {where}; it is ignored.",
    why: "An entry that is ignored is mostly a misspelt one, so what it says has no effect. A schema file has `fields` (and `$schema`), a field has `type`, `many`, `description`, `values` and `example`. Correct the name or take the entry out.",
  },
  TOC6105: {
    title: "field listed twice in a schema file",
    severity: "error",
    template: "The field `{field}` is listed more than once.",
    why: "Of two entries for one path only the last counts, and which one that is nobody sees. Keep one of them.",
  },
  TOC6201: {
    title: "configuration that is no YAML",
    severity: "error",
    template: "`{path}` cannot be read as YAML: {reason}.",
    why: "Nothing of the file counts until it can be read, so that no setting is silently left out. Mend the place that is shown; a text with `:`, `#` or `*` in it stands in quotes.",
  },
  TOC6202: {
    title: "unknown setting",
    severity: "error",
    template: "There is no setting `{setting}`{where}; {suggestion}.",
    why: "A setting that is misspelt would change nothing, and nobody would notice. Write it as `docs/configuration.md` has it, or take it out.",
  },
  TOC6203: {
    title: "value that a setting cannot have",
    severity: "error",
    template: "`{setting}` takes {expected}, not {found}.",
    why: "The setting was given something that it cannot mean. Use one of the values named.",
  },
  TOC6204: {
    title: "pattern that cannot be used",
    severity: "error",
    template: "The pattern of `{setting}` cannot be used: {reason}.",
    why: "Patterns have the syntax of RE2, as regular expressions in rules do: matched in linear time, so without look-around and back-references. A pattern is about the whole name.",
  },
  TOC6205: {
    title: "path of an override that leads nowhere",
    severity: "warning",
    template: "`overrides` names `{path}`, and there is no such file or folder beside `{config}`.",
    why: "What was meant to be different there is not. Paths are relative to the folder of the file that names them, and mean a folder with all that is in it.",
  },
  TOC6206: {
    title: "error that is no lint",
    severity: "error",
    template: "`{code}` cannot be set: it is no lint but {what}.",
    why: "A rule with an error in it would not run, or would mean something else than it says, so errors cannot be turned off. Mend the rule; or name a lint, by its code or its name.",
  },
  TOC6221: {
    title: "clause that the project asks for",
    severity: "error",
    name: "missing-clause",
    template: "The rule `{rule}` has no {clause}; `{config}` asks for it.",
    why: "Whoever gets the alert at night needs what the team agreed that every rule must say. Add it; or take it out of `require` in `tocsin.yaml`, or give these files an entry in `overrides`.",
  },
  TOC6222: {
    title: "fewer tests than the project asks for",
    severity: "error",
    name: "too-few-tests",
    template: "The rule `{rule}` has {found}; `{config}` asks for at least {least}.",
    why: "A rule needs a test that makes it fire and one that keeps it quiet, or nobody knows which of the two it does. Add tests; `tocsin test --coverage` shows what they leave open.",
  },
  TOC6223: {
    title: "value that the project does not allow",
    severity: "error",
    name: "value-not-allowed",
    template: "The {what} `{value}` of rule `{rule}` is none that `{config}` allows{near}.",
    why: "States, severities, owners, tags, keys of data and sinks are read by machines, too: one that is misspelt reaches nobody. Use one that is allowed, or add it to `allow` in `tocsin.yaml`.",
  },
  TOC6224: {
    title: "name against the conventions of the project",
    severity: "error",
    name: "name-against-convention",
    template: "The {what} `{name}` {fault}, which `{config}` asks for{example}.",
    why: "Names that follow one pattern can be searched, sorted and routed. Rename it; or change `names` in `tocsin.yaml`.",
  },
  TOC6225: {
    title: "description shorter than the project asks for",
    severity: "error",
    name: "short-description",
    template: "The description of rule `{rule}` has {found} characters; `{config}` asks for at least {least}.",
    why: "A description that repeats the title helps nobody. Say what happened, why it matters and what to look at next; or lower `description-length` in `tocsin.yaml`.",
  },
  TOC7001: {
    title: "no such file or folder",
    severity: "error",
    template: "There is no file or folder `{path}`.",
    why: "Nothing can be read from a path that leads nowhere, and a hunt that silently read less would look like a quiet network. Check the spelling; relative paths count from the folder in which the command runs.",
  },
  TOC7002: {
    title: "cannot be read",
    severity: "error",
    template: "`{path}` cannot be read: {reason}.",
    why: "The path exists, but the system does not hand out its content. Look at its permissions and at what kind of file it is.",
  },
  TOC7003: {
    title: "compressed data is damaged",
    severity: "error",
    template: "`{file}` is cut off or damaged: {reason}.",
    why: "A gzip file that ends early usually was copied while it was still being written. What came before the damage was read and hunted through; what follows is lost. Copy the file again.",
  },
  TOC7004: {
    title: "format that is not read",
    severity: "error",
    template: "`{file}` is {what}, which Tocsin does not read.",
    why: "Events are read as JSON in UTF-8: one object a line, an array, or objects one after another, each perhaps compressed with gzip. Convert the file first; `docs/command-line.md` says what to do with lines of text.",
  },
  TOC7005: {
    title: "no events",
    severity: "error",
    template: "There is no event in `{path}`: {reason}.",
    why: "A hunt over nothing finds nothing, and would look like a hunt that found nothing wrong. Check that the export that made the input ran to its end.",
  },
  TOC7006: {
    title: "no event files in the folder",
    severity: "error",
    template: "The folder `{path}` holds no file of events.",
    why: "A folder is read by name: files that end in .ndjson, .jsonl, .json or .log, each also with .gz, in it and the folders in it. A file of another name is read when it is named itself.",
  },
  TOC7007: {
    title: "cannot be written",
    severity: "error",
    template: "`{path}` cannot be written: {reason}.",
    why: "The output did not reach its file. Check that the folder exists, that you may write there, and that the disk has room.",
  },
  TOC7008: {
    title: "temporary files cannot be kept",
    severity: "error",
    template: "Temporary files cannot be kept in `{folder}`: {reason}.",
    why: "What does not fit into memory is put into files there while a command runs. Free some room, or name another folder in the environment variable `TMPDIR` (`TEMP` on Windows).",
  },
  TOC7009: {
    title: "a worker of a hunt ended early",
    severity: "error",
    template: "A worker of the hunt ended early: {reason}.",
    why: "The alerts that were found before are printed, what came behind them is not looked through. Where memory ran out give more of it, or ask for fewer workers: each has the rules for itself.",
  },
  TOC7010: {
    title: "rule file too large for an editor",
    severity: "warning",
    template: "`{path}` is larger than {limit}: its rules are not looked at here.",
    why: "An editor looks at a file again with every letter that is typed, and would stand still. The command line reads the file all the same. Put its rules into several files; files of one module share their names.",
  },
  TOC7100: {
    title: "no server",
    severity: "error",
    template: "No Elasticsearch answers at {url}: {reason}.",
    why: "Nothing can be read from or written to a server that does not answer. Check that it runs, that host and port are right, whether it wants `https`, and that no firewall stands between.",
  },
  TOC7101: {
    title: "not Elasticsearch",
    severity: "error",
    template: "What answers at {url} is not Elasticsearch: {reason}.",
    why: "Something answered, and not as Elasticsearch does since version 7.14: another program, a proxy that asks for a sign-in, Kibana instead of Elasticsearch, or a product derived from an older version. Give the URL of Elasticsearch itself.",
  },
  TOC7102: {
    title: "credentials not accepted",
    severity: "error",
    template: "Elasticsearch at {url} refuses {credentials}.",
    why: "The server knows no such key or user, or wants one and got none. Set `TOCSIN_ELASTICSEARCH_API_KEY` in the environment, or `TOCSIN_ELASTICSEARCH_USERNAME` and `TOCSIN_ELASTICSEARCH_PASSWORD`, and check that the key has not expired.",
  },
  TOC7103: {
    title: "not allowed",
    severity: "error",
    template: "The credentials for {url} do not allow {doing} `{index}`: {reason}.",
    why: "The server accepts the key or user, and has not given it this right. Reading needs `read` on the indices; writing alerts needs `create_doc`, and `create_index` where the index is not there yet. Ask for a key with these rights.",
  },
  TOC7104: {
    title: "no such index",
    severity: "error",
    template: "There is no index `{index}` at {url}.",
    why: "Nothing has that name, or the pattern fits nothing that these credentials may see. A hunt over no index would look like a quiet network. Check the spelling; a pattern uses `*`, and several are written with commas between.",
  },
  TOC7105: {
    title: "index without the time field",
    severity: "error",
    template: "`{index}` at {url} does not map the time field `{field}`.",
    why: "Without a mapping of its time field an index can neither be asked for a range of time, nor does it look like an index of events. Leave the index out of the pattern, or name the field that holds the time with `time` in the rules' source.",
  },
  TOC7106: {
    title: "the server broke off",
    severity: "error",
    template: "Elasticsearch at {url} failed while {doing} `{index}`: {reason}.",
    why: "What was done before stands, and is not everything: a shard that fails takes documents with it, which are never left out in silence. Look at the health of the cluster and its log, then run the command again; alerts that are written already are not written twice.",
  },
  TOC7107: {
    title: "version that does not fit",
    severity: "error",
    template: "The Elasticsearch at {url} cannot do what is asked of it: {reason}.",
    why: "Tocsin works with Elasticsearch 8 and 9. An older version, or a distribution without some of its parts, lacks what reading an index needs: a point in time and `search_after`. Update the server.",
  },
  TOC7108: {
    title: "no URL of a server",
    severity: "error",
    template: "`{url}` is not the URL of a server; write it whole, as `http://localhost:9200`.",
    why: "A server is named by a whole URL: `http://` or `https://`, the host, and mostly a port. The port is not added: Elasticsearch listens on 9200 by default, `http` means 80 and `https` 443.",
  },
  TOC7109: {
    title: "certificate not trusted",
    severity: "error",
    template: "The certificate of {url} is not trusted: {reason}.",
    why: "The server speaks TLS with a certificate that no authority vouches for whom this machine trusts, or that is for another name. Set `NODE_EXTRA_CA_CERTS` to a file with the certificate of the authority; Elasticsearch keeps its own in `config/certs/http_ca.crt`.",
  },
  TOC7110: {
    title: "time field that holds no time",
    severity: "error",
    template: "`{index}` at {url} maps the time field `{field}` as `{type}`, so no range of time can be asked for.",
    why: "A range means a range of time only where the field is mapped as `date` or `date_nanos`; of texts it would be one of the alphabet, and of numbers one of an unknown unit. Leave out `--from` and `--to` to read all of the index, or leave the index out of the pattern.",
  },
  TOC7111: {
    title: "alerts refused",
    severity: "error",
    template: "`{index}` at {url} refused {count}, the first because: {reason}.",
    why: "The other alerts are written. Mostly the index has a mapping that alerts do not fit, or a name that is none: it may not begin with `-`, `_` or `+`, and has no capitals. Write to an index that is not there yet, and it is made with the right mapping.",
  },
  TOC7112: {
    title: "table that is too large",
    severity: "error",
    template: "The {table} would take more than {limit} from the index `{index}`; narrow it with `where` or `newest`.",
    why: "Tables are held in memory, beside all that rules remember. One that is cut off would say of what is missing that it is not there, so the rules do not run.",
  },
  TOC7113: {
    title: "folder that cannot be watched",
    severity: "warning",
    template: "`{folder}` cannot be watched: {reason}.",
    why: "Changes in it are seen only when something else changes, too. On Linux the number of watched folders is limited (`fs.inotify.max_user_watches`, `fs.inotify.max_user_instances`); watch fewer rules, or raise the limit.",
  },
  TOC8001: {
    title: "broken YAML",
    severity: "error",
    template: "`{path}` is not YAML here: {reason}.",
    why: "A Sigma rule is a YAML document. The document cannot be read and is left out; the other documents of the file, and the other files, are read. Mend it where the message points, or tell its author.",
  },
  TOC8002: {
    title: "not a Sigma rule",
    severity: "error",
    template: "This is not a rule of Sigma: {reason}.",
    why: "A document of Sigma has a title, and a detection, a correlation or a filter, with at least one selection and a condition over it. This one is left out; the others are imported.",
  },
  TOC8003: {
    title: "unknown log source",
    severity: "error",
    template: "The log source {source} is unknown, so nobody could say which events the rule is about{suggestion}.",
    why: "A rule over events that it was not written for raises false alarms, so it is left out. Say with \\`--mapping\\` how events of the log source are recognised, or mend a slip in its name.",
  },
  TOC8004: {
    title: "value of a field that cannot be read",
    severity: "error",
    template: "`{key}` cannot be read: {reason}.",
    why: "A modifier says how the values of a field are compared. One that is unknown, or does not fit its value, cannot be left out without changing what the rule finds; so the rule is left out.",
  },
  TOC8005: {
    title: "condition that cannot be read",
    severity: "error",
    template: "The condition `{condition}` cannot be read: {reason}.",
    why: "A condition joins the selections of its rule by `and`, `or`, `not`, `1 of` and `all of`. The rule is left out.",
  },
  TOC8006: {
    title: "placeholder without values",
    severity: "warning",
    template: "`{rule}` needs values for {names}, and stays disabled until it has them.",
    why: "Sigma leaves some values to each site: \\`%Administrators%\\` are yours. Give them with \\`--values\\`, a file of names and their values.",
  },
  TOC8007: {
    title: "correlation that cannot be imported",
    severity: "error",
    template: "The correlation `{title}` cannot be imported: {reason}.",
    why: "A correlation counts or joins what its rules match. Upper bounds and equality have a meaning only in blocks of time, whose end says that no more will come: \\`--blocks\\` asks for them.",
  },
  TOC8008: {
    title: "filter that cannot be imported",
    severity: "error",
    template: "The filter `{title}` cannot be imported: {reason}.",
    why: "A filter takes events away from the rules that it names by id or name. One that names no rule at hand changes nothing, which its author cannot have meant: import it together with its rules.",
  },
  TOC8010: {
    title: "file beside Sigma rules that cannot be used",
    severity: "error",
    template: "`{file}` cannot be used: {reason}.",
    why: "Files of values (`--values`), mappings (`--mapping`) and Sigma's own `info.yml` are maps in YAML or JSON. `docs/sigma.md` shows each.",
  },
  TOC8011: {
    title: "YAML that is not Sigma",
    severity: "warning",
    template: "Left out, for they look like no rules of Sigma: {files}.",
    why: "A folder of rules may hold other YAML. A document of Sigma has `title` or `logsource`, and `detection`, `correlation` or `filter`, each at the start of a line. Name a file by itself to have it read whatever it looks like.",
  },
  TOC8012: {
    title: "unknown level",
    severity: "warning",
    template: "{written}, so the rule is imported as medium{suggestion}.",
    why: "The levels of Sigma are informational, low, medium, high and critical. What was written is kept as the rule's data `level`.",
  },
};
