import { describe, expect, it } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { raised } from "../../../lib/domain/intake/hold.ts";
import { isOnHold, SafetyState } from "../../../lib/domain/intake/screening.ts";
import { type Decision, decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import type { Change, Deps } from "../../../lib/use-cases/ports.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { refusalOf } from "../../support/said.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { applied, COORDINATOR, claimsOf, confirmed, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const open = () => openWorld({ now: SAMPLE_NOW });
const HELD = { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } } as const;
const SILENCED = { safety: { s1: "no", s2: "no", s3: "no", s4: "not_safe" } } as const;

function decide(deps: Deps, { applicationId }: Application, decision: Decision) {
  return decideApplication(deps, COORDINATOR, applicationId, decision);
}

async function inState(deps: Deps, safety: SafetyState, status: Application["status"] = "WAITING") {
  const before = await waiting(deps);
  const application = { ...before, safety, status, rev: before.rev + 1 };
  const { personId, applicationId } = application;
  const cause = {
    applicationId,
    origin: "inbox",
    level: isOnHold(safety) ? safety : "REVIEW",
    at: SAMPLE_NOW,
  } as const;
  const hold = raised(undefined, personId, cause, SAMPLE_NOW);
  const changes: Change[] = [{ write: "application", application, expect: before.rev }];
  if (isOnHold(safety)) changes.push({ write: "hold", hold, expect: "absent" });
  if (safety === "UNREACHED") changes.push({ write: "hold", hold: { ...hold, state: "UNREACHED" }, expect: "absent" });
  await deps.store.commit(changes);
  return application;
}

/** From which state a decision leads where, also to where it is already; everything not named is refused. */
const LEADS: Readonly<Record<Exclude<Decision, "confirm-channel">, Partial<Record<SafetyState, SafetyState>>>> = {
  release: { CLEARED: "CLEARED", ASK: "CLEARED", REVIEW: "CLEARED", URGENT_HOLD: "CLEARED", UNREACHED: "CLEARED" },
  hold: { CLEAR: "REVIEW", CLEARED: "REVIEW", UNREACHED: "REVIEW", REFERRED_ON: "REVIEW" },
  refer: {
    CLEAR: "REFERRED_ON",
    CLEARED: "REFERRED_ON",
    ASK: "REFERRED_ON",
    REVIEW: "REFERRED_ON",
    URGENT_HOLD: "REFERRED_ON",
    UNREACHED: "REFERRED_ON",
    REFERRED_ON: "REFERRED_ON",
  },
  acknowledge: { ASK: "ASK", REVIEW: "REVIEW", URGENT_HOLD: "URGENT_HOLD" },
  unreached: { ASK: "UNREACHED", REVIEW: "UNREACHED", URGENT_HOLD: "UNREACHED", UNREACHED: "UNREACHED" },
};

// Object.keys forgets that the keys of a const object are its key type.
const CASES = (Object.keys(LEADS) as (keyof typeof LEADS)[]).flatMap((decision) =>
  SafetyState.options.map((from) => ({ decision, from, to: LEADS[decision][from] })),
);

describe("a coordinator's decision", () => {
  it.each(CASES)("to $decision somebody who is $from leads to $to", async ({ decision, from, to }) => {
    const { deps } = await open();
    const before = await inState(deps, from);
    if (to === undefined) {
      const refusal = decide(deps, before, decision);
      await expect(refusal).rejects.toMatchObject({ code: "wrong-state" });
      expect(await refusalOf(refusal)).toContain(`WAITING and its safety state ${from}`);
      expect(await stored(deps, before.applicationId)).toEqual(before);
    } else {
      expect(await decide(deps, before, decision)).toMatchObject({ safety: to });
      expect((await stored(deps, before.applicationId)).safety).toBe(to);
    }
  });

  it("to release somebody who waits has open seats filled; one who has not verified yet stays unverified", async () => {
    const { deps } = await open();
    const held = await waiting(deps, HELD);
    await decide(deps, held, "release");
    expect(await arrivalsAsked(deps)).toEqual([held.applicationId]);
    const unverified = await applied(deps, { ...HELD, email: "paul@example.org" });
    expect(await decide(deps, unverified, "release")).toMatchObject({ status: "SUBMITTED", safety: "CLEARED" });
  });

  it("to refer ends the application, and frees the seat it has", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps);
    const { offerId } = await confirmed(deps, member, groupId);
    expect(await decide(deps, member, "refer")).toMatchObject({ status: "REFERRED", safety: "REFERRED_ON" });
    expect((await deps.store.offers(groupId)).map(({ status }) => status)).toEqual(["LEFT"]);
    expect((await deps.store.seats(groupId)).every(({ state }) => state === "FREE")).toBe(true);
    expect(await arrivalsAsked(deps)).toContain(offerId);
  });

  it("to hold leaves a member the seat", async () => {
    const { deps } = await open();
    const { groupId } = await publishedGroup(deps);
    const member = await waiting(deps);
    const offer = await confirmed(deps, member, groupId);
    expect(await decide(deps, member, "hold")).toMatchObject({ status: "PLACED", safety: "REVIEW" });
    expect(await deps.store.offer(offer.offerId)).toEqual(offer);
  });

  it("about a hold can be made after the person withdrew, and does not bring them back", async () => {
    const { deps } = await open();
    const gone = await inState(deps, "URGENT_HOLD", "WITHDRAWN");
    expect(await decide(deps, gone, "refer")).toMatchObject({ status: "WITHDRAWN", safety: "REFERRED_ON" });
    const ended = await inState(deps, "CLEAR", "WITHDRAWN");
    expect(await refusalOf(decide(deps, ended, "hold"))).toContain("nothing to hold");
  });

  it("is made on what is stored: of two at one moment the later one judges what the earlier one left", async () => {
    const { deps } = await open();
    const held = await waiting(deps, HELD);
    const [release] = await Promise.allSettled([decide(deps, held, "release"), decide(deps, held, "unreached")]);
    expect(release.status).toBe("fulfilled");
    // Released first, there is no hold left to be unreached; unreached first, it can still be released.
    expect((await stored(deps, held.applicationId)).safety).toBe("CLEARED");
  });

  it("about nobody is not found", async () => {
    const { deps } = await open();
    const nobody = decideApplication(deps, COORDINATOR, deps.ids.application(), "release");
    await expect(nobody).rejects.toMatchObject({ code: "not-found" });
  });

  it("is audited by who decided, as ids and codes", async () => {
    const { deps, entries } = recordedAudit((await open()).deps);
    const held = await waiting(deps, HELD);
    await decide(deps, held, "release");
    expect(entries.at(-1)).toEqual({
      at: SAMPLE_NOW,
      actor: COORDINATOR.subject,
      action: "application-decided",
      subject: held.applicationId,
      details: { decision: "release", from: "REVIEW", to: "CLEARED", status: "WAITING" },
    });
  });
});

