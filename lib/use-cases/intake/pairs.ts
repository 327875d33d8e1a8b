import type { CaseCode } from "../../domain/ids.ts";
import type { Application, ApplicationStatus } from "../../domain/intake/application.ts";
import type { Deps } from "../ports.ts";

const PAIRABLE: readonly ApplicationStatus[] = ["SUBMITTED", "WAITING", "PAUSED", "OFFERED", "PLACED"];

/** Everybody a coordinator may pair: in the pool, on the way to it, or in a group. */
export async function pairable(deps: Deps): Promise<readonly Application[]> {
  return (await Promise.all(PAIRABLE.map((status) => deps.store.applicationsIn(status)))).flat();
}

/** `codes` with `code` in it or not, without repeats. */
export function withCode(codes: readonly CaseCode[], code: CaseCode, present: boolean): CaseCode[] {
  const others = codes.filter((other) => other !== code);
  return present ? [...others, code] : others;
}

/** `codes` with every superseded code replaced by its successor's. */
export function withSuccessor(
  codes: readonly CaseCode[],
  superseded: ReadonlySet<CaseCode>,
  successor: CaseCode,
): CaseCode[] {
  return [...new Set(codes.map((code) => (superseded.has(code) ? successor : code)))];
}
