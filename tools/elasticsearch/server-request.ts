/** A path below the server's URL, with a name and password in the URL turned into the header that `fetch` wants instead. */
export function toRequest(url: string, path: string): { target: URL; headers: Record<string, string> } {
  const target = new URL(path, url.endsWith("/") ? url : `${url}/`);
  if (target.username === "") return { target, headers: {} };
  const credentials = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
  target.username = "";
  target.password = "";
  return { target, headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` } };
}
