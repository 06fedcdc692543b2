// Generated from the facts in Sigma's tests/thor.yml and tests/logsource.json by `npm run generate`. Do not edit.

/** Service of Windows → the channels that its events come from. */
export const windowsChannels: Readonly<Record<string, readonly string[]>> = {
  application: ["Application"],
  "application-experience": [
    "Microsoft-Windows-Application-Experience/Program-Telemetry",
    "Microsoft-Windows-Application-Experience/Program-Compatibility-Assistant",
  ],
  applocker: [
    "Microsoft-Windows-AppLocker/MSI and Script",
    "Microsoft-Windows-AppLocker/EXE and DLL",
    "Microsoft-Windows-AppLocker/Packaged app-Deployment",
    "Microsoft-Windows-AppLocker/Packaged app-Execution",
  ],
  "appmodel-runtime": ["Microsoft-Windows-AppModel-Runtime/Admin"],
  "appxdeployment-server": ["Microsoft-Windows-AppXDeploymentServer/Operational"],
  "appxpackaging-om": ["Microsoft-Windows-AppxPackaging/Operational"],
  bitlocker: ["Microsoft-Windows-BitLocker/BitLocker Management"],
  "bits-client": ["Microsoft-Windows-Bits-Client/Operational"],
  capi2: ["Microsoft-Windows-CAPI2/Operational"],
  "certificateservicesclient-lifecycle-system": ["Microsoft-Windows-CertificateServicesClient-Lifecycle-System/Operational"],
  "codeintegrity-operational": ["Microsoft-Windows-CodeIntegrity/Operational"],
  dhcp: ["Microsoft-Windows-DHCP-Server/Operational"],
  "diagnosis-scripted": ["Microsoft-Windows-Diagnosis-Scripted/Operational"],
  "dns-client": ["Microsoft-Windows-DNS Client Events/Operational"],
  "firewall-as": ["Microsoft-Windows-Windows Firewall With Advanced Security/Firewall"],
  "hyper-v-worker": ["Microsoft-Windows-Hyper-V-Worker"],
  "iis-configuration": ["Microsoft-IIS-Configuration/Operational"],
  "kernel-event-tracing": ["Microsoft-Windows-Kernel-EventTracing"],
  "kernel-shimengine": [
    "Microsoft-Windows-Kernel-ShimEngine/Operational",
    "Microsoft-Windows-Kernel-ShimEngine/Diagnostic",
  ],
  ldap: ["Microsoft-Windows-LDAP-Client/Debug"],
  "lsa-server": ["Microsoft-Windows-LSA/Operational"],
  "msexchange-management": ["MSExchange Management"],
  ntfs: ["Microsoft-Windows-Ntfs/Operational"],
  ntlm: ["Microsoft-Windows-NTLM/Operational"],
  openssh: ["OpenSSH/Operational"],
  powershell: ["Microsoft-Windows-PowerShell/Operational", "PowerShellCore/Operational"],
  "powershell-classic": ["Windows PowerShell"],
  "printservice-admin": ["Microsoft-Windows-PrintService/Admin"],
  "printservice-operational": ["Microsoft-Windows-PrintService/Operational"],
  security: ["Security"],
  "security-mitigations": [
    "Microsoft-Windows-Security-Mitigations/Kernel Mode",
    "Microsoft-Windows-Security-Mitigations/User Mode",
  ],
  sense: ["Microsoft-Windows-SENSE/Operational"],
  "servicebus-client": ["Microsoft-ServiceBus-Client/Admin", "Microsoft-ServiceBus-Client/Operational"],
  "shell-core": ["Microsoft-Windows-Shell-Core/Operational"],
  "smbclient-connectivity": ["Microsoft-Windows-SmbClient/Connectivity"],
  "smbclient-security": ["Microsoft-Windows-SmbClient/Security"],
  "smbserver-connectivity": ["Microsoft-Windows-SMBServer/Connectivity"],
  sysmon: ["Microsoft-Windows-Sysmon/Operational"],
  system: ["System"],
  taskscheduler: ["Microsoft-Windows-TaskScheduler/Operational"],
  "terminalservices-localsessionmanager": ["Microsoft-Windows-TerminalServices-LocalSessionManager/Operational"],
  vhdmp: ["Microsoft-Windows-VHDMP/Operational"],
  windefend: ["Microsoft-Windows-Windows Defender/Operational"],
  wmi: ["Microsoft-Windows-WMI-Activity/Operational"],
};

