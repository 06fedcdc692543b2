// Generated from packages/core/messages by `npm run generate`. Do not edit.

/** What each code needs to be told: the holes of its message. */
export interface MessageParameters {
  TOC1001: { expected: string; found: string };
  TOC1002: { quote: string };
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
  TOC1001: {
    title: "unexpected text",
    severity: "error",
    template: "Expected {expected} here, but found {found}.",
    why: "The compiler read the clause up to this place and cannot go on: a word is missing, stands twice, or stands in the wrong place. Put there what the message names. The rest of the clause was not read.",
  },
  TOC1002: {
    title: "text without its closing quote",
    severity: "error",
    template: "The text is not closed: {quote} is missing at its end.",
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
    why: "Outside of texts, regular expressions, backticks and comments only letters, digits, `_`, `@`, brackets, quotes and `, : . < > #` are used. Part of a field's name with other characters, such as a hyphen, stands in backticks of its own. Quotes are the straight ones.",
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
    template: "`{url}` is not the URL of a server.",
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
};
