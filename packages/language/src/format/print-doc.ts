import type { Doc } from "./doc.ts";

const width = 120;

/** Between two items of a fill. */
interface FillLine {
  readonly kind: "fill-line";
  readonly next: Doc;
}

interface Command {
  readonly doc: Doc | FillLine;
  readonly indent: number;
  /** On one line: its lines are spaces. */
  readonly flat: boolean;
}

/** Sets a doc in lines of at most 120 columns where it can. Lines have no white space at their ends. */
export function printDoc(doc: Doc): string {
  return new DocPrinter().print(doc);
}

class DocPrinter {
  readonly #out: string[] = [];
  readonly #commands: Command[] = [];
  #suffix = "";
  #indent = 0;
  #column = 0;

  print(doc: Doc): string {
    this.#commands.push({ doc, indent: 0, flat: false });
    for (let command = this.#commands.pop(); command; command = this.#commands.pop()) this.#run(command);
    return this.#out.join("") + this.#suffix;
  }

  #run({ doc, indent, flat }: Command): void {
    if (typeof doc === "string") return this.#write(doc);
    if (!("kind" in doc)) return this.#pushAll(doc, indent, flat);
    switch (doc.kind) {
      case "line":
        if (flat) this.#write(doc.mode === "space" ? " " : "");
        else this.#break(doc.mode === "empty", indent);
        return;
      case "indent":
        this.#commands.push({ doc: doc.doc, indent: indent + 2, flat });
        return;
      case "group":
        this.#commands.push({ doc: doc.doc, indent, flat: !doc.breaks && (flat || this.#fits(doc.doc)) });
        return;
      case "fill":
        return this.#pushAll(doc.items.flatMap(withFillLine), indent, flat);
      case "fill-line":
        if (flat || this.#fits([" ", doc.next], 1)) this.#write(" ");
        else this.#break(false, indent);
        return;
      case "suffix":
        this.#suffix += doc.text;
    }
  }

  #pushAll(docs: readonly (Doc | FillLine)[], indent: number, flat: boolean): void {
    for (let index = docs.length - 1; index >= 0; index--) this.#commands.push({ doc: docs[index]!, indent, flat });
  }

  #write(text: string): void {
    if (text === "") return;
    if (this.#indent > 0) this.#out.push(" ".repeat(this.#indent));
    this.#indent = 0;
    this.#out.push(text);
    this.#column += text.length;
  }

  #break(empty: boolean, indent: number): void {
    this.#out.push(this.#suffix, empty ? "\n\n" : "\n");
    this.#suffix = "";
    this.#indent = indent;
    this.#column = indent;
  }

  /** Whether a doc, on one line, and what follows it up to where a line may break, fit into the rest of the line. */
  #fits(doc: Doc, skip = 0): boolean {
    let left = width - this.#column;
    let rest = this.#commands.length - skip;
    const pending: Command[] = [{ doc, indent: 0, flat: true }];
    while (left >= 0) {
      const command = pending.pop() ?? this.#commands[--rest];
      if (command === undefined) return true;
      const { doc, flat } = command;
      if (typeof doc === "string") left -= doc.length;
      else if (!("kind" in doc))
        for (let index = doc.length - 1; index >= 0; index--) pending.push({ ...command, doc: doc[index]! });
      else if (doc.kind === "line" || doc.kind === "fill-line") {
        if (!flat) return true;
        left -= doc.kind === "line" && doc.mode === "soft" ? 0 : 1;
      } else if (doc.kind === "fill")
        for (const item of doc.items.toReversed()) pending.push({ ...command, doc: [" ", item] });
      else if (doc.kind !== "suffix") pending.push({ ...command, doc: doc.doc });
    }
    return false;
  }
}

function withFillLine(item: Doc, index: number): (Doc | FillLine)[] {
  return index === 0 ? [item] : [{ kind: "fill-line", next: item }, item];
}