/** Category → the services, and the ids of the events in them, that make it up. */
export const windowsCategories: Readonly<
  Record<
    string,
    readonly {
      readonly service: string;
      readonly eventIds: readonly number[];
      readonly eventTypes?: readonly string[];
      readonly fields?: Readonly<Record<string, string>>;
    }[]
  >
> = {
  antivirus: [
    {
      service: "windefend",
      eventIds: [1006, 1007, 1008, 1009, 1010, 1011, 1012, 1017, 1018, 1019, 1115, 1116],
      fields: {
        Signature: "ThreatName",
        Filename: "Path",
      },
    },
  ],
  clipboard_change: [
    {
      service: "sysmon",
      eventIds: [24],
    },
  ],
  create_remote_thread: [
    {
      service: "sysmon",
      eventIds: [8],
    },
  ],
  create_stream_hash: [
    {
      service: "sysmon",
      eventIds: [15],
    },
  ],
  dns_query: [
    {
      service: "sysmon",
      eventIds: [22],
    },
  ],
  driver_load: [
    {
      service: "sysmon",
      eventIds: [6],
    },
  ],
  file_block_executable: [
    {
      service: "sysmon",
      eventIds: [27],
    },
  ],
  file_block_shredding: [
    {
      service: "sysmon",
      eventIds: [28],
    },
  ],
  file_change: [
    {
      service: "sysmon",
      eventIds: [2],
    },
  ],
  file_delete: [
    {
      service: "sysmon",
      eventIds: [23],
    },
  ],
  file_delete_detected: [
    {
      service: "sysmon",
      eventIds: [26],
    },
  ],
  file_event: [
    {
      service: "sysmon",
      eventIds: [11],
    },
  ],
  file_executable_detected: [
    {
      service: "sysmon",
      eventIds: [29],
    },
  ],
  image_load: [
    {
      service: "sysmon",
      eventIds: [7],
    },
  ],
  network_connection: [
    {
      service: "sysmon",
      eventIds: [3],
    },
  ],
  pipe_created: [
    {
      service: "sysmon",
      eventIds: [17, 18],
    },
  ],
  process_access: [
    {
      service: "sysmon",
      eventIds: [10],
    },
  ],
  process_creation: [
    {
      service: "sysmon",
      eventIds: [1],
    },
    {
      service: "security",
      eventIds: [4688],
      fields: {
        Image: "NewProcessName",
        ParentImage: "ParentProcessName",
      },
    },
  ],
  process_tampering: [
    {
      service: "sysmon",
      eventIds: [25],
    },
  ],
  process_termination: [
    {
      service: "sysmon",
      eventIds: [5],
    },
  ],
  ps_classic_provider_start: [
    {
      service: "powershell-classic",
      eventIds: [600],
    },
  ],
  ps_classic_script: [
    {
      service: "powershell-classic",
      eventIds: [800],
    },
  ],
  ps_classic_start: [
    {
      service: "powershell-classic",
      eventIds: [400],
    },
  ],
  ps_module: [
    {
      service: "powershell",
      eventIds: [4103],
    },
  ],
  ps_script: [
    {
      service: "powershell",
      eventIds: [4104],
    },
  ],
  raw_access_thread: [
    {
      service: "sysmon",
      eventIds: [9],
    },
  ],
  registry_add: [
    {
      service: "sysmon",
      eventIds: [12],
      eventTypes: ["CreateKey"],
    },
  ],
  registry_delete: [
    {
      service: "sysmon",
      eventIds: [12],
      eventTypes: ["DeleteKey", "DeleteValue"],
    },
  ],
  registry_event: [
    {
      service: "sysmon",
      eventIds: [12, 13, 14],
    },
  ],
  registry_rename: [
    {
      service: "sysmon",
      eventIds: [14],
    },
  ],
  registry_set: [
    {
      service: "sysmon",
      eventIds: [13],
    },
  ],
  sysmon_error: [
    {
      service: "sysmon",
      eventIds: [255],
    },
  ],
  sysmon_status: [
    {
      service: "sysmon",
      eventIds: [4, 16],
    },
  ],
  wmi_event: [
    {
      service: "sysmon",
      eventIds: [19, 20, 21],
    },
  ],
};

/** Product (empty: any) → the categories and services that rules may name. */
export const knownLogSources: Readonly<
  Record<string, { readonly categories: readonly string[]; readonly services: readonly string[] }>
