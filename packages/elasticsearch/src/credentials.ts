/** How to prove who we are. `origin` says where it came from, for messages: never the secret itself. */
export type Credentials =
  | { readonly kind: "none"; readonly origin: string }
  | { readonly kind: "api key"; readonly origin: string; readonly apiKey: string }
  | { readonly kind: "password"; readonly origin: string; readonly username: string; readonly password: string };

/**
 * A name and password in the URL come first, then `TOCSIN_ELASTICSEARCH_API_KEY` (as Elasticsearch gives it, `encoded`, or as `id:key`), then
 * `TOCSIN_ELASTICSEARCH_USERNAME` and `TOCSIN_ELASTICSEARCH_PASSWORD`.
 */
export function toCredentials(url: URL, environment: NodeJS.ProcessEnv): Credentials {
  const {
    TOCSIN_ELASTICSEARCH_API_KEY: apiKey = "",
    TOCSIN_ELASTICSEARCH_USERNAME: username = "",
    TOCSIN_ELASTICSEARCH_PASSWORD: password = "",
  } = environment;
  if (url.username !== "") {
    const origin = "the name and password in the URL";
    return { kind: "password", origin, username: decode(url.username), password: decode(url.password) };
  }
  if (apiKey !== "") {
    const encoded = apiKey.includes(":") ? Buffer.from(apiKey).toString("base64") : apiKey;
    return { kind: "api key", origin: "the key in TOCSIN_ELASTICSEARCH_API_KEY", apiKey: encoded };
  }
  if (username !== "") {
    const origin = "the name and password in TOCSIN_ELASTICSEARCH_USERNAME and TOCSIN_ELASTICSEARCH_PASSWORD";
    return { kind: "password", origin, username, password };
  }
  return { kind: "none", origin: "a request without credentials" };
}

/** Of a part of a URL; one that is wrongly escaped means itself. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
