import { at, someTimes, toIso, type Timed } from "./day.ts";
import type { Random } from "./random.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Ask {
  readonly user: string;
  readonly verb: string;
  readonly object: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly address?: string;
  readonly more?: Fields;
}

const token = "system:serviceaccount:shop:web";
const outside = "203.0.113.58";

export function kubernetesDay(random: Random): Timed[] {
  return [
    ...someTimes(random, 380).map((time) => everydayRequest(random, time)),
    ...rightsTried(random),
    ...secretsRead(random),
    ...clusterTaken(random),
  ];
}

function request(random: Random, time: number, ask: Ask): Timed {
  const status = ask.status ?? 200;
  return {
    time,
    event: {
      kind: "Event",
      apiVersion: "audit.k8s.io/v1",
      level: "RequestResponse",
      auditID: `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}`,
      stage: status === 101 ? "ResponseStarted" : "ResponseComplete",
      requestURI: toUri(ask.object),
      verb: ask.verb,
      user: { username: ask.user, groups: ["system:authenticated"] },
      sourceIPs: [ask.address ?? "192.0.2.40"],
      objectRef: ask.object,
      responseStatus: { code: status },
      requestReceivedTimestamp: toIso(time),
      stageTimestamp: toIso(time + 4),
      annotations: { "authorization.k8s.io/decision": status === 403 ? "forbid" : "allow" },
      ...ask.more,
    },
  };
}

function toUri(object: Readonly<Record<string, string>>): string {
  const parts = [
    "/api/v1",
    object["namespace"] ? `namespaces/${object["namespace"]}` : "",
    object["resource"],
    object["name"],
  ];
  return parts.filter(Boolean).join("/");
}

function everydayRequest(random: Random, time: number): Timed {
  const asks: readonly Ask[] = [
    {
      user: "system:kube-scheduler",
      verb: "update",
      object: { resource: "leases", namespace: "kube-system", name: "kube-scheduler" },
    },
    {
      user: "system:kube-controller-manager",
      verb: "get",
      object: { resource: "secrets", namespace: "kube-system", name: "generator" },
    },
    { user: "system:node:node-1", verb: "patch", object: { resource: "nodes", subresource: "status", name: "node-1" } },
    { user: token, verb: "get", object: { resource: "configmaps", namespace: "shop", name: "settings" } },
    { user: token, verb: "get", object: { resource: "secrets", namespace: "shop", name: "db" } },
    { user: "lena", verb: "list", object: { resource: "pods", namespace: "shop" } },
    { user: "lena", verb: "get", object: { resource: "pods", subresource: "log", namespace: "shop", name: "web-7d9" } },
    { user: "jonas", verb: "patch", object: { resource: "deployments", namespace: "shop", name: "web" } },
  ];
  return request(random, time, random.pick(asks));
}

/** The token of the shop, read through the web shell and used from outside. */
function rightsTried(random: Random): Timed[] {
  const kinds = [
    "nodes",
    "secrets",
    "namespaces",
    "clusterroles",
    "clusterrolebindings",
    "serviceaccounts",
    "daemonsets",
    "cronjobs",
    "events",
  ];
  return kinds.map((resource, index) =>
    request(random, at("12:03:00") + index * 4000, {
      user: token,
      verb: "list",
      object: { resource },
      status: 403,
      address: outside,
    }),
  );
}

function secretsRead(random: Random): Timed[] {
  return Array.from({ length: 13 }, (_, index) =>
    request(random, at("12:11:00") + index * 3000, {
      user: token,
      verb: "get",
      object: { resource: "secrets", namespace: "shop", name: `service-${index + 1}` },
      address: outside,
    }),
  );
}

function clusterTaken(random: Random): Timed[] {
  const pod = {
    kind: "Pod",
    metadata: { name: "helper", namespace: "shop" },
    spec: {
      hostPID: true,
      containers: [{ name: "helper", image: "registry.example.com/tools:1", securityContext: { privileged: true } }],
      volumes: [{ name: "root", hostPath: { path: "/" } }],
    },
  };
  const binding = {
    kind: "ClusterRoleBinding",
    roleRef: { kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "ServiceAccount", name: "web", namespace: "shop" }],
  };
  return [
    request(random, at("12:19:20"), {
      user: token,
      verb: "create",
      object: { resource: "pods", namespace: "shop", name: "helper" },
      status: 201,
      address: outside,
      more: { requestObject: pod },
    }),
    request(random, at("12:20:05"), {
      user: token,
      verb: "create",
      object: { resource: "pods", subresource: "exec", namespace: "shop", name: "helper" },
      status: 101,
      address: outside,
    }),
    request(random, at("12:27:48"), {
      user: token,
      verb: "create",
      object: { resource: "clusterrolebindings", name: "helper" },
      status: 201,
      address: outside,
      more: { requestObject: binding },
    }),
  ];
}
