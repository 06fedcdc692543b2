/**
 * Commands that lenses and actions name. Our own clients have them all; `runTestsHere` and `explain` are of the server, for
 * every editor. Arguments: `runTests` and `runTestsHere` the URI and the ids of tests; `preview` the URI and the id of a test; `whyNot` the URI and
 * the full name of a rule; `hunt` none; `explain` the code of a message.
 */
export const commands = {
  runTests: "tocsin.runTests",
  preview: "tocsin.preview",
  whyNot: "tocsin.whyNot",
  hunt: "tocsin.hunt",
  explain: "tocsin.server.explain",
  runTestsHere: "tocsin.server.runTests",
} as const;
