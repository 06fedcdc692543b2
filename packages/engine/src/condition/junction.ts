import type { Scope } from "../scope.ts";

/** Stops at the first part whose verdict is `decisive`. A part may put another one in its place. */
export function compileJunction(
  parts: readonly ((scope: Scope) => boolean)[],
  decisive: boolean,
): (scope: Scope) => boolean {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return (scope) => {
    for (let at = 0; at < parts.length; at++) if (parts[at]!(scope) === decisive) return decisive;
    return !decisive;
  };
}
