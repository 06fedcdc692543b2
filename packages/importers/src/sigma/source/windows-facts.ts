import { windowsCategories, windowsChannels } from "../../generated/windows-log-sources.ts";

/** Events of one log that make up a category, and the names that it has for fields of the category. */
export interface WindowsRoute {
  readonly channels: readonly string[];
  readonly eventIds: readonly number[];
  readonly eventTypes?: readonly string[];
  /** Sigma's name → the name in this log. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Services that rules name and the generated facts lack. */
const moreChannels: Readonly<Record<string, readonly string[]>> = {
  "dns-server": ["DNS Server"],
  "dns-server-analytic": ["Microsoft-Windows-DNS-Server/Analytical"],
  "driver-framework": ["Microsoft-Windows-DriverFrameworks-UserMode/Operational"],
  "kernel-file": ["Microsoft-Windows-Kernel-File/Analytic"],
  "microsoft-servicebus-client": ["Microsoft-ServiceBus-Client/Admin", "Microsoft-ServiceBus-Client/Operational"],
};

type CategoryFact = Omit<WindowsRoute, "channels"> & { readonly service: string };

/** Categories that rules name and the generated facts lack, most of them other words for what Sysmon has. */
const moreCategories: Readonly<Record<string, readonly CategoryFact[]>> = {
  clipboard_capture: [{ service: "sysmon", eventIds: [24] }],
  file_access: [{ service: "kernel-file", eventIds: [12] }],
  file_block: [{ service: "sysmon", eventIds: [27, 28] }],
  file_rename: [{ service: "kernel-file", eventIds: [19] }],
  raw_access_read: [{ service: "sysmon", eventIds: [9] }],
};

export const windowsServiceNames: readonly string[] = [windowsChannels, moreChannels].flatMap(Object.keys);
export const windowsCategoryNames: readonly string[] = [windowsCategories, moreCategories].flatMap(Object.keys);

/** The channels of a service; undefined: there is no such service. */
export function channelsOf(service: string): readonly string[] | undefined {
  return ownOf(windowsChannels, service) ?? ownOf(moreChannels, service);
}

/** The logs that hold a category; undefined: there is no such category. */
export function routesOf(category: string): readonly WindowsRoute[] | undefined {
  const facts: readonly CategoryFact[] | undefined =
    ownOf(windowsCategories, category) ?? ownOf(moreCategories, category);
  return facts?.map(({ service, ...fact }) => ({ ...fact, channels: channelsOf(service) ?? [] }));
}

function ownOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
