import { createProgram, type Program } from "@tocsin/engine";
import { compile, type CompileHost } from "@tocsin/language";

const host: CompileHost = { readText: () => ({ error: "there is no other file" }), resolve: (_from, path) => path };

/** How long the windows of all rules are, in minutes. */
export const windowMinutes = 10;

const within = `per user.name within ${windowMinutes} minutes`;

/** What stands behind `when`. */
export const count = `at least 10 sign_ins ${within}`;
export const distinct = `at least 10 distinct source.ip of sign_ins ${within}`;

// Every sign-in is an event of one step. One in a thousand is of the last, and seldom completes a match: alerts are not measured.
const first = "sign_ins where stage is 0";
const second = "sign_ins where stage is 1 or (stage is 2 and source.port >= 200)";
const last = "sign_ins where stage is 2 and source.port < 200";
const others = "sign_ins where stage in [0, 1] or source.port >= 200";
export const sequence = `sequence ${within} { a: ${first} then b: ${second} then c: ${last} }`;
export const countingSequence = `sequence ${within} { a: at least 5 ${others} then c: ${last} }`;
export const together = `all ${within} { a: ${first} b: ${second} c: ${last} }`;

/** A rule over sign-ins with this trigger, compiled. */
export function compileTrigger(trigger: string): Program {
  const text = `source sign_ins is "sign-ins-*" typed by untyped
rule measured {
  when ${trigger}
  severity low
}
`;
  const { ruleSet, diagnostics } = compile([{ file: "measured.tocsin", text }], host);
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(`A rule of the benchmark does not compile: ${error.message}`);
  return createProgram(ruleSet);
}
