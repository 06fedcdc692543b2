import picocolors from "picocolors";

/** Where a command prints: results to `out`, everything said about them to `error`. */
export interface Terminal {
  out(text: string): void;
  /** Text in UTF-8, of which no character lies in two calls. False: the bytes are still being written, and must not change any more. */
  readonly outBytes: (text: Uint8Array) => boolean;
  error(text: string): void;
  /** For what goes to `out`; they leave the text as it is where that is no terminal, or `NO_COLOR` is set. */
  readonly colors: Colors;
  /** For what goes to `error`. */
  readonly errorColors: Colors;
  /** Whether a person watches `error`, so that progress may be drawn over itself. */
  readonly isWatched: boolean;
  /** Width of `out`; undefined where it is no terminal and lines may have any length. */
  readonly columns: number | undefined;
}

export type Colors = ReturnType<typeof picocolors.createColors>;

/** The terminal, pipes or files that the process was started with. */
export function createTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    outBytes: (text) => {
      stdout.write(text);
      return stdout.writableLength === 0;
    },
    error: (text) => void stderr.write(text),
    colors: picocolors.createColors(hasColors(stdout)),
    errorColors: picocolors.createColors(hasColors(stderr)),
    isWatched: isTerminal(stderr) && process.env["CI"] === undefined,
    columns: stdout.isTTY ? stdout.columns : undefined,
  };
}

/** https://no-color.org: set and not empty means no colours; FORCE_COLOR asks for them where there is no terminal. */
function hasColors(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true;
  return isTerminal(stream) && TERM !== "dumb";
}

/** Node leaves `isTTY` undefined where a stream is none, and picocolors takes that for leave to decide by itself. */
function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true;
}
