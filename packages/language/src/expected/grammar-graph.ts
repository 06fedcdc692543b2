import {
  Alternation,
  type Alternative,
  NonTerminal,
  Option,
  type Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type IProduction,
  type Rule,
  type TokenType,
} from "chevrotain";

/** A place between two parts of a rule of the grammar. */
export class Position {
  readonly rule: string;
  /** Places that are reached without a token. */
  readonly free: Position[] = [];
  take: { readonly type: TokenType; readonly next: Position } | undefined;
  /** Another rule stands here, and behind it the text goes on at `next`. */
  enter: Entry | undefined;
  isEnd = false;

  constructor(rule: string) {
    this.rule = rule;
  }
}

/** The places of a grammar, as the parser that reads it has recorded them, so that they cannot drift apart. */
export interface GrammarGraph {
  /** Where a rule begins. */
  startOf(rule: string): Position;
  /** Where, in a rule that holds a block, its next clause may begin. */
  clausesOf(rule: string): Position;
  /** The rules that are entered one in the other from `outer` to `inner`, by the shortest way. */
  wayFrom(outer: string, inner: string): readonly Entry[];
}

/** A rule that stands in another one, and where the text goes on behind it. */
export interface Entry {
  readonly rule: string;
  readonly next: Position;
}

/** Occurrences that `block` gives to its parts. Its braces are optional for recovery alone, and not left out here. */
const clausesOfBlock = 8;
const bracesOfBlock: ReadonlySet<number> = new Set([8, 9]);

export function toGrammarGraph(rules: Readonly<Record<string, Rule>>): GrammarGraph {
  const starts = new Map<string, Position>();
  const clauses = new Map<string, Position>();
  const positions: Position[] = [];
  const ways = new Map<string, readonly Entry[]>();
  const builder = new RuleBuilder(positions, clauses);
  for (const rule of Object.values(rules)) starts.set(rule.name, builder.build(rule));
  const found = (map: ReadonlyMap<string, Position>, rule: string): Position => {
    const position = map.get(rule);
    if (position === undefined) throw new Error(`The grammar has no rule or block ${rule}`);
    return position;
  };
  return {
    startOf: (rule) => found(starts, rule),
    clausesOf: (rule) => clauses.get(rule) ?? found(starts, rule),
    wayFrom(outer, inner) {
      const way = ways.get(`${outer} ${inner}`) ?? findWay(positions, outer, inner);
      ways.set(`${outer} ${inner}`, way);
      return way;
    },
  };
}

class RuleBuilder {
  readonly #positions: Position[];
  readonly #clauses: Map<string, Position>;

  constructor(positions: Position[], clauses: Map<string, Position>) {
    this.#positions = positions;
    this.#clauses = clauses;
  }

  build(rule: Rule): Position {
    const start = this.#at(rule.name);
    this.#sequence(rule.definition, start).isEnd = true;
    return start;
  }

  #at(rule: string): Position {
    const position = new Position(rule);
    this.#positions.push(position);
    return position;
  }

  /** Where the parts, one after the other from `from`, end. */
  #sequence(parts: readonly IProduction[], from: Position): Position {
    return parts.reduce((at, part) => this.#part(part, at), from);
  }

  #part(part: IProduction, from: Position): Position {
    const { rule } = from;
    if (part instanceof Terminal) return this.#step(from, (next) => (from.take = { type: part.terminalType, next }));
    if (part instanceof NonTerminal)
      return this.#step(from, (next) => (from.enter = { rule: part.nonTerminalName, next }));
    if (part instanceof Alternation) {
      const next = this.#at(rule);
      for (const alternative of part.definition)
        this.#branch((alternative as Alternative).definition, from).free.push(next);
      return next;
    }
    if (part instanceof Option) {
      const next = this.#branch(part.definition, from);
      if (!bracesOfBlock.has(part.idx)) from.free.push(next);
      return next;
    }
    return this.#repetition(part, from);
  }

  #repetition(part: IProduction, from: Position): Position {
    const { definition: parts, idx } = part as Repetition;
    if (part instanceof RepetitionMandatory || part instanceof RepetitionMandatoryWithSeparator) {
      const once = this.#branch(parts, from);
      return this.#again(part, parts, once);
    }
    if (part instanceof RepetitionWithSeparator) {
      const next = this.#again(part, parts, this.#branch(parts, from));
      from.free.push(next);
      return next;
    }
    const loop = this.#at(from.rule);
    from.free.push(loop);
    if (idx === clausesOfBlock) this.#clauses.set(from.rule, loop);
    this.#branch(parts, loop).free.push(loop);
    const next = this.#at(from.rule);
    loop.free.push(next);
    return next;
  }

  /** What may follow a first turn: further ones, behind the separator where there is one. */
  #again(part: IProduction, parts: readonly IProduction[], once: Position): Position {
    const again = this.#at(once.rule);
    once.free.push(again);
    if ("separator" in part && part.separator !== undefined) {
      const separated = this.#step(again, (next) => (again.take = { type: part.separator as TokenType, next }));
      this.#sequence(parts, separated).free.push(once);
    } else this.#branch(parts, again).free.push(once);
    const next = this.#at(once.rule);
    once.free.push(next);
    return next;
  }

  /** A way of its own from a place, so that several may begin there. */
  #branch(parts: readonly IProduction[], from: Position): Position {
    const start = this.#at(from.rule);
    from.free.push(start);
    return this.#sequence(parts, start);
  }

  #step(from: Position, connect: (next: Position) => void): Position {
    const next = this.#at(from.rule);
    connect(next);
    return next;
  }
}

function findWay(positions: readonly Position[], outer: string, inner: string): readonly Entry[] {
  const ways = new Map<string, readonly Entry[]>([[outer, []]]);
  for (const [rule, way] of ways) {
    if (rule === inner) return way;
    for (const { rule: caller, enter } of positions) {
      if (enter !== undefined && caller === rule && !ways.has(enter.rule)) ways.set(enter.rule, [...way, enter]);
    }
  }
  throw new Error(`The grammar never comes from ${outer} to ${inner}`);
}
