import type { Diagnostic } from "@tocsin/core";
import { createRandom, randomEdit } from "../random-edits.test-data.ts";
import { memoryDisk } from "./disk.test-data.ts";
import { Workspace } from "./workspace.ts";

/** Small files that need one another in every way. */
export const entangled: Readonly<Record<string, string>> = {
  "/rules/shared.tocsin": `module shared
source logins is "logs-*" typed by "fields.json"
  where kind is present
  derive who as lower(user)
list vips of text ["a", "b"]
list hosts of text from "hosts.csv" column "name"
lookup asset key host [{ host: "a", owner: "b" }]
`,
  "/rules/macros.tocsin": `module macros
use vips from shared
macro is_vip(name) means name in vips
macro twice(name) means is_vip(name) and name is not "c"
derive big as length(user)
`,
  "/rules/more.tocsin":
    'module macros\nmacro third(name) means twice(name) or is_vip(name)\nlist vips_too of text ["z"]\n',
  "/rules/a.tocsin": `module a
use logins, asset, hosts from shared
use twice, third, big from macros
rule one {
  when any logins where twice(user) and who is "x" and host in hosts
  severity low
  test "t" { given logins { user: "a" } expect no alert }
}
rule two {
  when sequence per host within 5 minutes {
    fails: at least 3 logins where third(user)
    then ok: logins where user is fails.user and asset(host).owner is "b"
  }
  severity high when big > 3
  alert { title "{host} {ok.user}" include count of fails as tries }
}
`,
  "/rules/b.tocsin":
    'module b\nrule watcher { when any alerts where rule.id is "a.one" severity low }\nexceptions for a.one { except when user is "q" because "w" }\n',
  "/rules/c.tocsin": 'use logins from shared\nrule one { when any logins where user is "z" severity low }\n',
};

const others: Readonly<Record<string, string>> = {
  "/rules/fields.json": '{"fields":{"user":{"type":"text"},"host":{"type":"text"},"kind":{"type":"text"}}}',
  "/rules/hosts.csv": "name\na\nb\n",
};

/** A workspace that is edited at random, and what a new one would say of the same texts. */
export class EditedWorkspace {
  readonly workspace: Workspace;
  readonly texts = new Map(Object.entries(entangled));
  readonly #random: (below: number) => number;
  #version = 1;

  constructor(seed: number) {
    this.#random = createRandom(seed);
    this.workspace = new Workspace(memoryDisk(new Map(Object.entries(others))));
    for (const [file, text] of this.texts) this.workspace.open(file, text, 1);
  }

  /** Edits one file; now and then puts its first text back, closes it, or opens it again. */
  edit(): void {
    const files = Object.keys(entangled);
    const file = files[this.#random(files.length)]!;
    const before = this.texts.get(file);
    const kind = this.#random(12);
    if (before === undefined || kind === 0) return this.#put(file, entangled[file]!);
    if (kind === 1) {
      this.texts.delete(file);
      this.workspace.close(file);
      return;
    }
    const { start, end, text } = randomEdit(before, this.#random);
    this.#put(file, before.slice(0, start) + text + before.slice(end));
  }

  /** Looks at one file, as an editor does between edits. */
  look(): void {
    const files = [...this.workspace.snapshot.files.values()];
    const file = files[this.#random(files.length)];
    if (file !== undefined) this.workspace.diagnosticsOf(file);
  }

  said(workspace: Workspace = this.workspace): Readonly<Record<string, readonly string[]>> {
    const files = [...workspace.snapshot.files.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
    for (const file of files) workspace.diagnosticsOf(file);
    return Object.fromEntries(files.map((file) => [file.file, workspace.diagnosticsOf(file).map(toText).toSorted()]));
  }

  /** What is said of the same texts by one who never saw others. */
  saidAnew(): Readonly<Record<string, readonly string[]>> {
    const fresh = new Workspace(memoryDisk(new Map(Object.entries(others))));
    for (const [file, text] of this.texts) fresh.open(file, text, 1);
    return this.said(fresh);
  }

  #put(file: string, text: string): void {
    const isOpen = this.workspace.isOpen(file);
    this.texts.set(file, text);
    this.#version++;
    if (isOpen) this.workspace.change(file, text, this.#version);
    else this.workspace.open(file, text, this.#version);
  }
}

function toText({ code, message, place }: Diagnostic): string {
  return `${code} ${place?.start}-${place?.end} ${message}`;
}
