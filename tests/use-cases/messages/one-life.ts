import type { GroupDraftInput } from "../../../lib/domain/groups/group.ts";
import type { GroupId } from "../../../lib/domain/ids.ts";
import type { IntakeInput } from "../../../lib/domain/intake/application.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import type { Instant } from "../../../lib/time/instant.ts";
import { actOnGroup, previewAct } from "../../../lib/use-cases/groups/acts/act-on-group.ts";
import { settleAct } from "../../../lib/use-cases/groups/acts/settle-act.ts";
import { editGroup } from "../../../lib/use-cases/groups/edit-group.ts";
import { startGroup } from "../../../lib/use-cases/groups/start-group.ts";
import { watchLicences } from "../../../lib/use-cases/groups/watch-licences.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { decideIdentity } from "../../../lib/use-cases/intake/identity/decide-identity.ts";
import { changePreferences } from "../../../lib/use-cases/members/change-preferences.ts";
import { leaveGroup } from "../../../lib/use-cases/members/leave-group.ts";
import { removeMember } from "../../../lib/use-cases/members/remove-member.ts";
import { renewLinks, renewOwnLinks } from "../../../lib/use-cases/members/renew-links.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { MailEvent, recordMailEvent } from "../../../lib/use-cases/messages/record-mail-event.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { lapseOffer } from "../../../lib/use-cases/offers/lapse-offer.ts";
import { signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { proposeFreeSeats } from "../../../lib/use-cases/runs/propose-free-seats.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { licensed } from "../../domain/groups/leaders.ts";
import { applied, COORDINATOR, claimsOf, confirmed, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { wholeNight } from "../nightly/whole-night.ts";
import { linkFor, liveOffer, offered } from "../runs/run-story.ts";
import { type Plan, recordedPlans } from "./recorded-plans.ts";

/** In Tokyo it is two in the morning, which is when everything in this life is done. */
const FIRST_NIGHT = Date.parse("2026-09-01T17:00:00.000Z");
const DAY_MS = 24 * 60 * 60_000;
const night = (number: number): Instant => new Date(FIRST_NIGHT + number * DAY_MS).toISOString();

/** In Tokyo, and free when it is Tuesday evening in London; wants every kind of mail. */
const IN_TOKYO: Partial<IntakeInput> = {
  timeZone: "Asia/Tokyo",
  availability: [{ day: "wed", from: "00:00", to: "06:00", level: "good" }],
  messages: { hourBefore: true, optional: true },
};
/** Ongoing, from after everything else in this life. */
const OPEN = {
  entry: "open",
  sessionPlan: [],
  schedule: { firstDate: "2026-12-01", localStart: "18:00", timeZone: "Europe/London", sessions: null },
} satisfies Partial<GroupDraftInput>;
const ALL_NO = { s1: "no", s2: "no", s3: "no", s4: "safe" } as const;

/**
 * Two cohorts from the first application to the surveys, over the real use-cases: one that a coordinator starts, and
 * one that the planner starts. All mail there is comes to be planned on the way.
 */
export async function oneLife(): Promise<readonly Plan[]> {
  const world = await openWorld({ now: night(0) });
  const { deps, plans } = recordedPlans(world.deps);
  const cohort = await publishedGroup(deps, { size: { min: 2, ideal: 3, max: 4 } });
  await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 1 }, themes: ["anxiety_and_panic"] });
  const [ana, ben, cleo, dee] = await Promise.all([
    waiting(deps, { ...IN_TOKYO, email: "ana@example.org" }),
    waiting(deps, { ...IN_TOKYO, email: "ben@example.org" }),
    waiting(deps, { ...IN_TOKYO, email: "cleo@example.org" }),
    waiting(deps, { ...IN_TOKYO, email: "dee@example.org" }),
  ]);
  const gil = await waiting(deps, {
    ...IN_TOKYO,
    email: "gil@example.org",
    themes: { primary: "anxiety_and_panic" },
  });
  await safetyCases(deps, world.clock);
  await offered(deps);
  await wholeNight(deps);
  const offerTo = async (application: typeof ana) => needed(await liveOffer(deps, application));
  for (const application of [ana, ben, gil]) await accept(deps, await offerTo(application));
  for (const application of [ana, ben, gil]) await sign(deps, await offerTo(application));
  await accept(deps, await offerTo(cleo));

  world.clock.set(night(1));
  await startGroup(deps, COORDINATOR, cohort.groupId);
  await heldMeanwhile(deps, await offerTo(cleo));
  await sign(deps, await offerTo(cleo));
  await changePreferences(deps, claimsOf("preferences", [ana.personId]), { reminders: true });
  const [, second, third] = await deps.store.sessions(cohort.groupId);
  const later = { localDate: "2026-09-23", localStart: "18:00" };
  await moveSession(deps, COORDINATOR, cohort.groupId, needed(second).sessionId, later);
  await cancelSession(deps, COORDINATOR, cohort.groupId, needed(third).sessionId);

  await renamed(deps, cohort.groupId);
  await cancelled(deps, cohort);
  await goneEarly(deps, cohort);

  await heldMeanwhile(deps, await offerTo(dee));
  world.clock.set(night(5));
  world.clock.advance({ minutes: 1 });
  world.clock.advance({ minutes: 1 });
  await lapseOffer(deps, (await offerTo(dee)).offerId);
  for (let week = 1; week <= 10; week++) {
    world.clock.set(night(7 * week));
    await wholeNight(deps);
  }
  await publishedGroup(deps, { ...OPEN, whenSeatsFree: "ask" });
  await waiting(deps, { ...IN_TOKYO, email: "hal@example.org" });
  await proposeFreeSeats(deps);
  await publishedGroup(deps, {
    ...OPEN,
    kind: "psychotherapy",
    facilitators: [licensed("2026-12-02")],
  });
  await watchLicences(deps);
  await withdraw(deps, claimsOf("withdraw", [dee.applicationId], (await stored(deps, dee.applicationId)).rev));
  await renewLinks(deps, COORDINATOR, ben.applicationId);
  await renewOwnLinks(deps, claimsOf("status", [ana.applicationId]));
  const twin = await applied(deps, { email: "ben@example.org", anotherPerson: true });
  await decideIdentity(deps, COORDINATOR, twin.applicationId, { person: "same" });
  await bounces(deps, plans);
  return plans;
}

