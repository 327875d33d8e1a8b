import { expect, it } from "vitest";
import { comparedWithInbox, countByState } from "../../bin/demo/ledger.ts";
import { printSummary, type Summary } from "../../bin/demo/summary.ts";
import type { MessageState } from "../../lib/domain/messages/message.ts";

const of = (...states: readonly MessageState[]) => countByState(states.map((state) => ({ state })));

it("every state that a message came to is counted, and that nothing is unknown is said", () => {
  expect(Object.entries(of("SENT", "EXPIRED", "SENT", "CANCELLED", "SUPPRESSED"))).toEqual([
    ["SENT", 2],
    ["CANCELLED", 1],
    ["EXPIRED", 1],
    ["SUPPRESSED", 1],
    ["UNKNOWN", 0],
  ]);
});

it.each([
  ["each was received", of("SENT", "SENT", "EXPIRED"), 2, true, "2 sent, 2 received"],
  ["one was lost", of("SENT", "SENT"), 1, false, "2 sent, 1 received"],
  ["one came twice", of("SENT"), 2, false, "1 sent, 2 received"],
  ["of one nobody knows, and it came", of("SENT", "UNKNOWN"), 2, false, "1 sent, 2 received, 1 UNKNOWN"],
  ["of one nobody knows, and it did not", of("SENT", "UNKNOWN"), 1, false, "1 sent, 1 received, 1 UNKNOWN"],
  ["one is still under way", of("SENT", "CALLING"), 1, false, "1 sent, 1 received, 1 CALLING"],
])("nothing is lost where %s", (_name, counts, received, ok, detail) => {
  expect(comparedWithInbox(counts, received)).toEqual({ ok, detail });
});

it("the summary names each state", () => {
  const lines: string[] = [];
  const summary: Summary = {
    applicants: 1,
    held: 0,
    groups: 0,
    cohortsStarted: 0,
    placed: 0,
    unplaced: [],
    offers: { offered: 0, confirmed: 0, declined: 0, silent: 0 },
    mailsByKind: {},
    mails: 2,
    messagesByState: of("SENT", "SENT", "UNKNOWN"),
    ruleViolations: [],
    mailViolations: [],
    checks: [],
    requests: 0,
    peakMemoryMb: 0,
    seconds: 0,
  };
  printSummary(summary, [], { title: () => {}, line: (text) => lines.push(text) });
  expect(lines).toEqual(
    expect.arrayContaining([expect.stringMatching(/^ {2}SENT +2$/), expect.stringMatching(/^ {2}UNKNOWN +1$/)]),
  );
});
