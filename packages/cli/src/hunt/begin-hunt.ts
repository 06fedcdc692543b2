import type { Stage } from "@tocsin/engine";
import type { Hunt } from "./run-hunt.ts";

/** Tells what the engine has to say before anything is taken. */
export function beginHunt({ onWarnings, onRestored, onEmission }: Hunt, { diagnostics, restored }: Stage): void {
  onWarnings(diagnostics);
  if (restored === undefined) return;
  onRestored(restored);
  restored.emissions.forEach(onEmission);
}