> = {
  "": {
    categories: ["antivirus", "database", "dns", "firewall", "proxy", "webserver"],
    services: ["apache", "netflow", "nginx"],
  },
  aws: {
    categories: [],
    services: ["cloudtrail"],
  },
  azure: {
    categories: [],
    services: ["activitylogs", "auditlogs", "pim", "riskdetection", "signinlogs"],
  },
  bitbucket: {
    categories: [],
    services: ["audit"],
  },
  cisco: {
    categories: [],
    services: ["aaa", "bgp", "duo", "ldp", "syslog"],
  },
  django: {
    categories: ["application"],
    services: [],
  },
  fortigate: {
    categories: [],
    services: ["event"],
  },
  fortios: {
    categories: [],
    services: ["sslvpnd"],
  },
  gcp: {
    categories: [],
    services: ["gcp.audit", "google_workspace.admin", "google_workspace.login"],
  },
  github: {
    categories: [],
    services: ["audit"],
  },
  huawei: {
    categories: [],
    services: ["bgp"],
  },
  juniper: {
    categories: [],
    services: ["bgp"],
  },
  jvm: {
    categories: ["application"],
    services: [],
  },
  kubernetes: {
    categories: ["application"],
    services: ["audit"],
  },
  linux: {
    categories: [
      "file_delete",
      "file_event",
      "network_connection",
      "process_creation",
      "process_termination",
      "raw_access_read",
      "sysmon_status",
    ],
    services: [
      "auditd",
      "auth",
      "clamav",
      "cron",
      "guacamole",
      "modsecurity",
      "sshd",
      "sudo",
      "syslog",
      "vsftpd",
    ],
  },
  m365: {
    categories: [],
    services: ["audit", "exchange", "threat_detection", "threat_management"],
  },
  macos: {
    categories: [
      "file_delete",
      "file_event",
      "network_connection",
      "process_creation",
      "process_termination",
      "raw_access_read",
      "sysmon_status",
    ],
    services: [],
  },
  modsecurity: {
    categories: ["application"],
    services: [],
  },
  nodejs: {
    categories: ["application"],
    services: [],
  },
  okta: {
    categories: [],
    services: ["okta"],
  },
  onelogin: {
    categories: [],
    services: ["onelogin.events"],
  },
  opencanary: {
    categories: ["application"],
    services: [],
  },
  paloalto: {
    categories: ["file_event"],
    services: ["globalprotect"],
  },
  python: {
    categories: ["application"],
    services: [],
  },
  qualys: {
    categories: ["application"],
    services: [],
  },
  rpc_firewall: {
    categories: ["application"],
    services: [],
  },
  ruby_on_rails: {
    categories: ["application"],
    services: [],
  },
  spring: {
    categories: ["application"],
    services: [],
  },
  sql: {
    categories: ["application"],
    services: [],
  },
  velocity: {
    categories: ["application"],
    services: [],
  },
  windows: {
    categories: [
      "clipboard_capture",
      "create_remote_thread",
      "create_stream_hash",
      "dns_query",
      "driver_load",
      "file_access",
      "file_block",
      "file_change",
      "file_delete",
      "file_event",
      "file_executable_detected",
      "file_rename",
      "image_load",
      "network_connection",
      "pipe_created",
      "process_access",
      "process_creation",
      "process_tampering",
      "process_termination",
      "ps_classic_provider_start",
      "ps_classic_start",
      "ps_module",
      "ps_script",
      "raw_access_read",
      "raw_access_thread",
      "registry_add",
      "registry_delete",
      "registry_event",
      "registry_rename",
      "registry_set",
      "sysmon_error",
      "sysmon_status",
      "wmi_event",
    ],
    services: [
      "application",
      "applocker",
      "appmodel-runtime",
      "appxdeployment-server",
      "appxpackaging-om",
      "bitlocker",
      "bits-client",
      "capi2",
      "certificateservicesclient-lifecycle-system",
      "codeintegrity-operational",
      "diagnosis-scripted",
      "dns-client",
      "dns-server",
      "dns-server-analytic",
      "driver-framework",
      "firewall-as",
      "iis",
      "iis-configuration",
      "ldap",
      "lsa-server",
      "microsoft-servicebus-client",
      "msexchange-management",
      "ntlm",
      "openssh",
      "powershell",
      "powershell-classic",
      "printservice-admin",
      "printservice-operational",
      "security",
      "security-mitigations",
      "shell-core",
      "smbclient-connectivity",
      "smbclient-security",
      "smbserver-connectivity",
      "sysmon",
      "system",
      "taskscheduler",
      "terminalservices-localsessionmanager",
      "vhdmp",
      "windefend",
      "wmi",
    ],
  },
  zeek: {
    categories: [],
    services: ["dce_rpc", "dns", "http", "kerberos", "rdp", "smb_files", "x509"],
  },
};
