import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isReached, type Measure } from "./figure.ts";
import { toJsonReport, toTableReport } from "./report.ts";

// npm run bench -- NAME [--json]: prints the figures of one benchmark. Exit code 1 where a figure misses its reach, 2 on a wrong call.

const args = process.argv.slice(2);
const names = args.filter((argument) => !argument.startsWith("-"));
const unknown = args.filter((argument) => argument.startsWith("-") && argument !== "--json");
const [name] = names;

if (name === undefined || names.length > 1 || unknown.length > 0 || !benchmarks().includes(name)) {
  console.error(`Usage: npm run bench -- NAME [--json], where NAME is one of: ${benchmarks().join(", ")}.`);
  process.exitCode = 2;
} else {
  const { measure } = (await import(`../${name}/benchmark.ts`)) as { readonly measure: Measure };
  const figures = await measure();
  console.log(args.includes("--json") ? toJsonReport(name, figures) : toTableReport(name, figures));
  process.exitCode = figures.every(isReached) ? 0 : 1;
}

function benchmarks(): string[] {
  const folder = fileURLToPath(new URL("../", import.meta.url));
  return readdirSync(folder).filter((entry) => existsSync(`${folder}/${entry}/benchmark.ts`));
}
