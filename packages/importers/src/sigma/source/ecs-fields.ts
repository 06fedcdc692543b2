/** Where the Elastic Common Schema, as Winlogbeat and the agent fill it, has fields of Windows events; all others are below `winlog.event_data`. */
export const ecsFields: Readonly<Record<string, string>> = {
  Channel: "winlog.channel",
  CommandLine: "process.command_line",
  Computer: "winlog.computer_name",
  ComputerName: "winlog.computer_name",
  CurrentDirectory: "process.working_directory",
  DestinationHostname: "destination.domain",
  DestinationIp: "destination.ip",
  DestinationPort: "destination.port",
  EventID: "winlog.event_id",
  Image: "process.executable",
  IpAddress: "source.ip",
  IpPort: "source.port",
  OriginalFileName: "process.pe.original_file_name",
  ParentCommandLine: "process.parent.command_line",
  ParentImage: "process.parent.executable",
  ParentProcessId: "process.parent.pid",
  ProcessId: "process.pid",
  Provider_Name: "winlog.provider_name",
  QueryName: "dns.question.name",
  ScriptBlockText: "powershell.file.script_block_text",
  SourceHostname: "source.domain",
  SourceIp: "source.ip",
  SourcePort: "source.port",
  TargetFilename: "file.path",
  TargetObject: "registry.path",
};

/** Names of ECS that a field has only in events of some categories. */
export const ecsFieldsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  process_creation: {
    Company: "process.pe.company",
    Description: "process.pe.description",
    FileVersion: "process.pe.file_version",
    Product: "process.pe.product",
  },
  pipe_created: { PipeName: "file.name" },
  image_load: { ImageLoaded: "file.path", OriginalFileName: "file.pe.original_file_name" },
  driver_load: { ImageLoaded: "file.path" },
};
