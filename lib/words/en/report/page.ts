import type { SmallestChange } from "../../../domain/runs/match-result.ts";
import type { RunStatus } from "../../../domain/runs/match-run.ts";

/** The complete report as a page. */
export const page = {
  title: "Match report",
  skip: "Skip to the content",
  download: "Download as a table (CSV)",
  downloadPart: (part: number, parts: number) => `Download as a table (CSV), part ${part} of ${parts}`,
  /** Of a report that goes on on further pages. */
  first: "First page, with all figures",
  next: "Next page, with more people",
  contents: "In this report",
  nobody: "Nobody.",
  status: {
    QUEUED: "It is waiting to be computed again.",
    PREVIEW: "A preview: nothing goes out until a coordinator approves it.",
    FAILED: "It failed.",
    APPROVED: "Approved; offers are going out.",
    MATERIALISED: "Approved, and all offers are out.",
    DISCARDED: "Superseded by another run.",
  } satisfies Record<RunStatus, string>,
  /** Days with hour and zone; `status` is a sentence. */
  lead: (run: { runId: string; asked: string; status: string; read: string }) =>
    `Run ${run.runId}, asked for on ${run.asked}. ${run.status} Read on ${run.read}.`,
  /** Each under a large figure. */
  tiles: {
    placed: "placed",
    unplaced: "not placed",
    unplacedAfter: (days: number) => `not placed after ${days} days`,
    groupsFilled: (groups: number) => `of ${groups} groups take somebody`,
    tooSmall: "groups too small to start",
  },
  nothingBroken: "An independent check of every rule found none broken.",
  broken: "The independent check found broken rules:",
  nobodyFlagged: (days: number) => `Nobody has waited over ${days} days without a place.`,
  flagged: (days: number) => `Over ${days} days without a place, longest first:`,
  foot: "People appear by case code. Names and answers are behind sign-in.",
  rulesAndInput: (rules: string, input: string | undefined) =>
    input === undefined ? `Rules ${rules}.` : `Rules ${rules}, input ${input}.`,
  groupSeats: (group: { called: string; seats: string; outcome: string }) =>
    `${group.called}${group.seats}: ${group.outcome}.`,
  groupCalled: (group: { label: string; meets: string; size: string }) =>
    `${group.label}. ${group.meets}, for ${group.size}. `,
  seats: (placed: number, free: number, members: number) => `${placed} of ${free} free seats, ${members} there before`,
  part: (part: { name: string; points: string; of: string; why: string }) =>
    `${part.name}: ${part.points} of ${part.of}, ${part.why}`,
  placedSummary: (one: { fit: string; waited: string; pinned: boolean }) =>
    `Fit ${one.fit} of 100, waited ${one.waited}${one.pinned ? ", pinned" : ""}`,
  unplacedSummary: (waited: string, boundBy: string) => `Waited ${waited}, ${boundBy}`,
  groupsOpen: (count: number) => `Groups open to them: ${count}`,
  nearestGroup: (title: string) => `Nearest group: ${title}`,
  ruleThatBound: (rule: string) => `Rule that bound: ${rule}`,
  smallestChange: (title: string, change: string) => `Smallest change, in ${title}: ${change}`,
  changes: {
    "answer-request": "answer to an access need",
    "one-more-seat": "one more seat",
    "more-availability": "more availability",
    "another-language": "another language",
    "other-modality": "other modality",
    "group-moves": "group moves",
    "lift-rule": "lift rule",
    "one-more-member": "one more member",
  } satisfies Record<SmallestChange["change"], string>,
};
