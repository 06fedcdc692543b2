/** What a keyword is for. Words of the kinds `declaration`, `clause`, `operator` and `value` cannot be names. */
export type KeywordKind = "declaration" | "clause" | "operator" | "value" | "trigger" | "particle";

/** Where a clause stands. */
export type ClausePlace = "rule" | "source" | "list" | "lookup" | "events" | "steps" | "alert" | "test" | "exceptions";

export interface Keyword {
  readonly kind: KeywordKind;
  /** Of a clause: what it is a clause of. */
  readonly in?: readonly ClausePlace[];
  /** One line for completion, hover and the reference. */
  readonly summary: string;
}

/** Every word with a meaning of its own. The lexer, the editor, the reference and the highlighting are derived from it. */
export const keywords = {
  module: { kind: "declaration", summary: "Names the module that the file belongs to." },
  use: { kind: "declaration", summary: "Takes names from another module." },
  source: { kind: "declaration", summary: "Binds index patterns, schemas, times and a filter to a name." },
  list: { kind: "declaration", summary: "A list of values, written here, in a file or in an index." },
  lookup: { kind: "declaration", summary: "A table with a key that rules read." },
  macro: { kind: "declaration", summary: "A condition with a name and parameters." },
  derive: {
    kind: "declaration",
    in: ["source", "rule"],
    summary: "Gives a name to a value worked out from fields.",
  },
  rule: { kind: "declaration", summary: "A detection: when it fires, what it is worth, what it shows, and its tests." },
  exceptions: { kind: "declaration", summary: "Exceptions for a rule that is kept elsewhere." },

  description: { kind: "clause", in: ["rule"], summary: "What the rule finds, in a sentence or two." },
  status: { kind: "clause", in: ["rule"], summary: "draft, test, live or deprecated; the service runs live rules." },
  version: { kind: "clause", in: ["rule"], summary: "The rule's version; it is part of an alert's id." },
  owner: { kind: "clause", in: ["rule", "exceptions"], summary: "Who answers for a rule or an exception." },
  author: { kind: "clause", in: ["rule"], summary: "Who wrote the rule." },
  license: { kind: "clause", in: ["rule"], summary: "The licence that the rule is under." },
  uuid: { kind: "clause", in: ["rule"], summary: "An id of the rule that survives renaming." },
  disabled: { kind: "clause", in: ["rule"], summary: "Switches the rule off, with a reason." },
  mitre: { kind: "clause", in: ["rule"], summary: "ATT&CK techniques that the rule finds." },
  tags: { kind: "clause", in: ["rule"], summary: "Words to find and group rules by." },
  references: { kind: "clause", in: ["rule"], summary: "Links to what explains the technique." },
  false_positives: { kind: "clause", in: ["rule"], summary: "What else may make the rule fire." },
  data: { kind: "clause", in: ["rule"], summary: "A key and a value of your own." },
  when: { kind: "clause", in: ["rule"], summary: "The condition on which the rule fires." },
  except: { kind: "clause", in: ["rule", "exceptions"], summary: "What the rule must not fire on, with a reason." },
  severity: {
    kind: "clause",
    in: ["rule"],
    summary: "informational, low, medium, high or critical; the last that holds wins.",
  },
  risk: { kind: "clause", in: ["rule"], summary: "Adds points to an entity." },
  suppress: { kind: "clause", in: ["rule"], summary: "Folds repeats into the first alert." },
  signal: { kind: "clause", in: ["rule"], summary: "Keeps a match for other rules and notifies nobody." },
  alert: { kind: "clause", in: ["rule"], summary: "What the alert shows and whom it reaches." },
  test: { kind: "clause", in: ["rule"], summary: "Events, and what the rule must say to them." },

  typed: { kind: "clause", in: ["source"], summary: "The schemas that give fields their types." },
  timed: { kind: "clause", in: ["source"], summary: "The field with the time of an event." },
  ordered: { kind: "clause", in: ["source"], summary: "The field that orders events of the same time." },
  arriving: { kind: "clause", in: ["source"], summary: "The field with the time of arrival." },
  late: { kind: "clause", in: ["source"], summary: "How late events may arrive." },
  searchable: { kind: "clause", in: ["source"], summary: "The fields that anywhere searches." },
  where: {
    kind: "clause",
    in: ["source", "list", "lookup", "events"],
    summary: "The condition that an event or a row meets.",
  },

  from: { kind: "clause", in: ["list", "lookup"], summary: "The file or index that holds the values." },
  column: { kind: "clause", in: ["list"], summary: "The column or field that holds the values." },
  expires: { kind: "clause", in: ["list"], summary: "The column with the day up to which a value counts." },
  key: { kind: "clause", in: ["lookup"], summary: "The column or field that rows are found by." },
  newest: { kind: "clause", in: ["list", "lookup"], summary: "How far back rows are read." },
  refreshed: { kind: "clause", in: ["list", "lookup"], summary: "How often the values are read again." },

  per: { kind: "clause", in: ["events"], summary: "The fields whose values make a key." },
  within: { kind: "clause", in: ["events"], summary: "A rolling window." },
  every: {
    kind: "clause",
    in: ["events", "test"],
    summary: "Fixed blocks of time; in a test the time between events.",
  },
  with: { kind: "clause", in: ["events"], summary: "Asks for values that are new, or known." },
  over: { kind: "clause", in: ["events"], summary: "A window into the past." },
  for: { kind: "clause", in: ["events"], summary: "How long silence, newness or suppression lasts." },
  learning: { kind: "clause", in: ["events"], summary: "How long a history must be before the rule speaks." },
  expected: { kind: "clause", in: ["events"], summary: "The list of keys that should speak." },

  then: { kind: "clause", in: ["steps"], summary: "The next step of a sequence." },
  no: { kind: "clause", in: ["steps"], summary: "What must not happen there; as a trigger, silence." },
  without: { kind: "clause", in: ["steps"], summary: "What must not happen between the first and the last step." },
  until: {
    kind: "clause",
    in: ["steps", "list", "exceptions"],
    summary: "What ends a sequence; the last day of an entry or an exception.",
  },

  title: { kind: "clause", in: ["alert"], summary: "The alert's message; {field} shows values." },
  include: { kind: "clause", in: ["alert"], summary: "Values of the matched events that the alert carries." },
  redact: { kind: "clause", in: ["alert"], summary: "Shows only a part of a field's values." },
  hash: { kind: "clause", in: ["alert"], summary: "Shows a keyed pseudonym in place of a field's values." },
  drop: { kind: "clause", in: ["alert"], summary: "Leaves a field out." },
  notify: { kind: "clause", in: ["alert"], summary: "The sinks that the alert goes to." },

  given: { kind: "clause", in: ["test"], summary: "Events or rows that the test feeds." },
  expect: { kind: "clause", in: ["test"], summary: "How many alerts, and what they show." },
  up: { kind: "clause", in: ["test"], summary: "up to: the time at which the test stops the watermark." },
  because: { kind: "clause", in: ["exceptions", "test"], summary: "The reason." },

  is: { kind: "operator", summary: "Some value equals." },
  not: { kind: "operator", summary: "Negates what follows." },
  in: { kind: "operator", summary: "Some value is in a list or an address block." },
  starts: { kind: "operator", summary: "starts with: some value begins so." },
  ends: { kind: "operator", summary: "ends with: some value ends so." },
  contains: { kind: "operator", summary: "Some value holds the text." },
  like: { kind: "operator", summary: "The whole value fits a text with the wildcards * and ?." },
  matches: { kind: "operator", summary: "The regular expression is found in some value." },
  between: { kind: "operator", summary: "Some value lies between two others, ends included." },
  and: { kind: "operator", summary: "Both hold." },
  or: { kind: "operator", summary: "One of them holds." },

  true: { kind: "value", summary: "The truth value." },
  false: { kind: "value", summary: "The truth value." },
  anywhere: { kind: "value", summary: "Every searchable field of the source." },
  present: { kind: "value", summary: "is present: there is a value." },
  missing: { kind: "value", summary: "is missing: there is no value." },
  exactly: { kind: "value", summary: "Regards case." },

  any: { kind: "trigger", summary: "Fires on each event; any of: some of the fields, some of the values." },
  at: { kind: "trigger", summary: "at least: fires when a count reaches a number; in a test the time of an event." },
  sum: { kind: "trigger", summary: "Measures the sum of a field." },
  count: { kind: "trigger", summary: "Measures the number of events." },
  distinct: { kind: "trigger", summary: "Counts different values." },
  average: { kind: "trigger", summary: "Measures the mean of a field." },
  minimum: { kind: "trigger", summary: "Measures the smallest value." },
  maximum: { kind: "trigger", summary: "Measures the greatest value." },
  median: { kind: "trigger", summary: "Measures the middle value." },
  percentile: { kind: "trigger", summary: "Measures a percentile." },
  deviation: { kind: "trigger", summary: "Measures the standard deviation." },
  summary: { kind: "trigger", summary: "Several measures of the same events." },
  sequence: { kind: "trigger", summary: "Steps, each later than the one before." },
  all: { kind: "trigger", summary: "Parts in any order; all of: every field, every value." },

  exceeds: { kind: "particle", summary: "The measure is above." },
  falls: { kind: "particle", summary: "falls below: the measure is below." },
  below: { kind: "particle", summary: "falls below: the measure is below." },
  least: { kind: "particle", summary: "at least: this or more." },
  most: { kind: "particle", summary: "at most: this or less." },
  times: { kind: "particle", summary: "A number of times another measure." },
  usual: { kind: "particle", summary: "What the key's own history makes usual." },
  unusual: { kind: "particle", summary: "An adaptive detector decides." },
  deviations: { kind: "particle", summary: "How far from usual." },
  among: { kind: "particle", summary: "Compares with the other keys of the block." },
  maybe: { kind: "particle", summary: "Keeps events that lack the key's field." },
  new: { kind: "particle", summary: "Values that were not seen before." },
  known: { kind: "particle", summary: "Values that were seen before." },
  of: { kind: "particle", summary: "Joins a quantity to what it is of." },
  as: { kind: "particle", summary: "Gives a name." },
  by: { kind: "particle", summary: "Names the schema, field, time or detector." },
  on: { kind: "particle", summary: "The entity that gets the points." },
  only: { kind: "particle", summary: "signal only: notifies nobody." },
  means: { kind: "particle", summary: "Begins the condition of a macro." },
  index: { kind: "particle", summary: "Reads from an Elasticsearch index." },
  keep: { kind: "particle", summary: "The part of a value that stays visible." },
  domain: { kind: "particle", summary: "keep domain: what follows the @ stays visible." },
  first: { kind: "particle", summary: "The earliest event, or the first characters." },
  last: { kind: "particle", summary: "The latest event, or the last characters." },
  time: { kind: "particle", summary: "first time of, last time of: when it was." },
  row: { kind: "particle", summary: "given row of: a row of a lookup." },
  after: { kind: "particle", summary: "The time since the event before." },
  to: { kind: "particle", summary: "up to: the time at which the test stops the watermark." },
  alerts: { kind: "particle", summary: "The built-in source of alerts; in expect, more than one." },
} as const satisfies Readonly<Record<string, Keyword>>;

export type KeywordWord = keyof typeof keywords;

const table: Readonly<Record<string, Keyword>> = keywords;

/** The keyword that a word is, if it is one. */
export function findKeyword(word: string): Keyword | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Whether an author cannot use the word as a name. */
export function isReserved(word: string): boolean {
  const kind = findKeyword(word)?.kind;
  return kind !== undefined && kind !== "trigger" && kind !== "particle";
}

/** The words that begin a declaration, in the order of the table. */
export const declarationWords: readonly string[] = Object.keys(table).filter(
  (word) => table[word]?.kind === "declaration",
);

/** The words that begin a clause at a place, in the order of the table. */
export function toClauseWords(place: ClausePlace): readonly string[] {
  return Object.keys(table).filter((word) => table[word]?.in?.includes(place));
}
