import { Pace } from "./pace.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Checks files behind the editor's back: those that it has open first, 10 ms at a time. Whatever is written meanwhile is seen at once, for each
 * file is checked as it is at that moment.
 */
export class Checking {
  readonly #workspace: Workspace;
  readonly #checked: (files: readonly string[]) => void;
  readonly #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  #isEnded = false;

  /** `checked` is told which files were checked since it was last told, and at the end, when none may be. */
  constructor(workspace: Workspace, checked: (files: readonly string[]) => void) {
    this.#workspace = workspace;
    this.#checked = checked;
  }

  add(files: Iterable<string>): void {
    for (const file of files) this.#waiting.add(file);
    if (this.#waiting.size > 0) this.#running ??= this.#run();
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when nothing is left to check. */
  async finished(): Promise<void> {
    await this.#running;
  }

  /** Nothing more is checked, and nobody told. */
  end(): void {
    this.#isEnded = true;
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    const pace = new Pace();
    const done: string[] = [];
    const tell = () => {
      if (!this.#isEnded) this.#checked(done.splice(0));
    };
    await pace.pause();
    for (let file = this.#next(); file !== undefined && !this.#isEnded; file = this.#next()) {
      this.#waiting.delete(file);
      const known = this.#workspace.snapshot.files.get(file);
      if (known !== undefined) this.#workspace.diagnosticsOf(known);
      done.push(file, ...this.#workspace.takePlaces());
      if (!pace.isDue) continue;
      tell();
      await pace.pause();
    }
    this.#running = undefined;
    tell();
  }

  #next(): string | undefined {
    return this.#workspace.openFiles.find((file) => this.#waiting.has(file)) ?? this.#waiting.values().next().value;
  }
}
