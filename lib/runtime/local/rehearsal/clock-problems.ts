import type { Instant } from "../../../time/instant.ts";
import type { ClockFault } from "./asked-time.ts";
import { clockWords } from "./words.ts";

/** RFC 9457, with the fields at fault as everywhere in the API. */
export type ClockProblem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: keyof typeof clockWords.problems;
  readonly detail?: string;
  readonly errors?: readonly (ClockFault & { readonly problem: string; readonly fix: string })[];
};

const { problems, details, faults } = clockWords;

export function refused(fault: ClockFault): ClockProblem {
  return { ...problemOf("clock-refused"), errors: [{ ...fault, ...faults[fault.code] }] };
}

export function walkingAlready(to: Instant): ClockProblem {
  return { ...problemOf("clock-walking"), detail: details.walking(to) };
}

export function foreignRequest(): ClockProblem {
  return { ...problemOf("foreign-request"), detail: details.foreign };
}

export function wrongMethod(): ClockProblem {
  return { ...problemOf("method-not-allowed"), detail: details.method };
}

function problemOf(code: ClockProblem["code"]): ClockProblem {
  return { type: `docs/rehearsing.md#${code}`, ...problems[code], code };
}
