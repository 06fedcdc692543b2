import { toLaidOut } from "./laid-out.ts";

/** How an index is reached. */
export interface IndexAccess {
  readonly url: string;
  readonly apiKey?: string;
}

/** The source of a document, laid out, or what the server said instead of it. */
export async function readIndexEvent(
  { url, apiKey }: IndexAccess,
  { index, id }: { readonly index: string; readonly id: string },
): Promise<string> {
  const address = `${url.replace(/\/+$/, "")}/${encodeURIComponent(index)}/_source/${encodeURIComponent(id)}`;
  const headers = apiKey === undefined ? undefined : { Authorization: `ApiKey ${apiKey}` };
  try {
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(15_000) });
    const text = await answer.text();
    if (answer.ok) return toLaidOut(text);
    return `${index}/${id} cannot be read: the server answered ${answer.status}.\n${text.slice(0, 2000)}`;
  } catch (error) {
    const reason = error instanceof Error ? [error.message, error.cause].filter(Boolean).join(": ") : String(error);
    return `${index}/${id} cannot be read from ${url}: ${reason}`;
  }
}
