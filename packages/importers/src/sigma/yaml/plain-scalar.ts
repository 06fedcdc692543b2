import type { Span } from "@tocsin/core";
import type { YamlScalar } from "./yaml-value.ts";

/** What a scalar without quotes stands for, by the core schema of YAML 1.2; undefined: it takes all of YAML to say. */
export function toPlainScalar(text: string, span: Span): YamlScalar | undefined {
  const scalar = (value: YamlScalar["value"], written = text): YamlScalar => ({
    kind: "scalar",
    value,
    text: written,
    span,
  });
  const first = text.charCodeAt(0);
  const isNumeric = (first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2b || first === 0x2e;
  if (!isNumeric) {
    const word = words.get(text);
    return word === undefined ? scalar(text) : scalar(word.value, word.value === null ? "" : text);
  }
  if (/^[-+]?[0-9]+$/.test(text)) {
    const number = Number(text);
    return scalar(Number.isSafeInteger(number) ? number : BigInt(text));
  }
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return scalar(Number(text));
  return /^(?:0[xo][0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN))$/.test(text) ? undefined : scalar(text);
}

const words = new Map<string, { readonly value: boolean | null }>([
  ...["null", "Null", "NULL", "~", ""].map((word) => [word, { value: null }] as const),
  ...["true", "True", "TRUE"].map((word) => [word, { value: true }] as const),
  ...["false", "False", "FALSE"].map((word) => [word, { value: false }] as const),
]);

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\",
  '"': '"',
  "/": "/",
  n: "\n",
  t: "\t",
  r: "\r",
  "0": "\0",
};

/** The text between double quotes; undefined where an escape is not one of the common ones. */
export function readEscapes(text: string): string | undefined {
  if (!text.includes("\\")) return text;
  let odd = false;
  const read = text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g, (_, two, four, one) => {
    const code = (two ?? four) as string | undefined;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const escape = escapes[one as string];
    odd ||= escape === undefined;
    return escape ?? "";
  });
  return odd ? undefined : read;
}
