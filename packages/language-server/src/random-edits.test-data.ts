/** A random change of a text: what is taken out, and what is put there. */
export interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const pieces = [
  ...[
    "",
    " ",
    "\n",
    "\r\n",
    "\r",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    '"',
    "'",
    "`",
    "/",
    "#",
    ".",
    ",",
    "0",
    "5 minutes",
    "é",
    "😀",
    "\ud83d",
  ],
  ...[
    "rule x {",
    "when any logins where ",
    " and ",
    "not ",
    "in vips",
    "source logins",
    "list vips of text [",
    "macro m(a) means a is 1",
  ],
  ...["derive d as lower(d)", "use vips from shared", "module shared", 'test "t" { given logins {} expect 1 alert }'],
  ...[
    "per user within 5 minutes",
    "then ok: logins",
    'alert { title "{user}" include count of a as n }',
    "severity high",
  ],
];

/** A source of random whole numbers below a limit, the same for the same seed. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function randomEdit(text: string, random: (below: number) => number): RandomEdit {
  const start = random(text.length + 1);
  const length = random(4) === 0 ? random(40) : random(3);
  return { start, end: Math.min(text.length, start + length), text: pieces[random(pieces.length)]! };
}
