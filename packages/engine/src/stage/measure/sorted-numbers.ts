/** Numbers that are put in order when they are first asked for, and from then on kept so. */
export class SortedNumbers {
  readonly #numbers: number[];
  #sorted = false;

  constructor(numbers: readonly number[] = []) {
    this.#numbers = [...numbers];
  }

  /** As they stand. */
  get all(): readonly number[] {
    return this.#numbers;
  }

  get size(): number {
    return this.#numbers.length;
  }

  add(number: number): void {
    if (this.#sorted) this.#numbers.splice(this.#placeOf(number), 0, number);
    else this.#numbers.push(number);
  }

  /** Takes out a number that was added. */
  remove(number: number): void {
    this.inOrder();
    this.#numbers.splice(this.#placeOf(number), 1);
  }

  inOrder(): readonly number[] {
    if (!this.#sorted) this.#numbers.sort((left, right) => left - right);
    this.#sorted = true;
    return this.#numbers;
  }

  /** The place of the first number that is not below this one. */
  #placeOf(number: number): number {
    let low = 0;
    let high = this.#numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
