import { createRandom, type Random } from "../frame/random.ts";

/** An ordinary day of a small Windows network and its web server, as NDJSON: the same for the same seed. */
export function toEventLines(count: number, seed: number): string {
  const random = createRandom(seed);
  const start = Date.UTC(2026, 4, 4, 6);
  const lines = Array.from({ length: count }, (_unused, index) => {
    const time = new Date(start + Math.floor((index * 36_000_000) / count)).toISOString();
    return JSON.stringify({ "@timestamp": time, ...toEvent(random, index) });
  });
  return `${lines.join("\n")}\n`;
}

function toEvent(random: Random, index: number): object {
  const kind = random.below(100);
  if (kind < 35) return toProcessStart(random, index);
  if (kind < 55) return toConnection(random, index);
  if (kind < 75) return toLogon(random, index);
  if (kind < 85) return toRegistryWrite(random, index);
  return toWebAccess(random);
}

function toProcessStart(random: Random, index: number): object {
  const program = random.pick(programs);
  return {
    ...toWindowsEvent(random, index, "Microsoft-Windows-Sysmon/Operational", 1),
    RuleName: "-",
    ProcessGuid: toGuid(random),
    ProcessId: 1000 + random.below(60_000),
    Image: program,
    OriginalFileName: program.slice(program.lastIndexOf("\\") + 1),
    CommandLine: `"${program}" ${random.pick(argumentTexts)}${random.below(5000)}`,
    CurrentDirectory: "C:\\Windows\\system32\\",
    User: toUser(random),
    IntegrityLevel: random.pick(["Medium", "High", "System"]),
    Hashes: `SHA1=${random.hex(40)},MD5=${random.hex(32)},SHA256=${random.hex(64)},IMPHASH=${random.hex(32)}`,
    ParentImage: random.pick(programs),
    ParentCommandLine: `${random.pick(programs)} -k ${random.hex(8)}`,
  };
}

function toConnection(random: Random, index: number): object {
  return {
    ...toWindowsEvent(random, index, "Microsoft-Windows-Sysmon/Operational", 3),
    Image: random.pick(programs),
    User: toUser(random),
    Protocol: "tcp",
    Initiated: "true",
    SourceIp: toAddress(random),
    SourcePort: 49_152 + random.below(16_000),
    DestinationIp: toAddress(random),
    DestinationPort: random.pick([443, 443, 80, 445, 389, 53]),
  };
}

function toLogon(random: Random, index: number): object {
  return {
    ...toWindowsEvent(random, index, "Security", random.below(20) === 0 ? 4625 : 4624),
    TargetUserName: toUser(random),
    TargetDomainName: "EXAMPLE",
    LogonType: random.pick([2, 3, 3, 3, 5, 7]),
    LogonProcessName: random.pick(["Kerberos", "NtLmSsp ", "User32 "]),
    AuthenticationPackageName: random.pick(["Kerberos", "NTLM", "Negotiate"]),
    WorkstationName: toHost(random),
    IpAddress: toAddress(random),
    IpPort: String(49_152 + random.below(16_000)),
  };
}

function toRegistryWrite(random: Random, index: number): object {
  return {
    ...toWindowsEvent(random, index, "Microsoft-Windows-Sysmon/Operational", 13),
    EventType: "SetValue",
    Image: random.pick(programs),
    TargetObject: `HKLM\\SOFTWARE\\Example\\${random.hex(6)}\\State`,
    Details: `DWORD (0x${random.hex(8)})`,
    User: toUser(random),
  };
}

function toWebAccess(random: Random): object {
  const path = `/${random.pick(["products", "cart", "account", "static/app.js", "api/v1/items"])}/${random.below(9999)}`;
  return {
    event: { category: ["web"], dataset: "nginx.access", outcome: random.below(15) === 0 ? "failure" : "success" },
    http: { request: { method: random.pick(["GET", "GET", "GET", "POST"]) }, response: { status_code: 200 } },
    source: { ip: toAddress(random), port: 1024 + random.below(60_000) },
    url: { path, original: `${path}?page=${random.below(50)}` },
    user_agent: { original: "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0" },
    host: { name: "web-1" },
  };
}

function toWindowsEvent(random: Random, index: number, channel: string, id: number): object {
  return {
    Channel: channel,
    EventID: id,
    EventRecordID: index + 1,
    Computer: `${toHost(random)}.example.com`,
    Level: 4,
  };
}

function toHost(random: Random): string {
  return `WS-${String(random.below(40)).padStart(3, "0")}`;
}

function toUser(random: Random): string {
  return `EXAMPLE\\user${random.below(120)}`;
}

function toAddress(random: Random): string {
  return `10.20.${random.below(8)}.${1 + random.below(250)}`;
}

function toGuid(random: Random): string {
  return `{${[8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join("-")}}`;
}

const programs = [
  "C:\\Windows\\System32\\svchost.exe",
  "C:\\Windows\\explorer.exe",
  "C:\\Windows\\System32\\cmd.exe",
  "C:\\Windows\\System32\\taskhostw.exe",
  "C:\\Windows\\System32\\conhost.exe",
  "C:\\Program Files\\Example Office\\writer.exe",
  "C:\\Program Files\\Example Browser\\browser.exe",
  "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
] as const;

const argumentTexts = [
  "/c dir C:\\Users\\",
  "--type=renderer --id=",
  "-File C:\\Scripts\\inventory.ps1 -Run ",
  "/p ",
  "",
] as const;
