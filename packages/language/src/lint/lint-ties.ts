import type { Comparison, Condition, Fix, Place, Rule, SequenceTrigger, Step, TextEdit } from "@tocsin/core";
import type { SequenceTrigger as SequenceTree, Step as StepTree } from "../tree/triggers.ts";
import type { LintContext } from "./rule-sources.ts";
import { toRemovalEdit } from "./to-removal.ts";

/** `then b: logs where user.name is a.user.name`: the steps are of one key, which is not said. */
interface Tie {
  readonly comparison: Comparison;
  /** The field of the step itself. */
  readonly own: string;
  /** The field of the first step. */
  readonly first: string;
}

/** Warns of sequences all of whose steps are tied by `is` to one field of the first. */
export function lintTies({ trigger }: Rule, context: LintContext): void {
  const when = context.node.clauses.find((clause) => clause.kind === "when");
  if (trigger.kind !== "sequence" || when?.trigger.kind !== "sequence") return;
  const [anchor, ...others] = trigger.steps;
  if (anchor.role !== "step" || anchor.atLeast > 1 || anchor.of !== undefined || others.length === 0) return;
  const known = new Map<string, readonly Tie[]>();
  // A tie to a later step is one to the first where that step has the same tie.
  const toFirst = (step: string, path: string) =>
    step === anchor.name ? path : known.get(step)?.find(({ own }) => own === path)?.first;
  const ties = others.map((step) => {
    const found = findTies(step, toFirst);
    known.set(step.name, found);
    return found;
  });
  const [first, ...rest] = ties;
  // Under a key already a tie between fields of two names is as well said as with `per` in each step.
  const isEnough = (tie: Tie) => trigger.per.length === 0 || tie.own === tie.first;
  const common = first
    ?.filter(isEnough)
    .find((tie) => rest.every((of) => of.some((other) => other.first === tie.first)));
  if (common === undefined) return;
  const tied = ties.map((of) => of.find((tie) => tie.first === common.first)!);
  const { text } = context.file;
  const { at } = common.comparison;
  const tie = text.slice(at.start, at.end).replaceAll(/\s+/g, " ");
  context.report.add("TOC4020", { tie, key: common.first }, at, toFix(trigger, tied, when.trigger, context));
}

/** The field of the first step that a field of a step is tied to; undefined: it is to none. */
type ToFirst = (step: string, path: string) => string | undefined;

function findTies({ references }: Step, toFirst: ToFirst): readonly Tie[] {
  const conjuncts = references?.op === "all" ? references.of : references === null ? [] : [references];
  return conjuncts.flatMap((conjunct) => toTie(conjunct, toFirst) ?? []);
}

function toTie(condition: Condition, toFirst: ToFirst): Tie | undefined {
  if (condition.op !== "compare" || condition.operator !== "is" || condition.quantifier === "every") return undefined;
  if (condition.exactly || condition.subjects.length > 1 || condition.objects.length > 1) return undefined;
  const [left, right] = [condition.subjects[0], condition.objects[0]];
  if (left?.op !== "field" || right?.op !== "field") return undefined;
  const [own, other] = left.step === undefined ? [left, right] : [right, left];
  if (own.step !== undefined || other.step === undefined) return undefined;
  const first = toFirst(other.step, other.path);
  return first === undefined ? undefined : { comparison: condition, own: own.path, first };
}

/** Moves the field into `per`; undefined where a step has another name for it, or keys of its own. */
function toFix(
  trigger: SequenceTrigger,
  ties: readonly Tie[],
  node: SequenceTree,
  context: LintContext,
): Fix | undefined {
  const [first, ...others] = node.steps;
  const [tie] = ties;
  const isPlain = ties.every(({ own, first: of }) => own === of) && node.steps.every(({ per }) => per.length === 0);
  if (!isPlain || first === undefined || tie === undefined || trigger.steps.length !== node.steps.length)
    return undefined;
  const { file, text } = context.file;
  const at = node.per.at(-1)?.span.end ?? node.span.start + "sequence".length;
  const field = toFieldText(ties, text);
  if (field === undefined || !/^sequence\b/.test(text.slice(node.span.start))) return undefined;
  const edits: TextEdit[] = [
    { place: { file, start: at, end: at }, newText: node.per.length > 0 ? `, ${field}` : ` per ${field}` },
  ];
  for (const [index, step] of others.entries()) {
    const edit = removeTie(step, ties[index]!.comparison.at, context);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return { title: `Move ${field} into per`, edits };
}

/** The field as the ties write it, on the side without the step. */
function toFieldText([tie]: readonly Tie[], text: string): string | undefined {
  if (tie === undefined) return undefined;
  const { start, end } = tie.comparison.at;
  const [left = "", right = ""] = text
    .slice(start, end)
    .split(/\bis\b/, 2)
    .map((side) => side.trim());
  const isLeft = tie.comparison.subjects[0]?.op === "field" && tie.comparison.subjects[0].step === undefined;
  const written = isLeft ? left : right;
  return written === tie.own ? written : undefined;
}

/** Takes a comparison out of a step's condition, and the condition with it where nothing else stands there. */
function removeTie({ events }: StepTree, at: Place, { file }: LintContext): TextEdit | undefined {
  const { where } = events;
  const place = (span: { start: number; end: number }): Place => ({ file: file.file, ...span });
  if (where === undefined) return undefined;
  if (where.kind !== "and") {
    const start = events.source.span.end;
    const isAlone = /^\s*where\s*$/.test(file.text.slice(start, where.span.start));
    const isTie = where.span.start === at.start && where.span.end === at.end;
    return isAlone && isTie ? { place: place({ start, end: at.end }), newText: "" } : undefined;
  }
  const parts = where.operands.map(({ span }) => place(span));
  const index = parts.findIndex(({ start, end }) => start === at.start && end === at.end);
  return toRemovalEdit(parts, index, "and", file.text);
}
