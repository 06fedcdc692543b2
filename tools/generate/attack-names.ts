import type { AttackFacts } from "./attack-table.ts";

/** The facts bear, of some enterprise techniques, the titles of another project's tests. Id, that title, and ATT&CK's own name. */
const corrections: readonly (readonly [id: string, title: string, name: string])[] = [
  ["T1001.002", "Data Obfuscation via Steganography", "Steganography"],
  ["T1003.008", "/etc/passwd, /etc/master.passwd and /etc/shadow", "/etc/passwd and /etc/shadow"],
  ["T1021.005", "Remote Services:VNC", "VNC"],
  ["T1036.002", "Masquerading:Right-to-Left Override", "Right-to-Left Override"],
  ["T1036.003", "Rename System Utilities", "Rename Legitimate Utilities"],
  ["T1036.005", "Match Legitimate Name or Location", "Match Legitimate Resource Name or Location"],
  ["T1037.002", "Logon Script (Mac)", "Login Hook"],
  ["T1037.004", "Rc.common", "RC Scripts"],
  [
    "T1048.002",
    "Exfiltration Over Alternative Protocol - Exfiltration Over Asymmetric Encrypted Non-C2 Protocol",
    "Exfiltration Over Asymmetric Encrypted Non-C2 Protocol",
  ],
  [
    "T1048.003",
    "Exfiltration Over Unencrypted/Obfuscated Non-C2 Protocol",
    "Exfiltration Over Unencrypted Non-C2 Protocol",
  ],
  ["T1053.007", "Kubernetes Cronjob", "Container Orchestration Job"],
  ["T1059.004", "Bash", "Unix Shell"],
  ["T1070", "Indicator Removal on Host", "Indicator Removal"],
  ["T1070.008", "Email Collection: Mailbox Manipulation", "Clear Mailbox Data"],
  ["T1129", "Server Software Component", "Shared Modules"],
  ["T1137.001", "Office Template Macros.", "Office Template Macros"],
  ["T1176", "Browser Extensions", "Software Extensions"],
  ["T1216", "Signed Script Proxy Execution", "System Script Proxy Execution"],
  ["T1216.001", "Pubprn", "PubPrn"],
  ["T1216.002", "System Script Proxy Execution: SyncAppvPublishingServer", "SyncAppvPublishingServer"],
  ["T1217", "Browser Bookmark Discovery", "Browser Information Discovery"],
  ["T1218", "Signed Binary Proxy Execution", "System Binary Proxy Execution"],
  ["T1219", "Remote Access Software", "Remote Access Tools"],
  [
    "T1222.002",
    "FreeBSD, Linux and Mac File and Directory Permissions Modification",
    "Linux and Mac File and Directory Permissions Modification",
  ],
  ["T1484.001", "Domain Policy Modification: Group Policy Modification", "Group Policy Modification"],
  ["T1484.002", "Domain Trust Modification", "Trust Modification"],
  ["T1530", "Data from Cloud Storage Object", "Data from Cloud Storage"],
  ["T1543.002", "SysV/Systemd Service", "Systemd Service"],
  ["T1546.004", ".bash_profile .bashrc and .shrc", "Unix Shell Configuration Modification"],
  ["T1552.007", "Kubernetes List Secrets", "Container API"],
  ["T1574.006", "LD_PRELOAD", "Dynamic Linker Hijacking"],
  ["T1606.002", "SAML token", "SAML Tokens"],
  ["T1609", "Kubernetes Exec Into Container", "Container Administration Command"],
  ["T1610", "Deploy a container", "Deploy Container"],
];

/** The facts with ATT&CK's own names. Throws where a correction is no longer needed, so that none outlives its reason. */
export function toCorrectedFacts(facts: AttackFacts): AttackFacts {
  const { enterprise, ...others } = facts.domains;
  if (enterprise === undefined) throw new Error("The facts have no domain enterprise.");
  const names = new Map(enterprise.techniques.map(({ id, name }) => [id, name]));
  for (const [id, title] of corrections) {
    if (names.get(id) !== title) throw new Error(`${id} is no longer called ${title}: take its correction out.`);
  }
  const corrected = new Map(corrections.map(([id, , name]) => [id, name]));
  const techniques = enterprise.techniques.map((each) => ({ ...each, name: corrected.get(each.id) ?? each.name }));
  return { ...facts, domains: { enterprise: { ...enterprise, techniques }, ...others } };
}
