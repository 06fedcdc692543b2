import type { IToken, TokenType } from "chevrotain";
import { isOf } from "../parser/base-parser.ts";
import type { GrammarGraph, Position } from "./grammar-graph.ts";

/** A rule that has begun: what it is, where, and where the text goes on behind it. */
export interface Frame {
  readonly rule: string;
  /** Offset of its first token. */
  readonly start: number;
  readonly next: Position;
  readonly outer: Frame | undefined;
}

/** One way in which the grammar can have come here. */
interface State {
  readonly position: Position;
  readonly frame: Frame | undefined;
}

/** A token that the grammar allows next, and the rules that it would stand in. */
export interface Continuation {
  readonly type: TokenType;
  /** The innermost rule that it would stand in. */
  readonly frame: Frame | undefined;
}

/** Every way through the grammar that tokens so far have left open. Ways are taken side by side, so nothing is looked ahead at. */
export class TokenWalk {
  readonly #graph: GrammarGraph;
  readonly #states: readonly State[];
  /** Of the offset that was asked for last. */
  #known: { readonly offset: number; readonly reached: readonly State[] } | undefined;

  private constructor(graph: GrammarGraph, states: readonly State[]) {
    this.#graph = graph;
    this.#states = states;
  }

  static at(graph: GrammarGraph, position: Position, frame: Frame | undefined): TokenWalk {
    return new TokenWalk(graph, [{ position, frame }]);
  }

  /** The walk behind a token; it is over where the grammar has none such here. */
  take(token: IToken): TokenWalk {
    const states: State[] = [];
    for (const { position, frame } of this.#reached(token.startOffset)) {
      const { take } = position;
      if (take !== undefined && isOf(token, take.type)) states.push({ position: take.next, frame });
    }
    return new TokenWalk(this.#graph, states);
  }

  /** The walk behind a token of exactly this type: of a keyword, where it is not taken for a name. */
  takeOnly(type: TokenType, offset: number): TokenWalk {
    const taken = this.#reached(offset).filter(({ position }) => position.take?.type === type);
    return new TokenWalk(
      this.#graph,
      taken.map(({ position, frame }) => ({ position: position.take!.next, frame })),
    );
  }

  get isOver(): boolean {
    return this.#states.length === 0;
  }

  /** What may follow. `offset` is where it would begin. */
  continuations(offset: number): Continuation[] {
    const found: Continuation[] = [];
    for (const { position, frame } of this.#reached(offset)) {
      if (position.take !== undefined) found.push({ type: position.take.type, frame });
    }
    return found;
  }

  #reached(offset: number): readonly State[] {
    if (this.#known?.offset !== offset) this.#known = { offset, reached: this.#reach(offset) };
    return this.#known.reached;
  }

  /** All states that are reached without a token. INVARIANT: no rule of the grammar is left recursive. */
  #reach(offset: number): readonly State[] {
    const states = [...this.#states];
    const seen = new Map<Position, Set<Frame | undefined>>();
    const frames = new Map<Frame | undefined, Map<Position, Frame>>();
    const reached: State[] = [];
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
      const { position, frame } = state;
      const before = seen.get(position) ?? new Set();
      if (before.has(frame)) continue;
      seen.set(position, before.add(frame));
      if (position.take !== undefined) reached.push(state);
      for (const next of position.free) states.push({ position: next, frame });
      if (position.isEnd && frame !== undefined) states.push({ position: frame.next, frame: frame.outer });
      if (position.enter !== undefined) {
        const { rule, next } = position.enter;
        const known = frames.get(frame) ?? new Map<Position, Frame>();
        frames.set(frame, known);
        const inner = known.get(next) ?? { rule, start: offset, next, outer: frame };
        known.set(next, inner);
        states.push({ position: this.#graph.startOf(rule), frame: inner });
      }
    }
    return reached;
  }
}
