import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Missing } from "./elasticsearch-server.ts";
import { runProgram, type RunAs } from "./program.ts";

/** What Elasticsearch 9 needs. */
const oldestJava = 21;

/** The home of a Java that runs the server: that of `JAVA_HOME`, of `PATH`, or one that the system keeps beside its default. */
export function findJava(user: RunAs): { readonly javaHome: string } | Missing {
  const homes = candidateHomes().filter((home) => existsSync(join(home, "bin/java")));
  const javaHome = homes.find((home) => readJavaVersion(home, user) >= oldestJava);
  if (javaHome !== undefined) return { javaHome };
  const found = homes.length === 0 ? "none was found" : `found only ${homes.join(", ")}`;
  return { missing: `Java ${oldestJava} or newer is needed, ${found}; install one or set JAVA_HOME` };
}

function candidateHomes(): string[] {
  const ofPath = /java\.home = (.+)/.exec(runProgram("java", ["-XshowSettings:properties", "-version"]).said)?.[1];
  const named = [process.env["JAVA_HOME"], ofPath].filter((home) => home !== undefined && home !== "");
  return [
    ...(named as string[]),
    ...foldersIn("/usr/lib/jvm"),
    ...foldersIn("/Library/Java/JavaVirtualMachines").map((folder) => join(folder, "Contents/Home")),
  ];
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** The feature version, as 21; 0 where the server's user cannot run it. */
function readJavaVersion(home: string, user: RunAs): number {
  const { said } = runProgram(join(home, "bin/java"), ["-version"], user);
  return Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
}
