/** What a new rule is to look at. */
export interface TemplateSource {
  /** Short name, as the rule uses it. */
  readonly name: string;
  /** The module to take it from; absent: the file declares it. */
  readonly module?: string;
}

/** The parts of a first rule that depend on the fields its source has. */
interface Sketch {
  readonly description: string;
  readonly when: (source: string) => string;
  readonly title: string;
  readonly tests: (source: string) => string;
}

const sketches: readonly Sketch[] = [
  {
    description: "Many sign-ins from one address fail within minutes. Say here what happened and what to look at next.",
    when: (source) => `at least 5 ${source} where event.outcome is "failure" per source.ip within 10 minutes`,
    title: "Many sign-ins from {source.ip} fail",
    tests: (source) => `
      test "five failures within a minute" {
        given 5 of ${source} { source.ip: "203.0.113.9", event.outcome: "failure" } every 10 seconds
        expect 1 alert with severity medium
      }
      test "somebody mistypes a password" {
        given 2 of ${source} { source.ip: "203.0.113.9", event.outcome: "failure" } every 10 seconds
        expect no alert because when
      }`,
  },
  {
    description: "A command line that is never right. Say here what happened and what to look at next.",
    when: (source) => `any ${source} where CommandLine contains "change-me"`,
    title: "{Computer} ran {CommandLine}",
    tests: (source) => `
      test "the command is run" {
        given ${source} { CommandLine: "cmd.exe /c change-me" }
        expect 1 alert with severity medium
      }
      test "another command is run" {
        given ${source} { CommandLine: "cmd.exe /c dir" }
        expect no alert because when
      }`,
  },
  {
    description: "A message that is never right. Say here what happened and what to look at next.",
    when: (source) => `any ${source} where message contains "change-me"`,
    title: "{message}",
    tests: (source) => `
      test "the message is seen" {
        given ${source} { message: "please change-me" }
        expect 1 alert with severity medium
      }
      test "another message is seen" {
        given ${source} { message: "all is well" }
        expect no alert because when
      }`,
  },
];

/** Texts of a first rule with its tests, not formatted; which of them compile depends on the fields of the source. */
export function toRuleTexts(module: string | undefined, rule: string, source: TemplateSource): readonly string[] {
  const head = module === undefined ? "" : `module ${module}\n`;
  return sketches.map((sketch) => `${head}${toSource(source)}\n${toRule(rule, source.name, sketch)}`);
}

function toSource({ name, module }: TemplateSource): string {
  if (module !== undefined) return `use ${name} from ${module}\n`;
  return `
## The events that the rule looks at: put your index pattern, schema and filter here.
source ${name} "logs-*"
  typed by ecs
  where event.category is "authentication"
`;
}

function toRule(name: string, source: string, { description, when, title, tests }: Sketch): string {
  const words = name.replaceAll("_", " ").trim();
  return `
rule ${name} "${words.charAt(0).toUpperCase()}${words.slice(1)}" {
  description "${description}"
  status draft version 1
  when ${when(source)}
  severity medium
  alert { title "${title}" }
  ${tests(source)}
}
`;
}
