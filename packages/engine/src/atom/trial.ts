/** Whether what may come again is worth looking for. Where it comes too seldom, it is passed by most of the time. */
export class Trial {
  readonly #tried: number;
  readonly #passedBy: number;
  readonly #leastFound: number;
  #asked = 0;
  #found = 0;
  #toPassBy = 0;

  /**
   * After so many times that were `tried` it is judged, and if less than a share was found, `passedBy` are passed by. `leastShare`: as
   * much must be found as makes up for looking.
   */
  constructor(leastShare: number, { tried, passedBy }: { readonly tried: number; readonly passedBy: number }) {
    this.#leastFound = leastShare * tried;
    this.#tried = tried;
    this.#passedBy = passedBy;
  }

  /** Whether to look this time. */
  begin(): boolean {
    if (this.#toPassBy > 0) {
      this.#toPassBy--;
      return false;
    }
    if (++this.#asked > this.#tried) this.#judge();
    return true;
  }

  /** What was looked for was found. */
  succeed(): void {
    this.#found++;
  }

  /** Whether it is passed by for now, so that nothing need be kept. */
  get isPassing(): boolean {
    return this.#toPassBy > 0;
  }

  #judge(): void {
    if (this.#found < this.#leastFound) this.#toPassBy = this.#passedBy;
    this.#asked = 0;
    this.#found = 0;
  }
}
