import { readFileSync } from "node:fs";

/**
 * The most memory that a process ever held, in MB. Linux keeps it; what a process says of itself (`maxRSS`) also counts
 * the process that started it.
 */
export function peakMemoryMb(pid: number): number {
  const [, kB = "NaN"] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kB) / 1024;
}
