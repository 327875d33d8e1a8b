import { DomainError } from "../../domain/errors.ts";
import type { ApplicationId, PersonId } from "../../domain/ids.ts";
import type { Application, Contact } from "../../domain/intake/application.ts";
import { type Hold, isWaiting } from "../../domain/intake/hold.ts";
import { isArrival } from "../../domain/job.ts";
import type { Instant } from "../../time/instant.ts";
import { atOnce } from "../after-commit.ts";
import { commitOrRetry } from "../commit.ts";
import { found, foundApplication } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import { silenceTaskDone } from "../offers/silence-task.ts";
import { isSilent, peopleAt, peopleAtAddressOf } from "../people-at-address.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { wakeMessages } from "../wake-messages.ts";
import { channelTaskDone } from "./holds/channel-task.ts";
import { acknowledged, liftHold, unreached } from "./holds/end-hold.ts";
import { othersArrive } from "./holds/others-arrive.ts";
import { raiseHold } from "./holds/raise-hold.ts";
import { referOn } from "./holds/refer-on.ts";
import { receiptFor } from "./intake-messages.ts";
import { applicationSummary } from "./read-applications.ts";
import type { ApplicationSummary } from "./views.ts";

export type Decision = "acknowledge" | "release" | "hold" | "refer" | "unreached" | "confirm-channel";

/**
 * A coordinator decides about a case, and so about the person behind it: the only way out of a hold. A hold set on
 * somebody who has a seat leaves them the seat; referring on ends it.
 *
 * @throws DomainError not-found, wrong-state saying what can be done instead, busy
 */
export async function decideApplication(
  deps: Deps,
  staff: Staff,
  id: ApplicationId,
  decision: Decision,
): Promise<ApplicationSummary> {
  const { application, changes } = await commitOrRetry(deps, () => decide(deps, staff, id, decision));
  await handOver(deps, changes);
  // What waits is looked at again within the hour all the same.
  if (ENDS_WAITING.has(decision)) await atOnce(deps, () => wakeEverybodyAt(deps, application.personId));
  return applicationSummary(application);
}

/** Nothing is lost where nothing waited. */
const ENDS_WAITING: ReadonlySet<Decision> = new Set<Decision>(["release", "refer", "confirm-channel"]);

/** Whoever shares the address waited too. */
async function wakeEverybodyAt(deps: Deps, personId: PersonId): Promise<void> {
  for (const person of await peopleAtAddressOf(deps, personId)) await wakeMessages(deps, person);
}

/** What a decision writes beside the application. `mayPlace`: somebody can be offered a seat now who could not. */
type Outcome = {
  readonly application: Application;
  readonly mayPlace: boolean;
  readonly changes: readonly Change[];
};

/** A case with its person's hold and how they are reached. */
type Case = { readonly before: Application; readonly hold: Hold | undefined; readonly contact: Contact | undefined };

async function decide(deps: Deps, staff: Staff, id: ApplicationId, decision: Decision): Promise<Outcome> {
  const before = await foundApplication(deps, id);
  const [hold, contact] = await Promise.all([deps.store.hold(before.personId), deps.store.contact(before.personId)]);
  const file: Case = { before, hold, contact };
  if (await isDecidedSo(deps, staff, file, decision)) return { application: before, mayPlace: false, changes: [] };
  const { application, mayPlace, changes } = await outcome(deps, staff, file, decision);
  const details = { decision, from: before.safety, to: application.safety, status: application.status };
  const at = deps.clock.now();
  const entry = { at, actor: staff.subject, action: "application-decided", subject: id, details };
  return {
    application,
    mayPlace,
    changes: [
      { write: "application", application, expect: before.rev },
      ...changes,
      // Where a seat was given back, that asks for it already.
      ...(mayPlace && !changes.some((change) => change.write === "job" && isArrival(change.job))
        ? [workFor({ job: "arrival", because: id }, at)]
        : []),
      ...(ENDS_WAITING.has(decision) ? await othersArrive(deps, before.personId, changes) : []),
      { write: "audit", entry },
    ],
  };
}

/** By this very decision, whose reply was lost, or by one that came to the same: nothing is left to decide. */
async function isDecidedSo(deps: Deps, { subject }: Staff, file: Case, decision: Decision): Promise<boolean> {
  const { before, hold, contact } = file;
  const { safety, applicationId } = before;
  const isOwn = hold?.state === "OPEN" && hold.acknowledgedBy === subject;
  switch (decision) {
    case "acknowledge":
      return isOwn;
    case "release":
      return hold === undefined && safety === "CLEARED";
    case "hold":
      return isOwn && hold.raisedBy.some((cause) => cause.applicationId === applicationId && cause.origin === "staff");
    case "refer":
      return safety === "REFERRED_ON";
    case "unreached":
      return hold?.state === "UNREACHED" && safety === "UNREACHED";
    case "confirm-channel":
      if (contact === undefined || contact.suppressed !== undefined) return false;
      return !(await isSilent(deps, await peopleAt(deps, contact)));
  }
}