/** Another group, in which somebody had a seat, is not held. */
async function cancelled(deps: Deps, like: { readonly discreetLabel: string }): Promise<void> {
  const { groupId } = await publishedGroup(deps, { discreetLabel: like.discreetLabel });
  const iva = await waiting(deps, { ...IN_TOKYO, email: "iva@example.org" });
  await confirmed(deps, iva, groupId);
  const { previewed } = await previewAct(deps, groupId, "cancel");
  const { act } = await actOnGroup(deps, COORDINATOR, groupId, "cancel", previewed);
  await settleAct(deps, groupId, act.actId);
}

/** One member of another group leaves it, and of another the place is taken back. */
async function goneEarly(deps: Deps, like: { readonly discreetLabel: string }): Promise<void> {
  const { groupId } = await publishedGroup(deps, { discreetLabel: like.discreetLabel });
  const jo = await waiting(deps, { ...IN_TOKYO, email: "jo@example.org" });
  const kim = await waiting(deps, { ...IN_TOKYO, email: "kim@example.org" });
  const left = await confirmed(deps, jo, groupId);
  await leaveGroup(deps, claimsOf("withdraw", [jo.applicationId]), left.offerId);
  const { offerId } = await confirmed(deps, kim, groupId);
  await removeMember(deps, COORDINATOR, offerId, { reason: "other", next: "leaves" });
}

/** Its members hear of it. */
async function renamed(deps: Deps, groupId: GroupId): Promise<void> {
  const { rev, ...group } = needed(await deps.store.group(groupId));
  const { groupId: _id, status: _status, createdAt: _at, publishedAt: _since, agreementVersion: _of, ...draft } = group;
  await editGroup(deps, COORDINATOR, groupId, { ...draft, discreetLabel: "Wednesday circle" }, rev);
}

/** Somebody is held and applies again; somebody may not be written to, until a coordinator has found a safe way. */
async function safetyCases(deps: Deps, clock: World["clock"]): Promise<void> {
  const eve = { ...IN_TOKYO, email: "eve@example.org" };
  const held = await applied(deps, { ...eve, safety: { ...ALL_NO, s2: "yes" } });
  const { items } = await deps.store.messages({ kind: "safety-alert", limit: 1 });
  await sendMessage(deps, needed(items[0]).messageId);
  await decideApplication(deps, COORDINATOR, held.applicationId, "refer");
  clock.advance({ minutes: 1 });
  await waiting(deps, { ...eve, safety: ALL_NO });
  const fay = await applied(deps, { ...IN_TOKYO, email: "fay@example.org", safety: { ...ALL_NO, s4: "not_safe" } });
  await decideApplication(deps, COORDINATOR, fay.applicationId, "confirm-channel");
}

/** Somebody with an open offer is put on hold, and released. */
async function heldMeanwhile(deps: Deps, { applicationId }: Offer): Promise<void> {
  await decideApplication(deps, COORDINATOR, applicationId, "hold");
  await decideApplication(deps, COORDINATOR, applicationId, "release");
}

async function accept(deps: Deps, offer: Offer): Promise<void> {
  await answerOffer(deps, linkFor("offer", offer), "accept");
}

async function sign(deps: Deps, offer: Offer): Promise<void> {
  await signAgreement(deps, linkFor("agreement", offer), { typedName: "Me", locale: "en" });
}

async function bounces(deps: Deps, plans: readonly Plan[]): Promise<void> {
  const { messageId } = needed(plans.find(({ message }) => message.recipient.to === "person")).message;
  const mail = { messageId: "ses-1", tags: { messageId: [messageId] } };
  await recordMailEvent(deps, MailEvent.parse({ eventType: "Bounce", mail, bounce: { bounceType: "Permanent" } }));
}

function needed<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("the life went another way than it is written here");
  return thing;
}