describe("confirming a safe channel", () => {
  it("ends the silence and sends the receipt that was withheld, whose link then works", async () => {
    const { deps } = await open();
    const silenced = await applied(deps, SILENCED);
    expect((await deps.store.messages({ personId: silenced.personId, limit: 10 })).items).toEqual([]);
    await decide(deps, silenced, "confirm-channel");
    expect((await deps.store.contact(silenced.personId))?.suppressed).toBeUndefined();
    const { items } = await deps.store.messages({ personId: silenced.personId, limit: 10 });
    expect(items.map(({ kind, state }) => [kind, state])).toEqual([["receipt", "PENDING"]]);
    await verifyAddress(deps, claimsOf("verify", [silenced.applicationId]));
    expect(await stored(deps, silenced.applicationId)).toMatchObject({ status: "WAITING", safety: "ASK" });
  });

  it("leaves the hold: that is another decision", async () => {
    const { deps } = await open();
    const silenced = await applied(deps, SILENCED);
    expect(await decide(deps, silenced, "confirm-channel")).toMatchObject({ safety: "ASK", status: "SUBMITTED" });
  });

  it("comes before releasing: nobody is offered a place whom no mail reaches", async () => {
    const { deps } = await open();
    const silenced = await applied(deps, SILENCED);
    expect(await refusalOf(decide(deps, silenced, "release"))).toContain("until a safe channel is confirmed");
    expect((await deps.store.contact(silenced.personId))?.suppressed).toBe("unsafe_channel");
  });

  it("sends the receipts of all that the person has sent in meanwhile", async () => {
    const { deps, clock } = await open();
    const silenced = await applied(deps, SILENCED);
    clock.advance({ hours: 1 });
    const later = await applied(deps);
    await decide(deps, silenced, "confirm-channel");
    const { items } = await deps.store.messages({ personId: silenced.personId, limit: 10 });
    const about = items.map(({ cause }) => (cause.about === "application" ? cause.applicationId : undefined));
    expect(about.sort()).toEqual([silenced.applicationId, later.applicationId].sort());
  });

  it("changes nothing where mail is not silenced", async () => {
    const { deps } = await open();
    const before = await applied(deps);
    await decide(deps, before, "confirm-channel");
    expect(await stored(deps, before.applicationId)).toEqual(before);
  });
});
