/** What the modifiers of a field ask for. */
export interface Modifiers {
  readonly all: boolean;
  readonly cased: boolean;
  readonly differs: boolean;
  readonly exists: boolean;
  readonly expand: boolean;
  readonly fieldReference: boolean;
  readonly block: boolean;
  /** Flags of a regular expression; undefined: it is none. */
  readonly pattern?: string;
  readonly place: "whole" | "start" | "end" | "inside";
  /** Literal functions of Tocsin, the innermost first; `mark`: with a byte order mark. */
  readonly functions: readonly string[];
  readonly mark: boolean;
  readonly order?: "<" | "<=" | ">" | ">=";
  /** The part of a time that is compared. */
  readonly timePart?: string;
}

export type ParsedModifiers = { readonly modifiers: Modifiers } | { readonly reason: string };

const places: Readonly<Record<string, Modifiers["place"]>> = {
  contains: "inside",
  startswith: "start",
  endswith: "end",
};
const orders: Readonly<Record<string, NonNullable<Modifiers["order"]>>> = { lt: "<", lte: "<=", gt: ">", gte: ">=" };
const timeParts = ["minute", "hour", "day", "week", "month", "year"];
const functionNames: Readonly<Record<string, string>> = {
  windash: "windash",
  base64: "base64",
  base64offset: "base64_anywhere",
  wide: "utf16",
  utf16le: "utf16",
  utf16be: "utf16be",
  utf16: "utf16",
};
const patternFlags: Readonly<Record<string, string>> = {
  i: "i",
  ignorecase: "i",
  m: "m",
  multiline: "m",
  s: "s",
  dotall: "s",
};
const switches: Readonly<Record<string, keyof Modifiers>> = {
  all: "all",
  cased: "cased",
  neq: "differs",
  exists: "exists",
  expand: "expand",
  fieldref: "fieldReference",
  cidr: "block",
};

type Draft = { -readonly [Key in keyof Modifiers]: Modifiers[Key] };

export function parseModifiers(names: readonly string[]): ParsedModifiers {
  const draft: Draft = {
    all: false,
    cased: false,
    differs: false,
    exists: false,
    expand: false,
    fieldReference: false,
    block: false,
    place: "whole",
    functions: [],
    mark: false,
  };
  for (const name of names) {
    const reason = take(draft, name.toLowerCase(), name);
    if (reason !== undefined) return { reason };
  }
  const reason = findClash(draft);
  return reason === undefined ? { modifiers: draft } : { reason };
}

/** Adds one modifier; gives why it cannot stand there. */
function take(draft: Draft, name: string, written: string): string | undefined {
  if (Object.hasOwn(switches, name)) Object.assign(draft, { [switches[name]!]: true });
  else if (Object.hasOwn(places, name)) {
    if (draft.place !== "whole") return "it says twice where in the value to look";
    draft.place = places[name]!;
  } else if (Object.hasOwn(orders, name)) {
    if (draft.order !== undefined) return "it compares twice";
    draft.order = orders[name]!;
  } else if (Object.hasOwn(functionNames, name)) {
    draft.functions = [...draft.functions, functionNames[name]!];
    draft.mark ||= name === "utf16";
  } else if (timeParts.includes(name)) {
    if (draft.timePart !== undefined) return "it asks for two parts of a time";
    draft.timePart = name;
  } else if (name === "re") draft.pattern = "";
  else if (Object.hasOwn(patternFlags, name) && draft.pattern !== undefined) {
    const flag = patternFlags[name]!;
    if (!draft.pattern.includes(flag)) draft.pattern += flag;
  } else
    return `the modifier \`${written}\` is unknown${Object.hasOwn(patternFlags, name) ? " where no `re` stands before it" : ""}`;
  return undefined;
}

/** Kinds of comparison that exclude one another. */
function findClash(draft: Draft): string | undefined {
  const kinds = [
    draft.pattern !== undefined && "re",
    draft.block && "cidr",
    draft.exists && "exists",
    (draft.order !== undefined || draft.timePart !== undefined) && "a comparison of numbers",
    draft.fieldReference && "fieldref",
  ].filter((kind) => kind !== false);
  if (kinds.length > 1) return `${kinds.join(" and ")} cannot stand together`;
  const [kind] = kinds;
  const encoded = draft.functions.length > 0;
  if (kind !== undefined && encoded) return `${kind} cannot be joined with an encoding`;
  if (draft.place !== "whole" && kind !== undefined && kind !== "fieldref" && kind !== "re") {
    return `${kind} cannot be joined with contains, startswith or endswith`;
  }
  return undefined;
}
