import { SemanticTokenModifiers, SemanticTokensBuilder, SemanticTokenTypes } from "vscode-languageserver/node";
import { toSemanticTokens, type TokenKind } from "../ide/semantic-tokens.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";

/** Themes colour the types that the protocol names; ours are the nearest of them. Their order is the legend. */
const types: Readonly<Record<TokenKind, SemanticTokenTypes>> = {
  rule: SemanticTokenTypes.class,
  source: SemanticTokenTypes.interface,
  list: SemanticTokenTypes.enum,
  lookup: SemanticTokenTypes.struct,
  macro: SemanticTokenTypes.macro,
  derive: SemanticTokenTypes.variable,
  step: SemanticTokenTypes.variable,
  measure: SemanticTokenTypes.variable,
  alias: SemanticTokenTypes.variable,
  parameter: SemanticTokenTypes.parameter,
  module: SemanticTokenTypes.namespace,
  field: SemanticTokenTypes.property,
  function: SemanticTokenTypes.function,
  constant: SemanticTokenTypes.enumMember,
  technique: SemanticTokenTypes.enumMember,
  keyword: SemanticTokenTypes.keyword,
  operator: SemanticTokenTypes.operator,
  value: SemanticTokenTypes.keyword,
  text: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  time: SemanticTokenTypes.number,
  address: SemanticTokenTypes.number,
  regex: SemanticTokenTypes.regexp,
  comment: SemanticTokenTypes.comment,
};

const legend = { tokenTypes: [...new Set(Object.values(types))], tokenModifiers: [SemanticTokenModifiers.declaration] };

/** Colours by meaning: all of a file, or what changed since the editor last asked. */
export const semanticTokensFeature: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend, full: { delta: true } } }),
  register(server) {
    const { connection } = server;
    const builders = new Map<string, SemanticTokensBuilder>();
    const fill = (builder: SemanticTokensBuilder, file: RuleFile) => push(builder, file, server);
    const builderOf = (path: string) => {
      const known = builders.get(path) ?? new SemanticTokensBuilder();
      builders.set(path, known);
      return known;
    };
    connection.languages.semanticTokens.on(({ textDocument }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return { data: [] };
      builders.delete(file.file);
      const builder = builderOf(file.file);
      fill(builder, file);
      return builder.build();
    });
    connection.languages.semanticTokens.onDelta(({ textDocument, previousResultId }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return { data: [] };
      const builder = builderOf(file.file);
      builder.previousResult(previousResultId);
      fill(builder, file);
      return builder.buildEdits();
    });
  },
};

function push(builder: SemanticTokensBuilder, file: RuleFile, server: ServerContext): void {
  for (const { span, kind, isDeclaration } of toSemanticTokens(file, server.workspace.snapshot)) {
    const { start, end } = server.toRange(file, span);
    const type = legend.tokenTypes.indexOf(types[kind]);
    builder.push(start.line, start.character, end.character - start.character, type, isDeclaration ? 1 : 0);
  }
}
