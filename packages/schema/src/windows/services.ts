import { alsoWithoutSpaces, described, named, type FieldTable } from "./field-table.ts";

/** Logs of single services: Defender, task scheduler, WMI, BITS, DNS, AppLocker, NTLM, remote desktop and their like. */
export const serviceFields: FieldTable = [
  ...alsoWithoutSpaces([
    ...described("text", {
      "Threat Name": "Name of the malware that Defender found.",
      "Severity Name": "Severity of the malware.",
      "Category Name": "Kind of the malware.",
      "Action Name": "What Defender did.",
      "Process Name": "Program that touched the file.",
      "Detection User": "Account under which the malware was found.",
      "Old Value": "Setting before the change.",
      "New Value": "Setting after the change.",
      "Source Name": "Part of Defender that found it.",
      "Involved File": "File that an attack surface rule is about.",
      "Target Commandline": "Command line that an attack surface rule is about.",
      "Parent Commandline": "Command line of its parent.",
    }),
    ...described("time", { "Detection Time": "When Defender found it." }),
    ...[
      ["Product Name", "Product Version", "Detection ID", "Threat ID", "Severity ID", "Category ID", "Status Code"],
      ["Status Description", "Source ID", "Origin ID", "Origin Name", "Execution ID", "Execution Name", "Type ID"],
      ["Type Name", "Pre Execution Status", "Action ID", "Error Code", "Error Description", "Post Clean Status"],
      ["Additional Actions ID", "Additional Actions String", "Remediation User", "Security intelligence Version"],
      ["Engine Version", "Feature Name", "Feature ID", "Scan ID", "Scan Type", "Scan Parameters", "Scan Resources"],
      [
        "Signature Version",
        "Previous Engine Version",
        "Current Engine Version",
        "Update Type",
        "Update Source",
        "Changed Type",
      ],
    ]
      .flat()
      .map((name) => [name, { type: "text" }] as const),
  ]),
  ...described("text", {
    UserContext: "Account that the task runs under.",
    ActionName: "Program that the task started.",
    ResultCode: "Result of the task or operation.",
    ClientMachine: "Computer that called WMI.",
    HostProcess: "Process that hosts the WMI provider.",
    ProviderPath: "Library of the WMI provider.",
    NamespaceName: "WMI namespace.",
    PossibleCause: "What WMI thinks happened; of 5861 the binding with filter and consumer.",
    CONSUMER: "WMI consumer that was bound.",
    ESS: "WMI filter that was bound.",
    RemoteName: "Address that the BITS job loads from or to.",
    LocalName: "File of the BITS job.",
    processPath: "Program that made the BITS job.",
    jobTitle: "Name of the BITS job.",
    url: "Address that BITS loads from or to.",
    FilePath: "File that the policy or event is about.",
    FileHash: "Hash of the file.",
    Fqbn: "Publisher, product and version of the file.",
    PolicyName: "Policy that decided.",
    UserName: "Account.",
    Address: "Address of the client, or LOCAL.",
    Param1: "First value of an event without names: of 1149 the account.",
    Param2: "Second value of an event without names: of 1149 the domain.",
    Param3: "Third value of an event without names: of 1149 the address of the client.",
    ClientIP: "Address and port of the client.",
    ApplicationPath: "Program that the firewall rule is for.",
    ModifyingApplication: "Program that changed the firewall rule.",
    ModifyingUser: "SID of the account that changed the firewall rule.",
    Action: "What the rule does.",
    SearchFilter: "LDAP filter of the search.",
    DistinguishedName: "Where the LDAP search begins.",
    PluginDllName: "Library that the print spooler loaded.",
    Command: "Command line.",
    AttributeList: "Attributes that the LDAP search asks for.",
    FileNameBuffer: "File that code integrity checked.",
    ProcessNameBuffer: "Process that loaded the file that code integrity checked.",
  }),
  ...named("number", "QueryType fileLength bytesTotal bytesTransferred bytesTransferredFromPeer"),
  ...named("truth", "IsLocal"),
  ...named("address", "DnsServerIpAddress InterfaceIP"),
  ...named("time", "ClientProcessCreationTime fileTime"),
  ...named(
    "text",
    `TaskInstanceId InstanceId EnginePID Priority QueuedTaskInstanceId RunningTaskInstanceId CurrentQuota
    Code Id Component Namespace Provider queryid processid CorrelationId GroupOperationId OperationId ClientMachineFQDN User_Name
    jobId jobOwner processId transferId name peer hr proxy string string2 string3 fileList
    QueryOptions NetworkIndex InterfaceIndex ClientPID QueryBlob ResponseStatus SendBlob SendBlobContext AddressLength
    QNAME QTYPE XID RD TCP Source Port Zone RCODE
    PolicyNameBuffer PolicyNameLength RuleNameLength RuleNameBuffer RuleSddl RuleSddlBuffer RuleSddlLength FilePathLength FilePathBuffer
    FileHashLength FqbnLength FqbnBuffer FullFilePath FullFilePathLength FullFilePathBuffer
    CallerPID ClientDomainName ClientLUID ClientUserName MechanismOID SChannelName SChannelType TargetUserNameFull
    Param4 Param5 Param6 Param7 Param8 ConnType listenerName CustomLevel ConnectionName SessionGuid
    FWLink RuleType Origin LocalPorts RemotePorts LocalAddresses RemoteAddresses RemoteMachineAuthorizationList RemoteUserAuthorizationList
    EmbeddedContext Active EdgeTraversal LooseSourceMapped LocalOnlyMapped SecurityOptions RuleStatus SettingValueSize
    SettingValueString SettingValueDisplay Profile
    ScopeOfSearch FileNameLength ProcessNameLength RequestedPolicy ValidatedPolicy
    ShareNameLength ObjectNameLength UserNameLength ServerNameLength ServerName SessionGUID ConnectionGUID
    ProcessPath ProcessPathLength ProcessCommandLine ProcessCommandLineLength ProcessCreateTime ProcessStartKey
    ProcessSignatureLevel ProcessSectionSignatureLevel ProcessProtection TargetThreadId TargetThreadCreateTime
    RequiredSignatureLevel SignatureLevel ImageName ImageNameLength
    AppID AppId PackagePath PackageId PackageSourceUri PackageDisplayName DeploymentOperation CallingProcess HasFullTrust ApplicationName subjectName
    VolumeName VolumeMountPoint ProtectorGUID ProtectorType VhdFileName VmId
    process payload PID EventOrginal
    PhysicalPath ConfigPath EffectiveLocationPath TokenCacheModule EditOperationType instance lifetime
    ServerAddress RemoteAddress SigningUsed EncryptionUsed FilterName FilterId FilterKey ProviderContextName IsatapRouter
    Irp FileObject FileKey IssuingThreadId CreateOptions CreateAttributes ShareAccess ExtraInformation InfoClass
    MiniportName MiniportNameLen`,
  ),
];
