import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toCorrectedFacts } from "./attack-names.ts";
import type { AttackFacts } from "./attack-table.ts";
import { root } from "./generated-file.ts";

const path = "../shared/corpora/attack/attack.json";

/** What keeps the facts from being read. */
export const missingFacts = existsSync(join(root, path))
  ? undefined
  : `the facts about ATT&CK in ${path} are not here; they are not part of the project`;

/** The facts, which lie beside the checkout. */
export function readAttackFacts(): AttackFacts {
  return toCorrectedFacts(JSON.parse(readFileSync(join(root, path), "utf8")) as AttackFacts);
}
