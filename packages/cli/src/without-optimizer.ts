import { setFlagsFromString } from "node:v8";

/**
 * Runs what is over in seconds, and of which nothing is asked again, without V8's slowest compiler, which would take a fifth of
 * that time and not give it back. Nothing may be imported meanwhile: with other flags V8 does not take the code that is kept.
 */
export function withoutOptimizer<T>(run: () => T): T {
  setFlagsFromString("--no-opt");
  try {
    return run();
  } finally {
    setFlagsFromString("--opt");
  }
}
