import type { Span } from "@tocsin/core";
import type { Report } from "../lexer/report.ts";
import { scanEscapedText } from "../lexer/scan-text.ts";
import type { Token } from "../lexer/tokens.ts";
import { endOf } from "./base-parser.ts";

/** A piece of a title: text as the reader sees it, or the range of an expression in the file. */
export type TitlePiece = { readonly text: string } | Span;

/** `{{`, `}}`, a hole, an escape, a run of other characters, or one odd character. */
const pieceOfTitle = /(\{\{|\}\})|\{([^{}"]{0,400})\}|(\\u\{[0-9a-fA-F]{1,6}\}|\\.)|[^{}\\]{1,1000}|[^]/y;

const ignore: Report = () => {};

/**
 * Takes a title apart at its holes: `{user.name}`. `{{` and `}}` stand for the braces themselves.
 * A hole is read from the file as it is written there, so a text in it stands in the other kind of quotes.
 */
export function splitTitle(file: string, token: Token, report: Report): TitlePiece[] {
  const raw = file[token.startOffset] === "'";
  const source = file.slice(token.startOffset + 1, endOf(token) - 1);
  const pieces: TitlePiece[] = [];
  let text = "";
  for (let at = 0; at < source.length;) {
    pieceOfTitle.lastIndex = at;
    const [piece = "", braces, hole, escape] = pieceOfTitle.exec(source) ?? [];
    const start = token.startOffset + 1 + at;
    at += piece.length;
    if (hole !== undefined) {
      if (text !== "") pieces.push({ text });
      text = "";
      pieces.push({ start: start + 1, end: start + 1 + hole.length });
    } else if (piece === "{" || piece === "}") {
      report("TOC1026", { brace: piece }, { start, end: start + 1 });
      text += piece;
    } else text += braces ? braces[0] : escape && !raw ? unescape(escape) : piece;
  }
  if (text !== "") pieces.push({ text });
  return pieces;
}

function unescape(escape: string): string {
  return scanEscapedText(`"${escape}"`, 0, escape.length + 2, ignore).value;
}
