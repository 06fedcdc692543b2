const pauseMilliseconds = 500;

/** The same items; `onPause` is called once whenever none came for half a second. */
export async function* withPauses<Item>(items: AsyncIterable<Item>, onPause: () => void): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    const timer = setTimeout(onPause, pauseMilliseconds);
    const next = await iterator.next().finally(() => clearTimeout(timer));
    if (next.done === true) return;
    yield next.value;
  }
}
