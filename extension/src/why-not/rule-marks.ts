import * as vscode from "vscode";
import type { WhyNotResult } from "@tocsin/language-server/protocol";
import { toRange } from "../testing/test-tree.ts";
import { toLineNotes } from "./line-notes.ts";

/** Draws verdicts on the text of a rule. */
export interface RuleMarks extends vscode.Disposable {
  readonly draw: (editor: vscode.TextEditor, result: WhyNotResult, ruleLine: number) => void;
  readonly clear: (editor: vscode.TextEditor) => void;
}

const noteColors = { held: "testing.iconPassed", failed: "testing.iconFailed" } as const;

export function createRuleMarks(): RuleMarks {
  const types = {
    held: createMarked("✓", "testing.iconPassed", "diffEditor.insertedTextBackground"),
    failed: createMarked("✗", "testing.iconFailed", "diffEditor.removedTextBackground"),
    unasked: vscode.window.createTextEditorDecorationType({ opacity: "0.55" }),
    notes: vscode.window.createTextEditorDecorationType({ isWholeLine: true }),
  };
  return {
    draw: (editor, result, ruleLine) => {
      for (const state of ["held", "failed", "unasked"] as const) {
        const clauses = result.clauses.filter((clause) => clause.state === state);
        editor.setDecorations(
          types[state],
          clauses.map(({ range, values }) => ({ range: toRange(range), hoverMessage: values })),
        );
      }
      editor.setDecorations(types.notes, [toVerdict(result, ruleLine), ...toNotes(result)]);
    },
    clear: (editor) => {
      for (const type of Object.values(types)) editor.setDecorations(type, []);
    },
    dispose: () => {
      for (const type of Object.values(types)) type.dispose();
    },
  };
}

/** Told by its mark and by its colour. */
function createMarked(mark: string, color: string, background: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(background),
    borderRadius: "2px",
    before: { contentText: `${mark} `, color: new vscode.ThemeColor(color) },
  });
}

function toVerdict({ fires, summary, problem }: WhyNotResult, line: number): vscode.DecorationOptions {
  const text = problem ?? summary;
  return toNote(line, `${fires ? "✓" : "✗"} ${text}`, fires && problem === undefined);
}

function toNotes({ clauses }: WhyNotResult): vscode.DecorationOptions[] {
  const isWanted = vscode.workspace.getConfiguration("tocsin").get<boolean>("whyNot.values", true);
  return isWanted ? toLineNotes(clauses).map(({ line, text, held }) => toNote(line, text, held)) : [];
}

function toNote(line: number, contentText: string, held: boolean): vscode.DecorationOptions {
  const color = new vscode.ThemeColor(held ? noteColors.held : noteColors.failed);
  return {
    range: new vscode.Range(line, 0, line, 0),
    renderOptions: { after: { contentText, color, margin: "0 0 0 3em", fontStyle: "italic" } },
  };
}
