import { createRandom, type Random } from "../frame/random.ts";
import { pickCommon, toWords } from "./words.ts";

/** Events of one kind, one after the other. */
export interface Lane {
  readonly name: string;
  readonly toEvent: (random: Random, words: readonly string[], index: number) => object;
}

const sysmon = "Microsoft-Windows-Sysmon/Operational";

/** What rules of the field are asked about most, as a collector sends it: about 0.7, 0.45, 0.85 and 0.15 KB an event. */
export const lanes: readonly Lane[] = [
  { name: "process creation", toEvent: toProcessCreation },
  { name: "file events", toEvent: toFileEvent },
  { name: "raw Windows text", toEvent: toRawText },
  { name: "syslog", toEvent: toSyslog },
];

/** The lines of so many events of a lane: the same for the same seed. */
export function toLaneLines({ toEvent }: Lane, count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const words = toWords(random, 4000);
  const start = Date.UTC(2026, 4, 4, 6);
  return Array.from({ length: count }, (_unused, index) => {
    const time = new Date(start + index * 137).toISOString();
    return JSON.stringify({ "@timestamp": time, ...toEvent(random, words, index) });
  });
}

function toProcessCreation(random: Random, words: readonly string[], index: number): object {
  const image = toProgram(random, words);
  const argument = () => `${random.pick(["-", "--", "/", ""])}${pickCommon(random, words)}`;
  const commandLine = `"${image}" ${Array.from({ length: random.below(6) }, argument).join(" ")}`;
  return {
    ...toHead(random, 1, index),
    ProcessId: 1000 + random.below(60_000),
    Image: image,
    OriginalFileName: image.slice(image.lastIndexOf("\\") + 1),
    CommandLine: commandLine,
    User: toUser(random),
    IntegrityLevel: random.pick(["Medium", "High", "System"]),
    Hashes: `SHA256=${toHash(image, 64)},IMPHASH=${toHash(image, 32)}`,
    ParentImage: toProgram(random, words),
    ParentCommandLine: `${toProgram(random, words)} -k ${pickCommon(random, words)}`,
  };
}

function toFileEvent(random: Random, words: readonly string[], index: number): object {
  const folder = `C:\\Users\\user${random.below(120)}\\AppData\\Local\\${pickCommon(random, words)}`;
  return {
    ...toHead(random, 11, index),
    Image: toProgram(random, words),
    TargetFilename: `${folder}\\${pickCommon(random, words)}${random.below(5000)}.${random.pick(["tmp", "log", "dat", "dll"])}`,
    CreationUtcTime: "2026-05-04 06:00:00.000",
    User: toUser(random),
  };
}

function toRawText(random: Random, words: readonly string[]): object {
  const line = () => `${pickCommon(random, words)}:\t\t${pickCommon(random, words)} ${random.hex(8)}`;
  return {
    Channel: "Security",
    EventID: random.pick([4624, 4625, 4634, 4672, 4688]),
    Computer: toHost(random),
    message: `An event of the system was recorded.\r\n\r\n${Array.from({ length: 18 }, line).join("\r\n\t")}`,
  };
}

function toSyslog(random: Random, words: readonly string[]): object {
  const text = `${pickCommon(random, words)}[${random.below(30_000)}]: ${pickCommon(random, words)} ${pickCommon(random, words)} from 10.0.${random.below(8)}.${random.below(250)}`;
  return { product: "linux", service: "syslog", host: toHost(random), message: text };
}

function toHead(random: Random, id: number, index: number): object {
  const guid = [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join("-");
  return { Channel: sysmon, EventID: id, EventRecordID: index + 1, Computer: toHost(random), ProcessGuid: `{${guid}}` };
}

function toProgram(random: Random, words: readonly string[]): string {
  const folder = random.pick(["C:\\Windows\\System32", "C:\\Windows\\SysWOW64", "C:\\Program Files"]);
  return `${folder}\\${pickCommon(random, words)}.exe`;
}

/** The same for the same program, as a hash is. */
function toHash(text: string, digits: number): string {
  const seed = Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  return createRandom(seed).hex(digits).toUpperCase();
}

function toHost(random: Random): string {
  return `WS-${String(random.below(40)).padStart(3, "0")}.example.com`;
}

function toUser(random: Random): string {
  return `EXAMPLE\\user${random.below(120)}`;
}
