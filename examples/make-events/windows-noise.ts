import { desks, domainController, fileServer, type Desk } from "./company.ts";
import { someTime, someTimes, type Timed } from "./day.ts";
import type { Random } from "./random.ts";
import { powershell, processStart, scriptBlock, security, sysmon, system32, systemLog } from "./windows-event.ts";

const explorer = "C:\\Windows\\explorer.exe";
const services = system32("services.exe");
const browser = "C:\\Program Files\\Browser\\browser.exe";

/** What people start at their desks: image, command line. */
const deskPrograms: readonly (readonly [string, string])[] = [
  [browser, `"${browser}" --single-argument https://www.example.com/`],
  ["C:\\Program Files\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE", "OUTLOOK.EXE"],
  ["C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE", '"EXCEL.EXE" P:\\stock\\frames.xlsx'],
  ["C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE", '"WINWORD.EXE" P:\\offers\\offer.docx'],
  ["C:\\Program Files\\Chat\\chat.exe", "chat.exe --hidden"],
  [system32("notepad.exe"), "notepad.exe notes.txt"],
  [system32("mspaint.exe"), "mspaint.exe frame.png"],
  [system32("cmd.exe"), '"C:\\Windows\\System32\\cmd.exe"'],
];

const servicePrograms: readonly (readonly [string, string])[] = [
  [system32("svchost.exe"), "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s Schedule"],
  [system32("svchost.exe"), "C:\\Windows\\System32\\svchost.exe -k LocalServiceNetworkRestricted -p"],
  [system32("SearchIndexer.exe"), "C:\\Windows\\system32\\SearchIndexer.exe /Embedding"],
  ["C:\\Windows\\servicing\\TrustedInstaller.exe", "C:\\Windows\\servicing\\TrustedInstaller.exe"],
  [system32("spoolsv.exe"), "C:\\Windows\\System32\\spoolsv.exe"],
];

/** What the administrator types now and then. */
const adminCommands: readonly (readonly [string, string])[] = [
  [system32("ipconfig.exe"), "ipconfig /all"],
  [system32("sc.exe"), "sc query spooler"],
  [system32("net.exe"), "net use P: \\\\fs-01\\projects"],
  [system32("wevtutil.exe"), "wevtutil qe System /c:20 /rd:true /f:text"],
  [system32("auditpol.exe"), "auditpol /get /category:*"],
  [system32("gpupdate.exe"), "gpupdate /force"],
  [system32("reg.exe"), "reg query HKLM\\SOFTWARE\\Vendor"],
  [system32("vssadmin.exe"), "vssadmin list shadows"],
];

export function windowsNoise(random: Random): Timed[] {
  return [
    ...someTimes(random, 150).flatMap((time) => startAtDesk(random, time)),
    ...someTimes(random, 40).flatMap((time) => startService(random, time)),
    ...someTimes(random, 16).flatMap((time) => startByAdmin(random, time)),
    ...someTimes(random, 130).flatMap((time) => signIn(random, time)),
    ...someTimes(random, 120).map((time) => connect(random, time)),
    ...someTimes(random, 70).map((time) => openShare(random, time)),
    ...someTimes(random, 70).map((time) => writeSomething(random, time)),
    ...someTimes(random, 60).map((time) => lookAtLsass(random, time)),
    ...someTimes(random, 24).map((time) => changeService(random, time)),
    ...adminScripts(random),
  ];
}

function startAtDesk(random: Random, time: number): Timed[] {
  const desk = random.pick(desks);
  const [image, commandLine] = random.pick(deskPrograms);
  return processStart(time, desk.host, { image, commandLine, parent: explorer, user: desk.user });
}

function startService(random: Random, time: number): Timed[] {
  const host = random.pick([...desks.map((desk) => desk.host), fileServer, domainController]);
  const [image, commandLine] = random.pick(servicePrograms);
  return processStart(time, host, { image, commandLine, parent: services, user: "SYSTEM" });
}

function startByAdmin(random: Random, time: number): Timed[] {
  const [image, commandLine] = random.pick(adminCommands);
  return processStart(time, fileServer, { image, commandLine, parent: system32("cmd.exe"), user: "lena" });
}

