import type { TestedRule, WhyNotParams, WhyNotResult } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import { toEventText } from "./event-text.ts";
import { createRuleMarks } from "./rule-marks.ts";

/** How long the reader may type before the marks follow, in milliseconds. */
const pause = 200;

/** A rule, and the document with the event that is beside it. */
export interface Pair {
  readonly uri: vscode.Uri;
  readonly rule: string;
  readonly event: vscode.TextDocument;
}

/** The event that is beside a rule, at most one at a time, and the marks that it leaves on the rule. */
export class EventBeside {
  readonly #ask: (params: WhyNotParams) => Promise<WhyNotResult>;
  readonly #rulesOf: (uri: vscode.Uri) => readonly TestedRule[];
  readonly #marks = createRuleMarks();
  #pair: Pair | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Counts what was asked: an answer that was overtaken is not drawn. */
  #asked = 0;

  constructor(
    ask: (params: WhyNotParams) => Promise<WhyNotResult>,
    rulesOf: (uri: vscode.Uri) => readonly TestedRule[],
  ) {
    this.#ask = ask;
    this.#rulesOf = rulesOf;
  }

  get pair(): Pair | undefined {
    return this.#pair;
  }

  async put(pair: Pair): Promise<void> {
    this.#pair = pair;
    await vscode.commands.executeCommand("setContext", "tocsin.whyNot", true);
    await this.#draw();
  }

  async takeAway(): Promise<void> {
    this.#pair = undefined;
    this.#asked++;
    for (const editor of vscode.window.visibleTextEditors) this.#marks.clear(editor);
    await vscode.commands.executeCommand("setContext", "tocsin.whyNot", false);
  }

  isEvent(document: vscode.TextDocument): boolean {
    return document === this.#pair?.event;
  }

  drawSoon(): void {
    if (this.#pair === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#marks.dispose();
  }

  async #draw(): Promise<void> {
    if (this.#pair === undefined) return;
    const { uri, rule, event } = this.#pair;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    if (editor === undefined) return;
    const turn = ++this.#asked;
    const { version } = editor.document;
    const result = await this.#ask({ uri: uri.toString(), rule, events: eventTextOf(event) });
    if (turn !== this.#asked || version !== editor.document.version) return;
    const line = this.#rulesOf(uri).find(({ id }) => id === rule)?.range.start.line ?? 0;
    this.#marks.draw(editor, result, { id: rule, line });
  }
}

function eventTextOf(event: vscode.TextDocument): string {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === event);
  const selected = editor === undefined ? "" : event.getText(editor.selection);
  return toEventText(event.getText(), selected, editor?.selection.active.line ?? 0);
}
