/** What a key of an object leads to, at the place that the node stands for. */
export interface Child {
  /** The field to which a scalar at the key belongs, where it is of no other; -1: it is of several, or of none. */
  readonly only: number;
  /** The fields whose paths end with the key. */
  readonly fields: readonly number[];
  /** The fields whose paths go on beyond it. */
  readonly below: readonly number[];
  /** The fields with `objects` whose paths end inside the key, as `a` in `a.b`. */
  readonly inside: readonly number[];
  readonly node: PathNode | undefined;
}

export const none = -1;

/** Of a key that no field is about. */
export const unasked: Child = { only: none, fields: [], below: [], inside: [], node: undefined };

/** A path that is looked for, `segments` of it still to come. */
export interface SoughtPath {
  readonly segments: readonly string[];
  readonly field: number;
  readonly objects: boolean;
}

/** So many keys that no field is about are remembered of one place; longer ones than this are not. */
const mostUnasked = 4096;
const longestUnasked = 128;

/** The first keys of an object alone are known by their place. */
const mostPlaces = 256;

/** The keys that lead on to a field at one place of a document: single segments, and several as one dotted key. */
export class PathNode {
  readonly #children = new Map<string, Child>();
  readonly #sought: ReadonlyMap<string, readonly SoughtPath[]>;
  #unasked = 0;
  /** By the order in which the keys of the object came that was read last: those of most objects come in the same. */
  readonly #lastKeys: string[] = [];
  readonly #lastChildren: Child[] = [];

  constructor(sought: readonly SoughtPath[]) {
    this.#sought = Map.groupBy(sought, ({ segments }) => segments[0]!);
  }

  /** `place`: how many keys of the object came before. */
  child(key: string, place: number): Child {
    if (this.#lastKeys[place] === key) return this.#lastChildren[place]!;
    const child = this.#children.get(key) ?? this.#find(key);
    if (place < mostPlaces && key.length <= longestUnasked) {
      this.#lastKeys[place] = key;
      this.#lastChildren[place] = child;
    }
    return child;
  }

  #find(key: string): Child {
    const taken = key.split(".");
    const child = toChild(taken, this.#sought.get(taken[0]!) ?? []);
    if (child !== unasked) this.#children.set(key, child);
    else if (key.length <= longestUnasked && this.#unasked < mostUnasked) {
      this.#unasked++;
      this.#children.set(key, child);
    }
    return child;
  }
}

/** What a key of the segments `taken` leads to. */
function toChild(taken: readonly string[], sought: readonly SoughtPath[]): Child {
  const isPrefix = (of: readonly string[], whole: readonly string[]) => of.every((part, at) => whole[at] === part);
  const through = sought.filter(({ segments }) => segments.length >= taken.length && isPrefix(taken, segments));
  const fields = through.filter(({ segments }) => segments.length === taken.length);
  const further = through.filter(({ segments }) => segments.length > taken.length);
  const inside = sought.filter(
    ({ segments, objects }) => objects && segments.length < taken.length && isPrefix(segments, taken),
  );
  if (through.length + inside.length === 0) return unasked;
  const rest = further.map((path) => ({ ...path, segments: path.segments.slice(taken.length) }));
  return {
    only: fields.length === 1 && inside.length === 0 ? fields[0]!.field : none,
    fields: fields.map(({ field }) => field),
    below: further.map(({ field }) => field),
    inside: inside.map(({ field }) => field),
    node: rest.length === 0 ? undefined : new PathNode(rest),
  };
}
