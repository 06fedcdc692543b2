import { foldText } from "@tocsin/core";

/** A text as it stands and, once that is asked for, folded. */
export class ScalarText {
  #text = "";
  #folded: string | undefined;

  get text(): string {
    return this.#text;
  }

  get folded(): string {
    return (this.#folded ??= foldText(this.#text));
  }

  set(text: string): this {
    this.#text = text;
    this.#folded = undefined;
    return this;
  }
}
