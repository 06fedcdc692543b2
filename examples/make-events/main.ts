/**
 * Writes examples/events: half a day of a small company, with several intrusions in it.
 * The same seed gives the same files. Run it with `node examples/make-events/main.ts`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cloudtrailDay } from "./cloudtrail.ts";
import type { Timed } from "./day.ts";
import { kubernetesDay } from "./kubernetes.ts";
import { linuxDay } from "./linux.ts";
import { createRandom, type Random } from "./random.ts";
import { webDay } from "./web.ts";
import { windowsIntrusion } from "./windows-intrusion.ts";
import { windowsNoise } from "./windows-noise.ts";

const files: Readonly<Record<string, (random: Random) => readonly Timed[]>> = {
  windows: (random) => [...windowsNoise(random), ...windowsIntrusion()],
  linux: linuxDay,
  web: webDay,
  cloudtrail: cloudtrailDay,
  kubernetes: kubernetesDay,
};

const folder = new URL("../events/", import.meta.url);

for (const [index, [name, make]] of Object.entries(files).entries()) {
  const events = make(createRandom(20_261_006 + index)).toSorted((left, right) => left.time - right.time);
  const text = events.map(({ event }) => `${JSON.stringify(event)}\n`).join("");
  writeFileSync(fileURLToPath(new URL(`${name}.ndjson`, folder)), text);
}
