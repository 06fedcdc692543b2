import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { serverVersion, type Missing } from "./elasticsearch-server.ts";
import { runProgram, toLastLines, type ProgramResult } from "./program.ts";

const artifact = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${serverVersion}:zip`;
const mavenGoal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy";
const sha256 = "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d";

/**
 * The unpacked server below `folder`, fetched from Maven Central once.
 *
 * It is the distribution that Elastic's own plugins are tested with: the real server with few modules. `GET /`, scripts and ILM are not
 * in it.
 */
export async function readyDistribution(
  folder: string,
  javaHome: string,
): Promise<{ readonly home: string } | Missing> {
  const home = join(folder, `elasticsearch-${serverVersion}`);
  if (existsSync(home)) return { home };
  const work = mkdtempSync(`${home}-`);
  try {
    const problem = await fetchAndUnpack(work, javaHome);
    if (problem !== undefined) return problem;
    // INVARIANT: the home is complete from the moment it exists. Of two that unpack at once, the first one counts.
    if (!existsSync(home)) renameSync(join(work, "unpacked", `elasticsearch-${serverVersion}`), home);
    return { home };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchAndUnpack(work: string, javaHome: string): Promise<Missing | undefined> {
  console.error(`Fetching Elasticsearch ${serverVersion} from Maven Central (once, 132 MB).`);
  const options = ["-q", "-B", "-Dstyle.color=never", mavenGoal, `-Dartifact=${artifact}`, `-DoutputDirectory=${work}`];
  const fetched = runProgram("mvn", options, { cwd: work, env: { ...process.env, JAVA_HOME: javaHome } });
  const archive = join(work, `elasticsearch-${serverVersion}.zip`);
  if (!fetched.succeeded || !existsSync(archive)) {
    return { missing: `mvn could not fetch ${artifact}: ${toLastLines(fetched.said, 5)}` };
  }
  const found = await readSha256(archive);
  if (found !== sha256) return { missing: `${artifact} has the SHA-256 ${found}, but should have ${sha256}` };
  const unpacked = unpack(archive, join(work, "unpacked"), javaHome);
  return unpacked.succeeded ? undefined : { missing: `${archive} could not be unpacked: ${unpacked.said}` };
}

/** Unpacks readable for everyone, with `jar` of the JDK, or `unzip` where only a runtime is installed. */
function unpack(archive: string, into: string, javaHome: string): ProgramResult {
  mkdirSync(into);
  const jar = join(javaHome, "bin/jar");
  const result = existsSync(jar)
    ? runProgram(jar, ["xf", archive], { cwd: into })
    : runProgram("unzip", ["-q", archive], { cwd: into });
  if (!result.succeeded) return result;
  const programs = join(into, `elasticsearch-${serverVersion}`, "bin");
  runProgram("chmod", ["-R", "a+rX", into]);
  return runProgram("chmod", ["a+x", ...readdirSync(programs).map((name) => join(programs, name))]);
}

async function readSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
