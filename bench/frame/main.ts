import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isReached, type Measure } from "./figure.ts";
import { toJsonReport, toTableReport } from "./report.ts";

// npm run bench -- NAME [--json] [--quick] [--against PROGRAM]: prints the figures of one benchmark. Exit code 1 where a figure misses
// its reach, 2 on a wrong call or where there is nothing to measure.

const call = parseCall();

if (call === undefined) {
  console.error(
    `Usage: npm run bench -- NAME [--json] [--quick], where NAME is one of: ${benchmarks().join(", ")}; sigma takes --against rsigma, too.`,
  );
  process.exitCode = 2;
} else {
  const { name, json, ...options } = call;
  const { measure } = (await import(`../${name}/benchmark.ts`)) as { readonly measure: Measure };
  const figures = await measure(options);
  // Why there are none was said.
  if (figures.length === 0) process.exitCode = 2;
  else {
    console.log(json ? toJsonReport(name, figures) : toTableReport(name, figures));
    process.exitCode = figures.every(isReached) ? 0 : 1;
  }
}

function parseCall() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, quick: { type: "boolean" }, against: { type: "string" } },
    });
    const [name = ""] = positionals;
    const { json = false, quick = false, against } = values;
    if (positionals.length !== 1 || !benchmarks().includes(name)) return undefined;
    if (against !== undefined && (name !== "sigma" || against !== "rsigma")) return undefined;
    return { name, json, quick, against };
  } catch {
    return undefined;
  }
}

function benchmarks(): string[] {
  const folder = fileURLToPath(new URL("../", import.meta.url));
  return readdirSync(folder).filter((entry) => existsSync(`${folder}/${entry}/benchmark.ts`));
}
