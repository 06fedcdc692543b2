/** What each package may import of ours: the layers of ARCHITECTURE.md. A package that is not listed fails the test. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  schema: ["core"],
  language: ["core", "schema"],
  engine: ["core"],
  testing: ["core", "language", "engine"],
  sources: ["core"],
  elasticsearch: ["core"],
  importers: ["core", "schema", "language"],
  project: ["core", "schema", "language", "sources"],
  "language-server": ["core", "schema", "language", "engine", "testing", "sources", "project"],
  cli: [
    "project",
    "language-server",
    "core",
    "schema",
    "language",
    "engine",
    "testing",
    "sources",
    "elasticsearch",
    "importers",
  ],
};

/** Libraries that one package hides from all others. */
export const onlyImporters: Readonly<Record<string, string>> = {
  chevrotain: "language",
  "@elastic/elasticsearch": "elasticsearch",
  commander: "cli",
  "vscode-languageserver": "language-server",
};
