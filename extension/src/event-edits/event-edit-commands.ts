import { methods, type TestedRule, type TestsParams, type TestsResult } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import { isEvent } from "../why-not/event-text.ts";
import { isEvents } from "../why-not/choose-event.ts";
import type { Pair } from "../why-not/event-beside.ts";
import { ruleAt } from "../why-not/why-not.ts";
import { applyEventEdit, type AskForEdit } from "./apply-event-edit.ts";
import { eventAt } from "./event-at.ts";
import { toRuleChoices, type RuleChoice } from "./rule-choices.ts";

export interface EventEditParts {
  readonly ask: (method: string, ...params: Parameters<AskForEdit>) => ReturnType<AskForEdit>;
  /** The rules of the whole workspace. */
  readonly rules: (params: TestsParams) => Promise<TestsResult>;
  readonly rulesOf: (uri: vscode.Uri) => readonly TestedRule[];
  /** The rule that has an event beside it. */
  readonly beside: () => Pair | undefined;
}

export interface EventEdits extends vscode.Disposable {
  /** The event that is shown now is one that this rule found. */
  readonly found: (rule: string) => void;
}

type Given = string | vscode.Uri | undefined;

/** `tocsin.makeTest` and `tocsin.makeException`: of the event at the cursor, or of the one beside a rule. Arguments: a document, and a rule's full name. */
export function createEventEdits(parts: EventEditParts): EventEdits {
  /** By the URI of the document with the event. */
  const finders = new Map<string, string>();
  const register = (command: string, method: string, what: string) =>
    vscode.commands.registerCommand(command, async (given: Given, named?: unknown) => {
      const uri = typeof given === "string" ? vscode.Uri.parse(given) : given;
      const document = documentOf(uri) ?? vscode.window.activeTextEditor?.document;
      const event = eventOf(document, parts.beside());
      if (event === undefined)
        return tell("Put the cursor into an event of a JSON or NDJSON file, or an event beside a rule.");
      if (event.text === undefined)
        return tell(`There is no single event in JSON at the cursor of ${nameOf(event.document)}.`);
      const rule = await chooseRule(parts, event, typeof named === "string" ? named : undefined, finders, what);
      if (rule === undefined) return;
      const params = { uri: rule.uri, rule: rule.rule.id, event: event.text };
      const problem = await applyEventEdit((asked) => parts.ask(method, asked), params);
      if (problem !== undefined) tell(problem);
    });
  const subscriptions = vscode.Disposable.from(
    register("tocsin.makeTest", methods.makeTest, "A test of which rule?"),
    register("tocsin.makeException", methods.makeException, "An exception of which rule?"),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => finders.delete(uri.toString())),
  );
  return {
    found: (rule) => {
      const shown = vscode.window.activeTextEditor?.document;
      if (shown !== undefined && isEvents(shown)) finders.set(shown.uri.toString(), rule);
    },
    dispose: () => subscriptions.dispose(),
  };
}

interface EventHere {
  readonly document: vscode.TextDocument;
  /** Undefined: there is none at the cursor. */
  readonly text: string | undefined;
  /** The rule that it lies beside, where the command was given there: no other is meant. */
  readonly rule?: string;
}

/** Of a document with events the one at its cursor; of a rule the one beside it. */
function eventOf(document: vscode.TextDocument | undefined, beside: Pair | undefined): EventHere | undefined {
  if (document !== undefined && isEvents(document)) return { document, text: eventIn(document) };
  if (beside === undefined) return undefined;
  const isOfRule = document?.uri.toString() === beside.uri.toString();
  return { document: beside.event, text: eventIn(beside.event), ...(isOfRule && { rule: beside.rule }) };
}

function eventIn(document: vscode.TextDocument): string | undefined {
  const selection = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection;
  const selected = selection === undefined ? "" : document.getText(selection);
  if (isEvent(selected)) return selected;
  return eventAt(document.getText(), selection === undefined ? 0 : document.offsetAt(selection.active));
}

/** The one that is named; else the reader chooses, from all rules with the one at hand first. */
async function chooseRule(
  { rules, rulesOf, beside }: EventEditParts,
  event: EventHere,
  named: string | undefined,
  finders: ReadonlyMap<string, string>,
  title: string,
): Promise<RuleChoice | undefined> {
  const pair = beside();
  const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.languageId === "tocsin");
  const atHand = [
    finders.get(event.document.uri.toString()),
    pair?.event === event.document ? pair.rule : undefined,
    ...editors.map((editor) => ruleAt(rulesOf(editor.document.uri), editor.selection.active.line)?.id),
  ].filter((id) => id !== undefined);
  const near = new Set(editors.map(({ document }) => document.uri.toString()));
  const choices = toRuleChoices(await rules({}), atHand, near);
  const wanted = named ?? event.rule;
  if (wanted !== undefined) {
    const found = choices.find(({ rule }) => rule.id === wanted);
    if (found === undefined) tell(`The rule ${wanted} is not in this workspace.`);
    return found;
  }
  if (choices.length === 0) {
    tell("There is no rule in this workspace yet.");
    return undefined;
  }
  const items = choices.map((choice) => ({
    label: choice.rule.id,
    description: choice.rule.title ?? "",
    choice,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen?.choice;
}

function documentOf(uri: vscode.Uri | undefined): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
}

function nameOf({ uri }: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(uri);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
