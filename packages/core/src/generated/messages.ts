// Generated from packages/core/messages by `npm run generate`. Do not edit.

/** What each code needs to be told: the holes of its message. */
export interface MessageParameters {
  TOC5001: { rule: string; field: string };
  TOC6001: { path: string };
  TOC6002: { path: string };
  TOC6003: { value: string; option: string; choices: string };
  TOC6004: { problem: string };
  TOC6005: { rule: string; paths: string; suggestion: string };
  TOC6006: { rule: string; rules: string };
  TOC6007: { value: string };
  TOC6008: { source: string; suggestion: string };
  TOC6009: { line: string; file: string; suggestion: string };
  TOC6010: { name: string; reason: string };
  TOC6011: { path: string };
  TOC6012: { fix: string };
  TOC6013: { value: string; option: string };
  TOC6014: { path: string };
  TOC6099: { reason: string };
  TOC6100: { file: string; reason: string };
  TOC6101: { what: string; expected: string; found: string };
  TOC6102: { field: string; type: string };
  TOC6103: { file: string; what: string; limit: string };
  TOC6104: { member: string; where: string };
  TOC6105: { field: string };
  TOC7001: { path: string };
  TOC7002: { path: string; reason: string };
  TOC7003: { file: string; reason: string };
  TOC7004: { file: string; what: string };
  TOC7005: { path: string; reason: string };
  TOC7006: { path: string };
  TOC7007: { path: string; reason: string };
}

export type DiagnosticCode = keyof MessageParameters;

export interface Message {
  readonly title: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  /** One sentence with `{holes}`. */
  readonly template: string;
  readonly why: string;
}

export const messages: { readonly [code in DiagnosticCode]: Message } = {
  TOC5001: {
    title: "no key for pseudonyms",
    severity: "warning",
    template: "The rule {rule} shows a pseudonym of {field}, but there is no key to make it with, so its alerts leave the value out.",
    why: "A pseudonym made without a secret key could be guessed by trying all values. Give a key, the same one for every run whose alerts are to be compared, or write `drop` or `keep …` in place of `hash`.",
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
    template: "There is no rule `{rule}` in {paths}{suggestion}.",
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
    template: "`{name}` cannot be the name of a rule: {reason}.",
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
    template: "`{value}` is no time for {option}.",
    why: "Times are written as in rules: a day, as `2026-01-05`, or a moment in UTC, as `2026-01-05T10:30:00Z`; the end must not come before the beginning.",
  },
  TOC6014: {
    title: "empty rule file",
    severity: "error",
    template: "`{path}` is empty: it declares nothing.",
    why: "An empty rule file is usually one that was not saved, or was cut short on its way. Fill it or remove it; `tocsin new rule NAME` writes a first rule.",
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
    why: "Events are read as JSON in UTF-8: one object a line, an array, or objects one after another, each perhaps compressed with gzip. Convert the file first.",
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
};
