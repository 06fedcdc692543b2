/** A path below the server's URL, with a name and password in the URL turned into the header that `fetch` wants instead. */
export function toRequest(url: string, path: string): { target: URL; headers: Record<string, string> } {
  const target = new URL(path, url.endsWith("/") ? url : `${url}/`);
  if (target.username === "") return { target, headers: {} };
  const credentials = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
  target.username = "";
  target.password = "";
  return { target, headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` } };
}

/** Sends JSON (or lines of JSON to `_bulk`) and returns the answer. Throws on a refusal, with all that the server says. */
export async function sendRequest(url: string, method: string, path: string, body?: string): Promise<unknown> {
  const { target, headers } = toRequest(url, path);
  const contentType = path.includes("_bulk") ? "application/x-ndjson" : "application/json";
  const response = await fetch(target, { method, headers: { ...headers, "content-type": contentType }, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}
