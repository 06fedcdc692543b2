import type { Place } from "@tocsin/core";
import { toRange, type Texts } from "./texts.ts";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly place?: Place;
}

/** A workflow command of GitHub Actions, which becomes an annotation at the lines that it names. */
export function toGithubCommand({ level, title, message, place }: Annotation, texts: Texts): string {
  const properties = place === undefined ? [] : toProperties(place, texts);
  const all = [...properties, ["title", title] as const];
  const list = all.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  return `::${level} ${list}::${escapeData(message)}\n`;
}

function toProperties(place: Place, texts: Texts): (readonly [string, string | number])[] {
  const { file, line, column, endLine, endColumn } = toRange(place, texts);
  return [
    ["file", file],
    ["line", line],
    ["endLine", endLine],
    ["col", column],
    ["endColumn", endColumn],
  ];
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