async function outcome(deps: Deps, staff: Staff, file: Case, decision: Decision): Promise<Outcome> {
  const { before, hold, contact } = file;
  const keep = { ...before, rev: before.rev + 1 };
  switch (decision) {
    case "acknowledge": {
      if (hold === undefined || hold.state !== "OPEN") throw refused(before, "not-on-hold");
      if (!isWaiting(hold)) throw refused(before, "acknowledged-already");
      return { application: keep, mayPlace: false, changes: await acknowledged(deps, staff, hold) };
    }
    case "release": {
      if (hold === undefined) throw refused(before, "no-hold-to-release");
      if (contact?.suppressed === "unsafe_channel") throw refused(before, "channel-unconfirmed");
      const changes = await liftHold(deps, staff, hold, before);
      return { application: { ...keep, safety: "CLEARED" }, mayPlace: true, changes };
    }
    case "hold":
      return holdByStaff(deps, staff, file);
    case "refer": {
      const { mayPlace, changes } = await referOn(deps, staff, hold, before);
      const application: Application = { ...keep, safety: "REFERRED_ON", status: referred(before) };
      return { application, mayPlace, changes: [...changes, ...(await silenceTaskDone(deps, before, staff.subject))] };
    }
    case "unreached": {
      if (hold?.state !== "OPEN") throw refused(before, "not-on-hold");
      return {
        application: { ...keep, safety: "UNREACHED" },
        mayPlace: false,
        changes: await unreached(deps, staff, hold, before),
      };
    }
    case "confirm-channel":
      return { application: keep, mayPlace: false, changes: await openChannel(deps, staff, keep) };
  }
}

/** The one who sets it has looked: nobody is alerted, and the task is theirs. */
async function holdByStaff(deps: Deps, staff: Staff, { before, hold }: Case): Promise<Outcome> {
  if (before.status === "WITHDRAWN" || before.status === "REFERRED") throw refused(before, "nothing-to-hold");
  if (hold?.state === "OPEN") throw refused(before, "on-hold-already");
  const { applicationId, personId } = before;
  const at = deps.clock.now();
  const cause = { applicationId, origin: "staff", level: "REVIEW", at } as const;
  const { changes } = await raiseHold(deps, personId, cause, { seenBy: staff.subject });
  return { application: { ...before, safety: "REVIEW", rev: before.rev + 1 }, mayPlace: false, changes };
}

function referred({ status }: Application): Application["status"] {
  return status === "WITHDRAWN" ? "WITHDRAWN" : "REFERRED";
}

/** Mail may go out again, and the receipts that were withheld do: those who were silenced have seen no link yet. */
async function openChannel(deps: Deps, { subject }: Staff, application: Application): Promise<readonly Change[]> {
  const { suppressed, ...contact }: Contact = found(await deps.store.contact(application.personId), "no-contact");
  const people = await peopleAt(deps, contact);
  if (suppressed === undefined) throw refused(application, "mail-stopped-for-another");
  const now = deps.clock.now();
  const others = (await Promise.all(people.map((person) => deps.store.applicationsOfPerson(person))))
    .flat()
    .filter(({ applicationId }) => applicationId !== application.applicationId)
    .filter(({ status }) => status === "SUBMITTED")
    .slice(0, MOST_RECEIPTS)
    .map((other) => ({ ...other, rev: other.rev + 1 }));
  const unverified = application.status === "SUBMITTED" ? [application, ...others] : others;
  const waiting = await withReceipt(deps, people, now);
  return [
    { write: "contact", contact: { ...contact, rev: contact.rev + 1 }, expect: contact.rev },
    ...(await channelTaskDone(deps, contact.personId, subject)),
    // A new revision makes a new message.
    ...others.map((other) => ({ write: "application", application: other, expect: other.rev - 1 }) as const),
    ...unverified
      .filter(({ applicationId }) => !waiting.has(applicationId))
      .map((one) => ({ write: "message", message: receiptFor(one, now) }) as const),
  ];
}

/** Those whose receipt is still to go out, and is woken: they need no second one. */
async function withReceipt(deps: Deps, people: readonly PersonId[], now: Instant): Promise<ReadonlySet<ApplicationId>> {
  const query = { kind: "receipt", limit: 2 * MOST_RECEIPTS } as const;
  const lists = await Promise.all(people.map((personId) => deps.store.messages({ personId, ...query })));
  return new Set(
    lists
      .flatMap(({ items }) => items)
      .filter(({ state, notAfter }) => (state === "PARKED" || state === "PENDING") && notAfter > now)
      .flatMap(({ cause }) => (cause.about === "application" ? [cause.applicationId] : [])),
  );
}

/** So many, and the newest: more than one address is ever silenced for in earnest. */
const MOST_RECEIPTS = 5;

type Refusal =
  | "no-hold-to-release"
  | "on-hold-already"
  | "nothing-to-hold"
  | "not-on-hold"
  | "mail-stopped-for-another"
  | "acknowledged-already"
  | "channel-unconfirmed";

function refused({ status, safety }: Application, code: Refusal): DomainError {
  return new DomainError("wrong-state", { code, facts: { status, safety } });
}
