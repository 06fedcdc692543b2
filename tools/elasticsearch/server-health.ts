import { toRequest } from "./server-request.ts";

const patience = 5_000;

/** Whether an Elasticsearch at this URL is ready. `GET /` is not asked: the distribution for tests lacks it. */
export async function answers(url: string): Promise<boolean> {
  try {
    const { target, headers } = toRequest(url, "_cluster/health");
    const response = await fetch(target, { headers, signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
