import { createProgram, type Program } from "@tocsin/engine";
import { compile, type CompileHost } from "@tocsin/language";

const host: CompileHost = { readText: () => ({ error: "there is no other file" }), resolve: (_from, path) => path };

/** How long the windows of all rules are, in minutes. */
export const windowMinutes = 10;

const within = `per user.name within ${windowMinutes} minutes`;

/** What stands behind `when`. */
export const count = `at least 10 sign_ins ${within}`;
export const distinct = `at least 10 distinct source.ip of sign_ins ${within}`;

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
