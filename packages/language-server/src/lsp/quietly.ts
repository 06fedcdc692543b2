/** For what is sent to a client that may be gone, or that refuses what it said it can do: neither is a reason to end. */
export async function quietly<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send();
  } catch {
    return undefined;
  }
}
