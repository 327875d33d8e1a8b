import { describe, expect, test } from "vitest";
import { DomainError } from "../../lib/domain/errors.ts";
import {
  burn,
  commitIfCurrent,
  commitOrRetry,
  commitOrStale,
  commitUncontested,
  refuseStale,
} from "../../lib/use-cases/commit.ts";
import { type Change, MOST_CHANGES, type Store } from "../../lib/use-cases/ports.ts";
import { ConditionFailed } from "../../lib/use-cases/store-failures.ts";
import { CHANGE_CASES, type ChangeCase } from "../adapters/change-cases.ts";
import { contactRecord, personId, runId } from "../support/records.ts";
import { claimsOf } from "../support/steps.ts";
import { openStore } from "../support/stores.ts";

type Says = {
  /** What is decided anew says after its last try, and how many it made. */
  readonly orRetry: readonly ["busy", 5] | readonly ["link-used", 2] | readonly ["link-expired", 1];
  /** What was decided by a version says; "fault" is the failed condition itself, which nobody expects. */
  readonly orStale: "stale-version" | "fault";
};

const CHANGED: Says = { orRetry: ["busy", 5], orStale: "stale-version" };
const ADDED: Says = { orRetry: ["busy", 5], orStale: "fault" };

type Unrefused = "rsvp" | "audit" | "job" | "application-of" | "pair" | "pair-remove" | "run-of";

/** What the policies say when the condition of one kind of change failed. A new kind of change needs a row. */
const WHEN_REFUSED: Readonly<Record<Exclude<Change["write"], Unrefused>, Says>> = {
  group: CHANGED,
  act: CHANGED,
  "open-listing": CHANGED,
  application: CHANGED,
  intake: CHANGED,
  contact: CHANGED,
  "contact-remove": CHANGED,
  offer: CHANGED,
  session: CHANGED,
  run: CHANGED,
  "active-run": CHANGED,
  "message-step": CHANGED,
  "job-step": CHANGED,
  pace: CHANGED,
  address: CHANGED,
  allowance: CHANGED,
  hold: CHANGED,
  "hold-lift": CHANGED,
  task: CHANGED,
  "require-link-epoch": { orRetry: ["link-expired", 1], orStale: "fault" },
  "require-no-hold": ADDED,
  "require-not-calling": ADDED,
  "seat-open": ADDED,
  "seat-hold": ADDED,
  "seat-confirm": ADDED,
  "seat-release": ADDED,
  "seat-block": ADDED,
  "placement-claim": ADDED,
  "placement-end": ADDED,
  signature: ADDED,
  "require-signature": ADDED,
  "run-checkpoint": ADDED,
  message: ADDED,
  "job-done": ADDED,
  idempotency: ADDED,
  "case-code": ADDED,
  nonce: { orRetry: ["link-used", 2], orStale: "fault" },
};

const ROWS = Object.entries(WHEN_REFUSED).flatMap(([write, says]) => {
  // Object.entries forgets whose keys they are.
  const { change, refused }: ChangeCase = CHANGE_CASES[write as keyof typeof WHEN_REFUSED];
  return Object.entries(refused).map(([past, changes]) => ({ write, past, says, change, changes }));
});

describe("a condition that failed", () => {
  test.each(ROWS)("$write, $past", async ({ says, change, changes }) => {
    const deps = await openStore();
    for (const before of changes) await deps.store.commit([before]);
    const retried = countedAttempt([change]);
    expect([await codeOf(commitOrRetry(deps, retried.attempt)), retried.tries()]).toEqual(says.orRetry);
    expect(await codeOf(commitOrStale(deps, [change], "run"))).toBe(says.orStale);
    expect(await commitIfCurrent(deps, [change])).toBe(false);
    expect(await codeOf(commitUncontested(deps, [change]))).toBe("fault");
  });

  test("beside one that a version explains is that version's", async () => {
    const deps = await openStore();
    const [known, seat] = [CHANGE_CASES.contact.refused["of another revision"], CHANGE_CASES["seat-open"]];
    for (const before of [...known, ...seat.refused["there already"]]) await deps.store.commit([before]);
    const both = commitOrStale(deps, [seat.change, CHANGE_CASES.contact.change], "group");
    expect(await codeOf(both)).toBe("stale-version");
  });
});

test("what can be decided anew is decided on what is true by then, and given back as it was committed", async () => {
  const { store } = await openStore();
  await store.commit([{ write: "contact", contact: contactRecord(), expect: "absent" }]);
  let tries = 0;
  const made = await commitOrRetry({ store }, async () => {
    tries += 1;
    const before = (await store.contact(personId())) ?? contactRecord();
    if (tries < 3) await rename(store, before.rev);
    const contact = { ...before, optional: true, rev: before.rev + 1 };
    return { contact, changes: [{ write: "contact", contact, expect: before.rev }] };
  });
  expect(tries).toBe(3);
  expect(made.contact).toEqual(contactRecord({ preferredName: "Somebody", optional: true, rev: 3 }));
  expect(await store.contact(personId())).toEqual(made.contact);
});

test("an attempt without changes is a success that writes nothing", async () => {
  const { store } = await openStore();
  expect(await commitOrRetry({ store }, async () => ({ reply: "as before", changes: [] }))).toMatchObject({
    reply: "as before",
  });
});

test("what an attempt throws, and what is no failed condition, is passed on as it is", async () => {
  const { store } = await openStore();
  const refusal = new DomainError("wrong-state", "meeting-over");
  const attempt = async () => {
    throw refusal;
  };
  await expect(commitOrRetry({ store }, attempt)).rejects.toBe(refusal);
  const many = Array.from({ length: MOST_CHANGES + 1 }, () => CHANGE_CASES.audit.change);
  const policies = [
    commitOrRetry({ store }, async () => ({ changes: many })),
    commitOrStale({ store }, many, "run"),
    commitIfCurrent({ store }, many),
    commitUncontested({ store }, many),
  ];
  const reasons = (await Promise.allSettled(policies)).map((each) => each.status === "rejected" && String(each.reason));
  expect(reasons).toEqual(Array(4).fill("TransactionUnfit: A transaction takes 100 changes, not 101: 101 audit"));
});

test("a link acts once, whoever else writes meanwhile", async () => {
  const { store } = await openStore();
  const claims = claimsOf("offer", [runId()]);
  await commitOrRetry({ store }, async () => ({ changes: [burn(claims)] }));
  await expect(commitOrRetry({ store }, async () => ({ changes: [burn(claims)] }))).rejects.toMatchObject({
    code: "link-used",
  });
  await commitOrRetry({ store }, async () => ({ changes: [burn({ ...claims, rev: 1 })] }));
});

test("a version that somebody read must be the one there is", () => {
  refuseStale({ rev: 2 }, 2, "group");
  expect(() => refuseStale({ rev: 3 }, 2, "group")).toThrow(/stale-group/);
  expect(() => refuseStale({ rev: 1 }, 2, "run")).toThrow(/stale-run/);
});

function countedAttempt(changes: readonly Change[]) {
  let tries = 0;
  const attempt = async () => {
    tries += 1;
    return { changes };
  };
  return { attempt, tries: () => tries };
}

async function rename(store: Store, rev: number): Promise<void> {
  const contact = contactRecord({ preferredName: "Somebody", rev: rev + 1 });
  await store.commit([{ write: "contact", contact, expect: rev }]);
}

async function codeOf(committed: Promise<unknown>): Promise<string> {
  const failure = await committed.catch((error: unknown) => error);
  if (failure instanceof ConditionFailed) return "fault";
  return failure instanceof DomainError ? failure.code : `not refused: ${String(failure)}`;
}
