/** The names of our own requests and notifications. */
export const methods = {
  tests: "tocsin/tests",
  runTests: "tocsin/runTests",
  testsChanged: "tocsin/testsChanged",
  whyNot: "tocsin/whyNot",
  preview: "tocsin/preview",
  page: "tocsin/page",
  makeTest: "tocsin/makeTest",
  makeException: "tocsin/makeException",
  status: "tocsin/status",
} as const;
