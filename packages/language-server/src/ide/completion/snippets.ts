/** A whole rule, clause or test, with places to fill in (`${1:name}`); `$0` is where the cursor ends. */
export interface Snippet {
  readonly label: string;
  readonly detail: string;
  /** The grammar rule whose first word it begins with, and that word. */
  readonly rule: string;
  readonly word: string;
  readonly lines: readonly string[];
}

const event = "${3:events}";

const ruleEnd = [
  "  severity ${5|medium,informational,low,high,critical|}",
  "",
  '  alert { title "${6:What happened to {host.name\\}}" }',
  "",
  '  test "${7:it happens}" {',
  `    given ${event} { $0 }`,
  "    expect 1 alert",
  "  }",
  "}",
];

const ruleHead = [
  'rule ${1:name} "${2:What it finds}" {',
  '  description "${8:What happened, and what to look at next.}"',
  "  status draft version 1",
  "",
];

export const snippets: readonly Snippet[] = [
  {
    label: "rule on one event",
    detail: "a whole rule with a test",
    rule: "rule",
    word: "rule",
    lines: [...ruleHead, `  when any ${event} where \${4:event.action} is "\${9:value}"`, ...ruleEnd],
  },
  {
    label: "rule that counts",
    detail: "so many events for one key within a time",
    rule: "rule",
    word: "rule",
    lines: [
      ...ruleHead,
      `  when at least \${9:10} ${event} where \${4:event.outcome} is "\${10:failure}" per \${11:source.ip} within \${12:5} minutes`,
      ...ruleEnd,
    ],
  },
  {
    label: "rule of steps",
    detail: "one event after the other for one key",
    rule: "rule",
    word: "rule",
    lines: [
      ...ruleHead,
      "  when sequence per ${9:host.id} within ${10:10} minutes {",
      `    first: ${event} where \${4:event.action} is "\${11:one}"`,
      `    then second: ${event} where \${4:event.action} is "\${12:another}"`,
      "  }",
      ...ruleEnd,
    ],
  },
  {
    label: "source with a schema",
    detail: "events, their types and their filter",
    rule: "source",
    word: "source",
    lines: [
      'source ${1:name} is "${2:logs-*}"',
      "  typed by ${3|ecs,windows,untyped|}",
      '  where ${4:event.category} is "${5:process}"',
    ],
  },
  {
    label: "list of values",
    detail: "written here",
    rule: "listDeclaration",
    word: "list",
    lines: ['list ${1:name} of ${2|text,number,address,time,version,truth|} [${3:"value"}]'],
  },
  {
    label: "macro with a parameter",
    detail: "a condition with a name",
    rule: "macro",
    word: "macro",
    lines: ["macro ${1:name}(${2:value}) means", "  ${2:value} is ${0:present}"],
  },
  {
    label: "lookup from a file",
    detail: "a table with a key",
    rule: "lookup",
    word: "lookup",
    lines: ['lookup ${1:name} from "${2:table.csv}" key ${3:host}'],
  },
  {
    label: "exception with a reason",
    detail: "what the rule must not fire on",
    rule: "except",
    word: "except",
    lines: ['except when ${1:condition} because "${2:why}" owner "${3:team}"'],
  },
  {
    label: "alert with a title",
    detail: "what the alert shows",
    rule: "alert",
    word: "alert",
    lines: ["alert {", '  title "${1:what happened}"', "  include ${0:host.name}", "}"],
  },
  {
    label: "test that alerts",
    detail: "events, and the alert they must give",
    rule: "test",
    word: "test",
    lines: ['test "${1:it happens}" {', "  given ${2:events} { $0 }", "  expect 1 alert", "}"],
  },
  {
    label: "test that stays quiet",
    detail: "events that must not give an alert, and the clause that decides",
    rule: "test",
    word: "test",
    lines: [
      'test "${1:it is something else}" {',
      "  given ${2:events} { $0 }",
      "  expect no alert because ${3|when,except,suppress|}",
      "}",
    ],
  },
];

/** A snippet without its places, what they suggest in their stead. */
export function toPlainText(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replaceAll(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1")
    .replaceAll(/\$\d/g, "")
    .replaceAll("\\}", "}");
}
