/** A first `tocsin.yaml`: what most teams begin with, each line of which can be taken out. */
export const configTemplate = `# What this project asks of its rules. Every setting is optional; docs/configuration.md lists them.
# yaml-language-server: $schema=node_modules/@tocsin/cli/schema/tocsin.schema.json

# Severities of lints: error, warning, information or off.
lints:
  rule-without-test: warning

# What every rule must have.
require:
  clauses: [title, description, mitre]
  tests: 2
  quiet-tests: 1

# What names look like.
names:
  rules: { longest: 60 }

# What is different for some files, or for rules in some states.
overrides:
  - statuses: [draft]
    require: { clauses: [], tests: 0, quiet-tests: 0 }
    lints: { rule-without-test: information }
`;
