/**
 * Seconds that the processor works on something, in all threads: what else runs on the machine meets it only through the
 * caches that they share.
 */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