/** A sign-in at the file server with the ticket that it takes, and its end. */
function signIn(random: Random, time: number): Timed[] {
  const desk = random.pick(desks);
  const session = `0x${random.hex(6)}`;
  const who = { TargetUserName: desk.user, TargetDomainName: "BIKES", TargetLogonId: session, IpAddress: desk.address };
  return [
    security(time, domainController, 4769, {
      TargetUserName: `${desk.user}@BIKES.EXAMPLE.COM`,
      ServiceName: "FS-01$",
      TicketEncryptionType: "0x12",
      TicketOptions: "0x40810000",
      Status: "0x0",
      IpAddress: `::ffff:${desk.address}`,
    }),
    security(time + 12, fileServer, 4624, {
      ...who,
      LogonType: 3,
      LogonProcessName: "Kerberos",
      AuthenticationPackageName: "Kerberos",
    }),
    security(time + random.between(20_000, 900_000), fileServer, 4634, { ...who, LogonType: 3 }),
  ];
}

function connect(random: Random, time: number): Timed {
  const desk = random.pick(desks);
  const kerberos = random.chance(0.2);
  return sysmon(time, desk.host, 3, {
    Image: kerberos ? system32("lsass.exe") : browser,
    User: `BIKES\\${desk.user}`,
    Protocol: "tcp",
    Initiated: "true",
    SourceIp: desk.address,
    SourcePort: random.between(49_152, 65_535),
    DestinationIp: kerberos ? "192.0.2.10" : `198.51.100.${random.between(1, 254)}`,
    DestinationPort: kerberos ? 88 : 443,
  });
}

function openShare(random: Random, time: number): Timed {
  const desk = random.pick(desks);
  const policy = random.chance(0.3);
  return security(time, policy ? domainController : fileServer, 5145, {
    SubjectUserName: policy ? `${shortName(desk).toUpperCase()}$` : desk.user,
    ShareName: policy ? "\\\\*\\SYSVOL" : "\\\\*\\projects",
    RelativeTargetName: policy
      ? "Policies\\gpt.ini"
      : random.pick(["stock\\frames.xlsx", "offers\\offer.docx", "photos\\frame.png"]),
    AccessMask: random.pick(["0x1", "0x120089"]),
    IpAddress: desk.address,
  });
}

function shortName(desk: Desk): string {
  return desk.host.split(".")[0] ?? desk.host;
}

function writeSomething(random: Random, time: number): Timed {
  const desk = random.pick(desks);
  if (random.chance(0.5)) {
    return sysmon(time, desk.host, 11, {
      Image: browser,
      TargetFilename: `C:\\Users\\${desk.user}\\AppData\\Local\\Browser\\Cache\\f_${random.hex(6)}`,
    });
  }
  return sysmon(time, desk.host, 13, {
    Image: "C:\\Windows\\System32\\svchost.exe",
    TargetObject: random.pick([
      "HKLM\\System\\CurrentControlSet\\Services\\W32Time\\SecureTimeLimits\\SecureTimeHigh",
      "HKLM\\System\\CurrentControlSet\\Control\\WMI\\Autologger\\EventLog-System\\Start",
      "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Signature Updates\\EngineVersion",
    ]),
    Details: random.pick(["DWORD (0x00000001)", "QWORD (0x01dcf2aa-0x9c2d11e0)"]),
  });
}

/** Windows itself asks LSASS how it is, all day. */
function lookAtLsass(random: Random, time: number): Timed {
  return sysmon(time, random.pick(desks).host, 10, {
    SourceImage: random.pick([system32("svchost.exe"), system32("wbem\\WmiPrvSE.exe"), system32("Taskmgr.exe")]),
    TargetImage: system32("lsass.exe"),
    GrantedAccess: random.pick(["0x1000", "0x1400", "0x3000"]),
    CallTrace: "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e",
  });
}

function changeService(random: Random, time: number): Timed {
  return systemLog(time, random.pick([...desks.map((desk) => desk.host), fileServer]), 7036, {
    param1: random.pick([
      "Windows Update",
      "Background Intelligent Transfer Service",
      "Print Spooler",
      "Software Protection",
    ]),
    param2: random.pick(["running", "stopped"]),
  });
}

function adminScripts(random: Random): Timed[] {
  const scripts = [
    "Get-Service | Where-Object Status -eq Stopped",
    "Get-ChildItem P:\\stock -Recurse | Measure-Object Length -Sum",
    "Invoke-WebRequest https://www.example.com/prices.csv -OutFile P:\\stock\\prices.csv",
    "Restart-Service -Name Spooler",
    "prompt",
  ];
  return scripts.flatMap((text) => {
    const time = someTime(random);
    const start = {
      image: powershell,
      commandLine: "powershell.exe -File C:\\Scripts\\daily.ps1",
      parent: system32("svchost.exe"),
    };
    return [...processStart(time, fileServer, { ...start, user: "lena" }), scriptBlock(time + 800, fileServer, text)];
  });
}
