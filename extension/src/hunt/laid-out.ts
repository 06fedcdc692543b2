declare global {
  interface JSON {
    /** Of ECMAScript 2026; in Node since version 21. */
    rawJSON(text: string): unknown;
  }
}

/** JSON laid out for reading; other text as it is. Numbers keep every digit. */
export function toLaidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, keepDigits), undefined, 2);
  } catch {
    return text;
  }
}

/** A number beyond what JavaScript counts exactly is carried as its text (ECMA-262, JSON.rawJSON). */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isInexact = typeof value === "number" && String(value) !== context?.source;
  return isInexact && context?.source !== undefined ? JSON.rawJSON(context.source) : value;
}
