import { described, named, type FieldTable } from "./field-table.ts";

/** PowerShell: module and script block logging (4100 to 4106), and the classic log (400, 403, 600, 800). */
export const powershellFields: FieldTable = [
  ...described("text", {
    ScriptBlockText: "Text of the script block, or a part of it.",
    ScriptBlockId: "Identifier of the script block, the same in all its parts.",
    Path: "File that the script block or the object comes from.",
    Payload: "Commands of the pipeline with their parameters.",
    ContextInfo: "Host, user and command of the pipeline, as lines of text.",
    HostApplication: "Command line of the process that hosts the engine.",
    HostName: "Name of the program that hosts the engine, such as ConsoleHost.",
    EngineVersion: "Version of the engine.",
    CommandName: "Command that ran.",
    CommandLine: "Command line.",
    ScriptName: "Script file that ran.",
    RunspaceId: "Identifier of the runspace.",
    NewEngineState: "State that the engine entered.",
  }),
  ...described("number", {
    MessageNumber: "Number of this part, from 1.",
    MessageTotal: "How many parts there are.",
  }),
  ...named("number", "SequenceNumber DetailSequence DetailTotal"),
  ...named(
    "text",
    `HostVersion HostId PreviousEngineState NewProviderState CommandType CommandPath
    PipelineId ConnectedUser ShellID UserId SessionState param`,
  ),
];
