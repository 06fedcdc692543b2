/** How events of a log source are recognised where nobody marked them with `product`, `category` and `service`. */
export interface OtherFact {
  /** `event.dataset` of ECS. */
  readonly datasets?: readonly string[];
  /** A condition on the events as their maker writes them. */
  readonly native?: string;
}

const linuxSysmon = (eventId: number) => `(Channel is "Linux-Sysmon/Operational" and EventID is ${eventId})`;
const zeek = (log: string): OtherFact => ({
  datasets: [`zeek.${log}`],
  native: `_path is "${log}" or \`@stream\` is "${log}"`,
});

/** By product, category and service joined with `/`, empty where there is none. */
export const otherFacts: Readonly<Record<string, OtherFact>> = {
  "//apache": { datasets: ["apache.access", "apache.error"] },
  "//netflow": { datasets: ["netflow.log"] },
  "//nginx": { datasets: ["nginx.access", "nginx.error"] },
  "/database/": { datasets: ["mysql.slowlog", "mssql.audit", "oracle.database_audit", "postgresql.log"] },
  "/dns/": { datasets: ["network_traffic.dns", "zeek.dns"] },
  "/firewall/": { datasets: ["panw.panos", "fortinet_fortigate.log", "cisco_asa.log"] },
  "/proxy/": { datasets: ["squid.log", "zscaler_zia.web", "bluecoat.director"] },
  "/webserver/": { datasets: ["apache.access", "nginx.access", "iis.access"] },
  "aws//cloudtrail": {
    datasets: ["aws.cloudtrail"],
    native: 'eventVersion is present and eventName is present and eventSource ends with ".amazonaws.com"',
  },
  "azure//activitylogs": { datasets: ["azure.activitylogs"] },
  "azure//auditlogs": { datasets: ["azure.auditlogs"] },
  "azure//pim": { datasets: ["azure.pim"] },
  "azure//riskdetection": { datasets: ["azure.identity_protection"] },
  "azure//signinlogs": { datasets: ["azure.signinlogs"] },
  "bitbucket//audit": { datasets: ["atlassian_bitbucket.audit"] },
  "cisco//duo": { datasets: ["cisco_duo.admin", "cisco_duo.auth"] },
  "fortigate//event": { datasets: ["fortinet_fortigate.log"] },
  "gcp//gcp.audit": { datasets: ["gcp.audit"], native: 'logName contains "cloudaudit.googleapis.com"' },
  "gcp//google_workspace.admin": { datasets: ["google_workspace.admin"] },
  "gcp//google_workspace.login": { datasets: ["google_workspace.login"] },
  "github//audit": { datasets: ["github.audit"] },
  "kubernetes//audit": { datasets: ["kubernetes.audit_logs"], native: 'apiVersion starts with "audit.k8s.io/"' },
  "kubernetes/application/audit": {
    datasets: ["kubernetes.audit_logs"],
    native: 'apiVersion starts with "audit.k8s.io/"',
  },
  "linux//": { native: 'host.os.type is "linux" or Channel is "Linux-Sysmon/Operational"' },
  "linux//auditd": { datasets: ["auditd.log", "auditd_manager.auditd"] },
  "linux//auth": { datasets: ["system.auth"] },
  "linux//cron": { datasets: ["system.syslog"], native: 'process.name in ["cron", "CROND", "crond"]' },
  "linux//sshd": { datasets: ["system.auth"] },
  "linux//sudo": { datasets: ["system.auth"] },
  "linux//syslog": { datasets: ["system.syslog"] },
  "linux/file_delete/": { native: linuxSysmon(23) },
  "linux/file_event/": { native: linuxSysmon(11) },
  "linux/network_connection/": { native: linuxSysmon(3) },
  "linux/process_creation/": { native: linuxSysmon(1) },
  "linux/process_termination/": { native: linuxSysmon(5) },
  "linux/raw_access_read/": { native: linuxSysmon(9) },
  "linux/sysmon_status/": {
    native: '(Channel is "Linux-Sysmon/Operational" and EventID in [4, 16])',
  },
  "m365//audit": { datasets: ["o365.audit"] },
  "m365//exchange": { datasets: ["o365.audit"] },
  "m365//threat_detection": { datasets: ["o365.audit"] },
  "m365//threat_management": { datasets: ["o365.audit"] },
  "okta//okta": { datasets: ["okta.system"] },
  "onelogin//onelogin.events": { datasets: ["onelogin.events"] },
  "paloalto/appliance/globalprotect": { datasets: ["panw.panos"] },
  "paloalto/file_event/globalprotect": { datasets: ["panw.panos"] },
  "zeek//dce_rpc": zeek("dce_rpc"),
  "zeek//dns": zeek("dns"),
  "zeek//http": zeek("http"),
  "zeek//kerberos": zeek("kerberos"),
  "zeek//rdp": zeek("rdp"),
  "zeek//smb_files": zeek("smb_files"),
  "zeek//x509": zeek("x509"),
};
