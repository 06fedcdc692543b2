import { toIso, type Timed } from "./day.ts";

type Fields = Readonly<Record<string, unknown>>;

/** `C:\Windows\System32\` and `\` are long; paths of Windows' own programs are made from their names. */
export function system32(program: string): string {
  return `C:\\Windows\\System32\\${program}`;
}

export const powershell = system32("WindowsPowerShell\\v1.0\\powershell.exe");

function toEvent(time: number, Hostname: string, Channel: string, EventID: number, fields: Fields): Timed {
  return { time, event: { "@timestamp": toIso(time), Hostname, Channel, EventID, ...fields } };
}

export function security(time: number, host: string, id: number, fields: Fields): Timed {
  return toEvent(time, host, "Security", id, fields);
}

export function sysmon(time: number, host: string, id: number, fields: Fields): Timed {
  return toEvent(time, host, "Microsoft-Windows-Sysmon/Operational", id, fields);
}

export function systemLog(time: number, host: string, id: number, fields: Fields): Timed {
  return toEvent(time, host, "System", id, fields);
}

export function scriptBlock(time: number, host: string, text: string): Timed {
  return toEvent(time, host, "Microsoft-Windows-PowerShell/Operational", 4104, {
    MessageNumber: 1,
    MessageTotal: 1,
    ScriptBlockText: text,
  });
}

export interface Process {
  readonly image: string;
  readonly parent: string;
  readonly commandLine: string;
  readonly user: string;
}

/** A started process as both logs tell of it. */
export function processStart(time: number, host: string, process: Process): Timed[] {
  return [
    security(time, host, 4688, {
      NewProcessName: process.image,
      ParentProcessName: process.parent,
      CommandLine: process.commandLine,
      SubjectUserName: process.user,
      SubjectDomainName: "BIKES",
      TokenElevationType: "%%1938",
    }),
    sysmon(time + 3, host, 1, {
      Image: process.image,
      ParentImage: process.parent,
      CommandLine: process.commandLine,
      User: `BIKES\\${process.user}`,
      IntegrityLevel: "Medium",
    }),
  ];
}
