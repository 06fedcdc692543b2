/** The lists of ECS `related.*`. */
export type ObservableKind = "ip" | "user" | "hosts" | "hash";

const ends = ["source", "destination", "client", "server"] as const;
const hashes = ["md5", "sha1", "sha256", "sha384", "sha512", "ssdeep", "tlsh"] as const;

/** Names that Windows events have at the top, or under `winlog.event_data`. */
const windows: Readonly<Record<ObservableKind, readonly string[]>> = {
  ip: ["IpAddress", "SourceIp", "DestinationIp", "SourceAddress", "DestAddress", "ClientAddress"],
  user: ["TargetUserName", "SubjectUserName", "User", "SourceUser", "TargetUser", "SamAccountName", "AccountName"],
  hosts: [
    "Computer",
    "Hostname",
    "WorkstationName",
    "Workstation",
    "SourceHostname",
    "DestinationHostname",
    "TargetServerName",
  ],
  hash: ["Hashes", "Hash"],
};

const other: Readonly<Record<ObservableKind, readonly string[]>> = {
  ip: [
    "host.ip",
    "observer.ip",
    "dns.resolved_ip",
    "network.forwarded_ip",
    "related.ip",
    "sourceIPAddress",
    "sourceIPs",
  ],
  user: [
    "user.name",
    "user.target.name",
    "user.effective.name",
    "user.changes.name",
    "process.user.name",
    "related.user",
    "userIdentity.userName",
    "user.username",
  ],
  hosts: [
    "host.name",
    "host.hostname",
    "observer.hostname",
    "observer.name",
    "url.domain",
    "related.hosts",
    "winlog.computer_name",
  ],
  hash: ["related.hash"],
};

/**
 * Where observables stand in events: fields of ECS, of Windows events under their flat names, and of the raw audit logs of
 * AWS CloudTrail and Kubernetes.
 */
export const observableFields: Readonly<Record<ObservableKind, readonly string[]>> = {
  ip: [...ends.flatMap((end) => [`${end}.ip`, `${end}.nat.ip`]), ...other.ip, ...withWinlog(windows.ip)],
  user: [...other.user, ...ends.map((end) => `${end}.user.name`), ...withWinlog(windows.user)],
  hosts: [...other.hosts, ...ends.map((end) => `${end}.domain`), ...withWinlog(windows.hosts)],
  hash: [
    ...["file", "process", "process.parent", "dll"].flatMap((of) => hashes.map((hash) => `${of}.hash.${hash}`)),
    ...other.hash,
    ...withWinlog(windows.hash),
  ],
};

function withWinlog(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `winlog.event_data.${name}`]);
}
