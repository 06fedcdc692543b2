import { compile, parseFile } from "@tocsin/language";
import { describe, expect, test } from "vitest";
import { applyConfig } from "./apply-config.ts";
import { parseConfig } from "./parse-config.ts";

const rules = `module identity.signin

source logins is "logs-*"
  typed by ecs

list vips of text ["ada"]

rule guessing "Guessed passwords" {
  description "Somebody guesses passwords."
  owner "identity-soc"
  tags "spray"
  data "runbook" "https://wiki.example.com/guessing"

  when sequence per source.ip within 5 minutes {
    fail: logins where event.outcome is "failure" and user.name in vips
    then ok: logins where event.outcome is "success"
  }

  severity high

  alert {
    notify chat
  }

  test "guessed" {
    given logins { source.ip: "203.0.113.9", event.outcome: "failure", user.name: "ada" }
    given logins { source.ip: "203.0.113.9", event.outcome: "success" } after 1 minute
    expect 1 alert
  }
}

rule idea {
  status draft

  when any logins where user.name is not "ada"

  severity low
}
`;

/** `severity code: text that it is about`, in the order of the text. */
function check(config: string, file = "rules/signin.tocsin"): string[] {
  const parsed = parseConfig("tocsin.yaml", config);
  if ("problems" in parsed) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  const tree = parseFile(file, rules);
  const { diagnostics } = compile([tree], { readText: () => ({ error: "none" }), resolve: () => undefined });
  return applyConfig({ config: parsed.config, file: "tocsin.yaml" }, tree, diagnostics).map(
    ({ code, severity, place }) => `${severity} ${code} ${rules.slice(place?.start, place?.end)}`,
  );
}

const untouched = ["information TOC4005 idea", 'warning TOC4006 user.name is not "ada"'];

/** What is said beyond what the compiler says by itself. */
function askedBy(config: string): string[] {
  return check(config).filter((line) => !untouched.includes(line));
}

describe("severities of lints", () => {
  test("an empty configuration changes nothing", () => {
    expect(check("")).toEqual(untouched);
  });

  test("a lint is raised by its code and turned off by its name", () => {
    expect(check("lints: { TOC4005: error, negations-alone: off }")).toEqual(["error TOC4005 idea"]);
  });

  test("what the project itself asks for can be a warning, too", () => {
    expect(askedBy("lints: { too-few-tests: warning }\nrequire: { tests: 1 }")).toEqual(["warning TOC6222 idea"]);
  });
});

describe("what every rule must have", () => {
  test("a clause that is missing is reported at the rule, each by itself", () => {
    expect(askedBy("require: { clauses: [title, description, owner] }")).toEqual([
      "error TOC6221 idea",
      "error TOC6221 idea",
      "error TOC6221 idea",
    ]);
  });

  test.each(["status", "mitre", "references", "uuid", "false_positives", "risk", "suppress"])(
    "%s can be asked for",
    (clause) => {
      expect(askedBy(`require: { clauses: [${clause}] }`)).toContain("error TOC6221 guessing");
    },
  );

  test("who is notified counts as a clause", () => {
    expect(askedBy("require: { clauses: [notify] }")).toEqual(["error TOC6221 idea"]);
  });

  test("data is asked for by its key", () => {
    expect(askedBy("require: { data: [runbook] }")).toEqual(["error TOC6221 idea"]);
  });

  test("tests are counted, and those that expect no alert once more", () => {
    expect(askedBy("require: { tests: 1 }")).toEqual(["error TOC6222 idea"]);
    expect(askedBy("require: { quiet-tests: 1 }")).toEqual(["error TOC6222 guessing", "error TOC6222 idea"]);
  });

  test("a description has a least length; a missing one is another matter", () => {
    expect(askedBy("require: { description-length: 27 }")).toEqual([]);
    expect(askedBy("require: { description-length: 28 }")).toEqual(['error TOC6225 "Somebody guesses passwords."']);
  });
});

describe("what values there are", () => {
  test.each([
    ["statuses: [live]", "draft"],
    ["severities: [high, critical]", "low"],
    ["owners: [cloud-soc]", '"identity-soc"'],
    ["tags: [phishing]", '"spray"'],
    ["data: [playbook]", '"runbook"'],
    ["sinks: [pager]", "chat"],
  ])("allow: { %s } leaves no other", (allowed, shown) => {
    expect(askedBy(`allow: { ${allowed} }`)).toEqual([`error TOC6223 ${shown}`]);
  });

  test("what is allowed is left alone", () => {
    expect(askedBy("allow: { owners: [identity-soc], sinks: [chat], tags: [spray], data: [runbook] }")).toEqual([]);
  });
});

describe("names", () => {
  test.each([
    ["rules: { prefix: guess }", "idea"],
    ["rules: { prefix: [i, x] }", "guessing"],
    ["rules: { suffix: ing }", "idea"],
    ["rules: { longest: 4 }", "guessing"],
    ["rules: { pattern: id }", "guessing"],
    ["modules: { prefix: cloud. }", "identity.signin"],
    ["sources: { suffix: _source }", "logins"],
    ["lists: { longest: 3 }", "vips"],
    ["titles: { longest: 16 }", '"Guessed passwords"'],
    ["tests: { pattern: '[A-Z].*' }", '"guessed"'],
    ["steps: { longest: 3 }", "fail"],
  ])("names: { %s } is held against every one", (names, shown) => {
    expect(askedBy(`names: { ${names} }`)).toContain(`error TOC6224 ${shown}`);
  });

  test("a pattern is about the whole name", () => {
    expect(askedBy("names: { rules: { pattern: '[a-z]' } }")).toHaveLength(2);
    expect(askedBy("names: { rules: { pattern: '[a-z]+' } }")).toEqual([]);
  });
});

describe("overrides", () => {
  const base = "require: { tests: 1 }\nlints: { rule-without-test: error }\noverrides:\n";

  test("apply to rules in a state", () => {
    expect(check(`${base}  - statuses: [draft]\n    require: { tests: 0 }\n    lints: { TOC4005: off }\n`)).toEqual(
      untouched.slice(1),
    );
  });

  test("apply to files at or below a path", () => {
    const config = `${base}  - files: [rules]\n    require: { tests: 0 }\n    lints: { TOC4005: off }\n`;
    expect(check(config)).toEqual(untouched.slice(1));
    expect(check(config, "rules2/signin.tocsin")).toContain("error TOC6222 idea");
  });

  test("the last one that applies wins, setting by setting", () => {
    const config = `${base}  - files: [rules]\n    require: { tests: 0 }\n  - files: [rules/signin.tocsin]\n    require: { tests: 3 }\n`;
    expect(check(config)).toContain("error TOC6222 guessing");
    expect(check(config)).toContain("error TOC4005 idea");
  });
});
