import { foldText } from "../value/fold-text.ts";
import { anything, inSequence, nothing, oneOf, repeated, type Part } from "./required-texts.ts";

/**
 * Reads off a regular expression what every matching text contains. The expression is one that RE2 takes
 * (https://github.com/google/re2/wiki/Syntax); undefined: it holds something that is not understood here.
 *
 * The flags make no difference, inside the expression as outside: what is known is about the text folded, and a match
 * with regard to case is one without. Characters beyond ASCII are left open, and so is what is not one of few texts.
 */
export function scanPattern(pattern: string): Part | undefined {
  return new PatternScanner(pattern).scan();
}

/** Sticky: each is tried at the place that was reached. */
const forms = {
  repetition: /(?:[*+?]|\{(0|[1-9]\d*)(,(0|[1-9]\d*)?)?\})\??/y,
  group: /\((?:\?(?:P?<\w+>|[imsU]*(?:-[imsU]+)?:))?(?!\?)/y,
  flags: /\(\?[imsU]*(?:-[imsU]+)?\)/y,
  class: /\[(\^?)(\]?(?:\[:\^?\w+:\]|\\[pP]\{[^}]*\}|\\x\{[0-9a-fA-F]+\}|\\[^]|[^\]\\])*)\]/uy,
  place: /\^|\$|\\[AbBz]/y,
  open: /\.|\\[dDsSwW]|\\[pP](?:\{[^}]*\}|[^{])/uy,
  quotation: /\\Q((?:(?!\\E)[^])*)(?:\\E)?/y,
  code: /\\x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))/y,
  control: /\\([afnrtv])/y,
  escaped: /\\([!-/:-@[-`{-~])/y,
  plain: /[^\\()[|*+?]/uy,
} as const;

const controls: Readonly<Record<string, string>> = { a: "\x07", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

class PatternScanner {
  readonly #pattern: string;
  #at = 0;
  #lost = false;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  scan(): Part | undefined {
    const part = this.#alternatives();
    return this.#lost || this.#at < this.#pattern.length ? undefined : part;
  }

  #alternatives(): Part {
    const branches = [this.#sequence()];
    while (this.#takeCharacter("|")) branches.push(this.#sequence());
    return oneOf(branches);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (!this.#lost && this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      const items = this.#items();
      const repetition = this.#take("repetition");
      // What follows flags or an empty quotation repeats something before them.
      if (repetition !== undefined && items.length === 0) this.#giveUp();
      parts.push(...items.slice(0, -1), ...items.slice(-1).map((last) => repeat(last, repetition)));
    }
    return inSequence(parts);
  }

  /** What stands at the place: one part, several of a quotation, none of flags. A repetition is one of the last. */
  #items(): readonly Part[] {
    if (this.#take("flags") !== undefined) return [];
    if (this.#take("group") !== undefined) return [this.#group()];
    if (this.#take("place") !== undefined) return [nothing];
    if (this.#take("open") !== undefined) return [anything];
    const characters = this.#take("class");
    if (characters !== undefined) return [toClassPart(characters)];
    const quotation = this.#take("quotation");
    if (quotation !== undefined) return Array.from(quotation[1] ?? "", toCharacterPart);
    const character = this.#character();
    return character === undefined ? this.#giveUp() : [toCharacterPart(character)];
  }

  #group(): Part {
    const part = this.#alternatives();
    if (!this.#takeCharacter(")")) this.#giveUp();
    return part;
  }

  #character(): string | undefined {
    const code = this.#take("code");
    if (code !== undefined) return String.fromCodePoint(parseInt(code[1] ?? code[2] ?? "", 16));
    const control = this.#take("control");
    if (control !== undefined) return controls[control[1] ?? ""];
    return this.#take("escaped")?.[1] ?? this.#take("plain")?.[0];
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

  #giveUp(): readonly Part[] {
    this.#lost = true;
    return [];
  }
}

function repeat(part: Part, repetition: RegExpExecArray | undefined): Part {
  if (repetition === undefined) return part;
  const [text, minimum, range, maximum] = repetition;
  if (minimum === undefined) return repeated(part, text.startsWith("+") ? 1 : 0, text.startsWith("?") ? 1 : undefined);
  return repeated(part, Number(minimum), toMaximum(range === undefined ? minimum : maximum));
}

function toMaximum(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function toCharacterPart(character: string): Part {
  return character.length === 1 && character.charCodeAt(0) < 0x80 ? { exact: [foldText(character)] } : anything;
}

/** A class of ASCII characters each written out is one of them; ranges and names of classes stay open. */
function toClassPart([, negation, body = ""]: RegExpExecArray): Part {
  if (negation !== "" || !/^-?(?:\\[!-/:-@[-`{-~]|[\0-,.-Z\]-\x7f])*-?$/.test(body)) return anything;
  const characters = body.match(/\\?[^]/g) ?? [];
  return oneOf(characters.map((character) => toCharacterPart(character.slice(-1))));
}
