import { createRandom, type Random } from "../frame/random.ts";
import { createLaneTexts, type LaneTexts } from "./lane-texts.ts";
import { toWords } from "./words.ts";

/** Events of one kind, one after the other. */
export interface Lane {
  readonly name: string;
  readonly toEvent: (random: Random, texts: LaneTexts) => object;
}

/**
 * What rules of the field are asked about most, as a collector sends it: about 0.7, 0.45, 0.85 and 0.15 KB an event. They are of the
 * kinds, sizes and shares of suspicious events that rsigma measures itself by, marked with their log source for its routing; values
 * repeat less than in its own.
 */
export const lanes: readonly Lane[] = [
  { name: "process creation", toEvent: toProcessCreation },
  { name: "file events", toEvent: toFileEvent },
  { name: "raw Windows text", toEvent: toRawText },
  { name: "syslog", toEvent: toSyslog },
];

/** The lines of so many events of a lane: the same for the same seed. */
export function toLaneLines({ toEvent }: Lane, count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const texts = createLaneTexts(random, toWords(random, 4000));
  return Array.from({ length: count }, () => JSON.stringify(toEvent(random, texts)));
}

const sysmon = "Microsoft-Windows-Sysmon/Operational";
const users = ["NT AUTHORITY\\SYSTEM", "NT AUTHORITY\\LOCAL SERVICE", "EXAMPLE\\ada", "EXAMPLE\\grace"] as const;

function toProcessCreation(random: Random, texts: LaneTexts): object {
  const { image, commandLine } = texts.start(2);
  const parent = texts.parent();
  return {
    Channel: sysmon,
    EventID: 1,
    Image: image,
    CommandLine: commandLine,
    ParentImage: parent.image,
    ParentCommandLine: parent.commandLine,
    User: random.pick(users),
    IntegrityLevel: random.pick(["Medium", "High", "System"]),
    CurrentDirectory: "C:\\Windows\\system32\\",
    LogonId: `0x${random.hex(5)}`,
    ProcessId: 1000 + random.below(60_000),
    ParentProcessId: 1000 + random.below(60_000),
    ProcessGuid: toGuid(random),
    Hashes: `SHA256=${random.hex(64).toUpperCase()}`,
    OriginalFileName: image.slice(image.lastIndexOf("\\") + 1),
    Computer: toHost(random),
    UtcTime: toTime(random),
    product: "windows",
    category: "process_creation",
  };
}

function toFileEvent(random: Random, texts: LaneTexts): object {
  return {
    EventID: "11",
    Channel: sysmon,
    Provider_Name: "Microsoft-Windows-Sysmon",
    Computer: toHost(random),
    Image: texts.start(2).image,
    TargetFilename: texts.file(5),
    CreationUtcTime: toTime(random),
    ProcessGuid: toGuid(random),
    ProcessId: 1000 + random.below(60_000),
    User: random.pick(users),
    product: "windows",
    category: "file_event",
  };
}

function toRawText(random: Random, texts: LaneTexts): object {
  const { image, commandLine } = texts.start(10);
  const host = toHost(random);
  const subject = `Security ID:\t\t${random.pick(users)}\r\n\tAccount Name:\t\t${host}$\r\n\tAccount Domain:\t\tEXAMPLE\r\n\tLogon ID:\t\t0x${random.hex(5)}`;
  const message =
    `<14>${host} MSWinEventLog\t1\tSecurity\t${random.below(1e9)}\t4688\tMicrosoft-Windows-Security-Auditing\tN/A\tSuccess Audit\t` +
    `A new process has been created.\r\n\r\nCreator Subject:\r\n\t${subject}\r\n\r\nTarget Subject:\r\n\tSecurity ID:\t\tNULL SID\r\n\t` +
    `Account Name:\t\t-\r\n\tAccount Domain:\t\t-\r\n\tLogon ID:\t\t0x0\r\n\r\nProcess Information:\r\n\tNew Process ID:\t\t0x${random.hex(4)}` +
    `\r\n\tNew Process Name:\t${image}\r\n\tToken Elevation Type:\t%%1936\r\n\tMandatory Label:\t\tMandatory Label\\Medium Mandatory Level` +
    `\r\n\tCreator Process ID:\t0x${random.hex(4)}\r\n\tCreator Process Name:\t${texts.parent().image}\r\n\tProcess Command Line:\t${commandLine}`;
  return { Channel: "Security", EventID: 4688, message, product: "windows" };
}

function toSyslog(random: Random, texts: LaneTexts): object {
  const two = (below: number) => String(random.below(below)).padStart(2, "0");
  const time = `Jan ${1 + random.below(28)} ${two(24)}:${two(60)}:${two(60)}`;
  const user = random.pick(["netadmin", "noc", "backup", "auditor"]);
  const message = `<189>${time} sw-${two(40)} %AAA-5-USER_LOGGED: User ${user} executed: ${texts.command(10)}`;
  return { message, product: "cisco", service: "aaa" };
}

function toGuid(random: Random): string {
  return [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join("-");
}

function toHost(random: Random): string {
  return `ws-${String(random.below(40)).padStart(3, "0")}`;
}

function toTime(random: Random): string {
  const two = (below: number) => String(random.below(below)).padStart(2, "0");
  return `2026-05-04 ${two(24)}:${two(60)}:${two(60)}.${random.below(1000)}`;
}
