/** What a regular expression comes to that is understood here: a part of RE2's syntax, written for JavaScript. */
export interface NativePattern {
  readonly source: string;
  /** A match has at least so many characters. */
  readonly least: number;
  /** In so many ways at most it can be tried at one place; infinite where something is repeated without end. */
  readonly ways: number;
  readonly ignoresCase: boolean;
}

/**
 * Writes an expression of ASCII characters for JavaScript such that both say the same of every ASCII text. Undefined: it
 * holds something that is not understood here. Flags besides `i` and `s` are not taken.
 */
export function toNativePattern(pattern: string, flags: string): NativePattern | undefined {
  // oxlint-disable-next-line no-control-regex -- the range of ASCII is what is meant
  if (!/^[\u0020-\u007e]*$/.test(pattern) || /[^is]/.test(flags)) return undefined;
  const inner = pattern.replace(/^\(\?i\)/, "");
  const writer = new NativeWriter(inner, flags.includes("s"));
  const part = writer.write();
  return part && { ...part, ignoresCase: flags.includes("i") || inner !== pattern };
}

interface Written {
  readonly source: string;
  readonly least: number;
  readonly ways: number;
}

/** RE2's, which is not JavaScript's. */
const space = String.raw`\t\n\f\r `;

/** Sticky: each is tried at the place that was reached. */
const forms = {
  repetition: /(?:([*+?])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})(\??)(?![*+?{])/y,
  group: /\((?:\?:|(?!\?))/y,
  class: /\[(\^?)((?:\\[dwstnrf]|\\[!-/:-@[-`{-~]|[^\\\][])+)\]/y,
  kind: /\\[dDwWbBtnrf]/y,
  space: /\\[sS]/y,
  escaped: /\\([!-/:-@[-`{-~])/y,
  place: /[$^]/y,
  any: /\./y,
  plain: /[^\\()[\]|*+?{}^$.]/y,
} as const;

const classItem = /\\[dwstnrf]|\\?([^])(?:-\\?([^]))?/g;

class NativeWriter {
  readonly #pattern: string;
  readonly #dotTakesLines: boolean;
  #at = 0;

  constructor(pattern: string, dotTakesLines: boolean) {
    this.#pattern = pattern;
    this.#dotTakesLines = dotTakesLines;
  }

  write(): Written | undefined {
    const all = this.#alternatives();
    return this.#at < this.#pattern.length ? undefined : all;
  }

  #alternatives(): Written | undefined {
    const branches = [this.#sequence()];
    while (this.#takeCharacter("|")) branches.push(this.#sequence());
    const known = branches.filter((branch) => branch !== undefined);
    if (known.length < branches.length) return undefined;
    return {
      source: known.map(({ source }) => source).join("|"),
      least: Math.min(...known.map(({ least }) => least)),
      ways: known.reduce((sum, { ways }) => sum + ways, 0),
    };
  }

  #sequence(): Written | undefined {
    let whole: Written = { source: "", least: 0, ways: 1 };
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      const item = this.#item();
      if (item === undefined) return undefined;
      const part = this.#repeated(item);
      whole = { source: whole.source + part.source, least: whole.least + part.least, ways: whole.ways * part.ways };
    }
    return whole;
  }

  #item(): Written | undefined {
    if (this.#take("group") !== undefined) {
      const inner = this.#alternatives();
      return inner && this.#takeCharacter(")") ? { ...inner, source: `(?:${inner.source})` } : undefined;
    }
    const place = this.#take("place")?.[0];
    // To repeat a place is taken otherwise by JavaScript.
    if (place !== undefined) return this.#isRepeated() ? undefined : { source: place, least: 0, ways: 1 };
    const source = this.#character();
    if (source === undefined) return undefined;
    const isPlace = /^\\[bB]$/.test(source);
    return isPlace && this.#isRepeated() ? undefined : { source, least: isPlace ? 0 : 1, ways: 1 };
  }

  /** What stands for one character. */
  #character(): string | undefined {
    const characters = this.#take("class");
    if (characters !== undefined) return toClass(characters[1] ?? "", characters[2] ?? "");
    const kind = this.#take("kind")?.[0];
    if (kind !== undefined) return kind;
    const blank = this.#take("space")?.[0];
    if (blank !== undefined) return blank === "\\s" ? `[${space}]` : `[^${space}]`;
    if (this.#take("any") !== undefined) return this.#dotTakesLines ? "[^]" : String.raw`[^\n]`;
    const character = this.#take("escaped")?.[1] ?? this.#take("plain")?.[0];
    return character === undefined ? undefined : toEscape(character);
  }

  #repeated(item: Written): Written {
    const found = this.#take("repetition");
    if (found === undefined) return item;
    const [text, sign, from, comma, to] = found;
    const least = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
    const most =
      sign === undefined ? Number(comma === undefined ? from : (to ?? Infinity)) : sign === "?" ? 1 : Infinity;
    // What ends the whole expression matches wherever it does as often as it must.
    const isEnough = most === Infinity && this.#at === this.#pattern.length;
    const source = `${item.source}${isEnough ? `{${least}}` : text}`;
    return { source, least: item.least * least, ways: waysOf(item.ways, least, isEnough ? least : most) };
  }

  #isRepeated(): boolean {
    return /[*+?{]/.test(this.#pattern.charAt(this.#at));
  }

  #take(form: keyof typeof forms): RegExpExecArray | undefined {
    const expression = forms[form];
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#pattern);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #takeCharacter(character: string): boolean {
    const found = this.#pattern.charAt(this.#at) === character;
    if (found) this.#at++;
    return found;
  }
}

function waysOf(ways: number, least: number, most: number): number {
  if (most === Infinity) return Infinity;
  if (ways === 1) return most - least + 1;
  let sum = 0;
  for (let times = least; times <= most && sum < Number.MAX_SAFE_INTEGER; times++) sum += ways ** times;
  return sum;
}

/** Undefined: a range ends at something that is no character, or before it begins. */
function toClass(negation: string, body: string): string | undefined {
  let items = "";
  for (const [text, from, to] of body.matchAll(classItem)) {
    if (from === undefined) items += text === "\\s" ? space : text;
    else if (to === undefined) items += toEscape(from);
    else if (from > to || /\\[dwstnrf]$/.test(text)) return undefined;
    else items += `${toEscape(from)}-${toEscape(to)}`;
  }
  return `[${negation}${items}]`;
}

function toEscape(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
