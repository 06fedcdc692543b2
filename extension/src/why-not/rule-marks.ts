import type { ClauseVerdict, WhyNotResult } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import { toRange } from "../testing/test-tree.ts";
import { toOffers } from "./offers.ts";
import { toHintText, toVerdictText } from "./verdict-texts.ts";

/** Draws verdicts on the text of a rule: marks at its clauses, what decided behind those that failed, and the outcome above it. */
export interface RuleMarks extends vscode.Disposable {
  readonly draw: (editor: vscode.TextEditor, result: WhyNotResult, rule: MarkedRule) => void;
  readonly clear: (editor: vscode.TextEditor) => void;
}

interface MarkedRule {
  readonly id: string;
  readonly line: number;
}

interface Shown {
  readonly uri: string;
  readonly result: WhyNotResult;
  readonly rule: MarkedRule;
}

const languages: vscode.DocumentSelector = { language: "tocsin" };

export function createRuleMarks(): RuleMarks {
  const types = {
    held: createColoured("diffEditor.insertedTextBackground"),
    failed: createColoured("diffEditor.removedTextBackground"),
    unasked: vscode.window.createTextEditorDecorationType({ opacity: "0.55" }),
  };
  const changed = new vscode.EventEmitter<void>();
  let shown: Shown | undefined;
  const shownOn = ({ uri }: vscode.TextDocument) => (shown?.uri === uri.toString() ? shown : undefined);
  const providers = vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider(languages, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document) => toHints(shownOn(document)?.result.clauses ?? []),
    }),
    vscode.languages.registerCodeLensProvider(languages, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => toLenses(shownOn(document)),
    }),
  );
  return {
    draw: (editor, result, rule) => {
      for (const state of ["held", "failed", "unasked"] as const) {
        const clauses = result.clauses.filter((clause) => clause.state === state);
        editor.setDecorations(
          types[state],
          clauses.map(({ range, values }) => ({ range: toRange(range), hoverMessage: values })),
        );
      }
      shown = { uri: editor.document.uri.toString(), result, rule };
      changed.fire();
    },
    clear: (editor) => {
      for (const type of Object.values(types)) editor.setDecorations(type, []);
      shown = undefined;
      changed.fire();
    },
    dispose: () => vscode.Disposable.from(providers, ...Object.values(types)).dispose(),
  };
}

function createColoured(background: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(background),
    borderRadius: "2px",
  });
}

/** Marks and values stand in the text as hints do: lines that wrap make room for them, and nobody has to tell colours apart. */
function toHints(clauses: readonly ClauseVerdict[]): vscode.InlayHint[] {
  const isWanted = vscode.workspace.getConfiguration("tocsin").get<boolean>("whyNot.values", true);
  return clauses.flatMap((clause) => {
    if (clause.state === "unasked") return [];
    const { start, end } = toRange(clause.range);
    const mark = new vscode.InlayHint(start, clause.state === "held" ? "✓" : "✗");
    mark.paddingRight = true;
    const text = isWanted ? toHintText(clause) : undefined;
    if (text === undefined) return [mark];
    const values = new vscode.InlayHint(end, text);
    values.paddingLeft = true;
    return [mark, values];
  });
}

function toLenses(shown: Shown | undefined): vscode.CodeLens[] {
  if (shown === undefined) return [];
  const { uri, result, rule } = shown;
  // Above the first clause there is room for a whole sentence; above the rule other lenses stand.
  const line = Math.min(...result.clauses.map(({ range }) => range.start.line));
  const at = new vscode.Position(Number.isFinite(line) ? line : rule.line, 0);
  const range = new vscode.Range(at, at);
  const verdict = { title: toVerdictText(result), command: "tocsin.clearWhyNot", tooltip: "Take the event away" };
  const offers = toOffers(result).map((offer) => ({ ...offer, arguments: [uri, rule.id] }));
  return [verdict, ...offers].map((command) => new vscode.CodeLens(range, command));
}
