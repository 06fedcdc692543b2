interface Host {
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();

/** Tells the extension; listens to what it says. The first message is `ready`. */
export function connect(onMessage: (message: unknown) => void): (message: unknown) => void {
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => onMessage(data));
  host.postMessage({ kind: "ready" });
  return (message) => host.postMessage(message);
}
