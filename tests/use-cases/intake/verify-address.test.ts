import { describe, expect, it } from "vitest";
import { afterRefusal, afterSilence } from "../../../lib/domain/intake/wait.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { readPairs } from "../../../lib/use-cases/intake/pairs/read-pairs.ts";
import { setPairs } from "../../../lib/use-cases/intake/set-pairs.ts";
import { readVerify, verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import { silenceTask } from "../../../lib/use-cases/offers/silence-task.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { groupId } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { applied, COORDINATOR, claimsOf, confirmed, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld } from "../../support/world.ts";
import { arrivalsAsked } from "../lines/line-story.ts";

const open = () => openWorld({ now: SAMPLE_NOW });

describe("verifying an address", () => {
  it("brings somebody into the pool, and asks for open seats to be filled", async () => {
    const { deps } = await open();
    const { applicationId } = await applied(deps);
    const claims = claimsOf("verify", [applicationId]);
    expect(await readVerify(deps, claims)).toMatchObject({ page: "verify", state: "to-verify" });
    expect(await verifyAddress(deps, claims)).toMatchObject({ page: "verify", state: "verified", locale: "en" });
    expect(await readVerify(deps, claims)).toMatchObject({ state: "verified" });
    expect(await stored(deps, applicationId)).toMatchObject({ status: "WAITING", safety: "CLEAR" });
    expect(await arrivalsAsked(deps)).toEqual([applicationId]);
  });

  it("only shows when it is only looked at", async () => {
    const { deps } = await open();
    const before = await applied(deps);
    await readVerify(deps, claimsOf("verify", [before.applicationId]));
    expect(await stored(deps, before.applicationId)).toEqual(before);
    expect(await arrivalsAsked(deps)).toEqual([]);
  });

  it("works once: the link is used afterwards, and nothing changes", async () => {
    const { deps } = await open();
    const { applicationId } = await applied(deps);
    const claims = claimsOf("verify", [applicationId]);
    await verifyAddress(deps, claims);
    const after = await stored(deps, applicationId);
    expect(await verifyAddress(deps, claims)).toMatchObject({ state: "verified" });
    expect(await stored(deps, applicationId)).toEqual(after);
    expect(await arrivalsAsked(deps)).toHaveLength(1);
  });

  it("works once when pressed twice at the same moment", async () => {
    const { deps } = await open();
    const { applicationId } = await applied(deps);
    const claims = claimsOf("verify", [applicationId]);
    const twice = await Promise.allSettled([verifyAddress(deps, claims), verifyAddress(deps, claims)]);
    expect(twice.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await arrivalsAsked(deps)).toHaveLength(1);
    expect((await stored(deps, applicationId)).status).toBe("WAITING");
  });

  it("keeps somebody on hold, who waits for a person and for no seat", async () => {
    const { deps } = await open();
    const { applicationId } = await waiting(deps, { safety: { s1: "no", s2: "prefer_not", s3: "no", s4: "safe" } });
    expect(await stored(deps, applicationId)).toMatchObject({ status: "WAITING", safety: "ASK" });
    expect(await arrivalsAsked(deps)).toEqual([]);
  });

  it("says so when the application is gone", async () => {
    const { deps } = await open();
    const gone = claimsOf("verify", [deps.ids.application()]);
    await expect(verifyAddress(deps, gone)).rejects.toMatchObject({ code: "not-found" });
    await expect(readVerify(deps, gone)).rejects.toMatchObject({ code: "not-found" });
  });

  it("leaves an audit entry of ids and codes", async () => {
    const world = await open();
    const { deps, entries } = recordedAudit(world.deps);
    const { applicationId } = await waiting(deps);
    expect(entries.at(-1)).toEqual({
      at: SAMPLE_NOW,
      actor: "applicant",
      action: "address-verified",
      subject: applicationId,
      details: { status: "WAITING", safety: "CLEAR" },
    });
  });
});

describe("applying again", () => {
  const moved = { preferredName: "Ruth B.", timeZone: "Europe/Madrid", languages: ["es", "en"], country: "ES" };

  it("takes the place of what came before only once the new link is used", async () => {
    const { deps, clock } = await open();
    const first = await waiting(deps);
    clock.advance({ hours: 1 });
    const second = await applied(deps, moved);
    expect(await stored(deps, first.applicationId)).toEqual(first);
    expect((await deps.store.contact(first.personId))?.preferredName).toBe("Ruth");
    await verifyAddress(deps, claimsOf("verify", [second.applicationId]));
    expect((await stored(deps, first.applicationId)).status).toBe("WITHDRAWN");
    expect((await stored(deps, second.applicationId)).status).toBe("WAITING");
    expect(await deps.store.contact(first.personId)).toMatchObject({
      preferredName: "Ruth B.",
      timeZone: "Europe/Madrid",
      locale: "es",
      country: "ES",
    });
  });

  it("goes on waiting where the earlier one did, with the groups that were declined or left unanswered", async () => {
    const { deps, clock } = await open();
    const before = await waiting(deps);
    const [declined, silent] = [groupId(1), groupId(2)];
    const refused = afterRefusal(before, { groupId: declined, reason: "time", at: clock.now() });
    const older = { ...afterSilence(refused, silent, clock.now()), rev: before.rev + 1 };
    await deps.store.commit([{ write: "application", application: older, expect: before.rev }]);
    clock.advance({ days: 20 });
    const newer = await waiting(deps, moved);
    expect(newer).toMatchObject({
      status: "WAITING",
      replaces: before.applicationId,
      waitingSince: before.submittedAt,
      declinedGroups: [declined],
      declineReasons: [{ groupId: declined, reason: "time" }],
      silences: [{ groupId: silent }],
    });
    const { candidates } = await takeSnapshot(deps, "all", "most_placed");
    expect(candidates).toMatchObject([{ submittedAt: before.submittedAt, declinedGroups: [declined, silent] }]);
  });

  it("takes no wait from one that anybody can have sent", async () => {
    const { deps, clock } = await open();
    await applied(deps);
    clock.advance({ days: 20 });
    const newer = await waiting(deps, moved);
    expect(newer.waitingSince).toBe(newer.submittedAt);
  });

  it("is to be heard of: who was paused is looked for again, and nobody need call", async () => {
    const { deps, clock } = await open();
    const before = await waiting(deps);
    const once = afterSilence(before, groupId(1), clock.now());
    const paused = { ...afterSilence(once, groupId(2), clock.now()), rev: before.rev + 1 };
    const changes = [{ write: "application", application: paused, expect: before.rev }] as const;
    await deps.store.commit([...changes, ...silenceTask(deps, paused)]);
    expect(await deps.store.openTasks()).toHaveLength(1);
    clock.advance({ hours: 1 });
    expect(await waiting(deps, moved)).toMatchObject({ status: "WAITING", silences: [] });
    expect((await stored(deps, before.applicationId)).status).toBe("WITHDRAWN");
    expect(await deps.store.openTasks()).toEqual([]);
  });

  it("drops the earlier one too when neither was verified, and its link then only shows", async () => {
    const { deps, clock } = await open();
    const first = await applied(deps);
    clock.advance({ hours: 1 });
    const second = await waiting(deps);
    expect((await stored(deps, first.applicationId)).status).toBe("WITHDRAWN");
    const late = await verifyAddress(deps, claimsOf("verify", [first.applicationId]));
    expect(late.state).toBe("verified");
    expect((await stored(deps, first.applicationId)).status).toBe("WITHDRAWN");
    expect((await stored(deps, second.applicationId)).status).toBe("WAITING");
  });

  it("never leaves two in the pool when both links are used at the same moment", async () => {
    const { deps, clock } = await open();
    const first = await applied(deps);
    clock.advance({ hours: 1 });
    const second = await applied(deps);
    await Promise.all(
      [first, second].map(({ applicationId }) => verifyAddress(deps, claimsOf("verify", [applicationId]))),
    );
    const statuses = await Promise.all(
      [first, second].map(async (one) => (await stored(deps, one.applicationId)).status),
    );
    expect(statuses).toEqual(["WITHDRAWN", "WAITING"]);
  });

  it("of who has a seat renews the answers it was given for, and the page tells nothing of that", async () => {
    const { deps, clock } = await open();
    const group = await publishedGroup(deps);
    const member = await waiting(deps);
    const offer = await confirmed(deps, member, group.groupId);
    const jobsBefore = (await arrivalsAsked(deps)).length;
    clock.advance({ hours: 1 });
    const again = await applied(deps, moved);
    const view = await verifyAddress(deps, claimsOf("verify", [again.applicationId]));
    expect(view.state).toBe("verified");
    expect((await stored(deps, again.applicationId)).status).toBe("WITHDRAWN");
    expect(await stored(deps, member.applicationId)).toMatchObject({ status: "PLACED", timeZone: "Europe/Madrid" });
    expect(await deps.store.intake(member.applicationId)).toMatchObject(moved);
    expect(await deps.store.contact(member.personId)).toMatchObject({ preferredName: "Ruth B.", locale: "es" });
    expect(await deps.store.offer(offer.offerId)).toEqual(offer);
    expect(await arrivalsAsked(deps)).toHaveLength(jobsBefore);
  });

  it("does not lift a hold, which stands on the person and not on what they sent", async () => {
    const { deps, clock } = await open();
    const first = await waiting(deps, { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } });
    clock.advance({ hours: 1 });
    const second = await waiting(deps);
    expect(second).toMatchObject({ status: "WAITING", safety: "CLEAR" });
    expect(await arrivalsAsked(deps)).toEqual([]);
    expect(await deps.store.hold(second.personId)).toMatchObject({
      level: "REVIEW",
      raisedBy: [{ applicationId: first.applicationId, origin: "inbox" }],
    });
  });

  it("after being referred on waits for a person, whatever the new answers are", async () => {
    const { deps, clock } = await open();
    const first = await waiting(deps, { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } });
    await decideApplication(deps, COORDINATOR, first.applicationId, "refer");
    clock.advance({ hours: 1 });
    const second = await waiting(deps);
    expect(second).toMatchObject({ status: "WAITING", safety: "REVIEW" });
    expect(await arrivalsAsked(deps)).toEqual([]);
    expect((await deps.store.hold(second.personId))?.raisedBy[0]?.applicationId).toBe(second.applicationId);
  });

  it("is free of a hold that a person has lifted since", async () => {
    const { deps, clock } = await open();
    const first = await waiting(deps, { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } });
    await decideApplication(deps, COORDINATOR, first.applicationId, "release");
    clock.advance({ hours: 1 });
    expect((await waiting(deps)).safety).toBe("CLEAR");
  });

  it("keeps the coordinator's pairs, and those who were paired with the old case see the new one", async () => {
    const { deps, clock } = await open();
    const ruth = await waiting(deps);
    const paul = await waiting(deps, { email: "paul@example.org" });
    const ana = await waiting(deps, { email: "ana@example.org" });
    await setPairs(deps, COORDINATOR, ruth.applicationId, {
      keepApart: [paul.caseCode],
      keepTogether: [ana.caseCode],
    });
    clock.advance({ hours: 1 });
    const again = await waiting(deps);
    const pairs = ({ personId }: typeof ruth) => readPairs(deps, personId);
    expect(await pairs(again)).toEqual({ keepApart: [paul.caseCode], keepTogether: [ana.caseCode] });
    expect(await pairs(paul)).toEqual({ keepApart: [again.caseCode], keepTogether: [] });
    expect(await pairs(ana)).toEqual({ keepApart: [], keepTogether: [again.caseCode] });
  });

  it("keeps reminders off that were turned off, and silence where the channel is unsafe", async () => {
    const { deps, clock } = await open();
    const first = await waiting(deps);
    const contact = await deps.store.contact(first.personId);
    if (contact === undefined) throw new Error("no contact");
    const off = { ...contact, reminders: false, suppressed: "unsafe_channel" as const, rev: contact.rev + 1 };
    await deps.store.commit([{ write: "contact", contact: off, expect: contact.rev }]);
    clock.advance({ hours: 1 });
    await waiting(deps);
    expect(await deps.store.contact(first.personId)).toMatchObject({ reminders: false, suppressed: "unsafe_channel" });
  });

  it("ends the silence after a bounce: the link was used, so mail arrives", async () => {
    const { deps, clock } = await open();
    const first = await waiting(deps);
    const contact = await deps.store.contact(first.personId);
    if (contact === undefined) throw new Error("no contact");
    const bounced = { ...contact, suppressed: "bounced" as const, rev: contact.rev + 1 };
    await deps.store.commit([{ write: "contact", contact: bounced, expect: contact.rev }]);
    clock.advance({ hours: 1 });
    await waiting(deps);
    expect((await deps.store.contact(first.personId))?.suppressed).toBeUndefined();
  });

  it("can be verified however often somebody has posted the address before", async () => {
    const { deps, clock } = await open();
    for (let posted = 0; posted < 100; posted += 1) await applied(deps);
    clock.advance({ hours: 1 });
    expect((await waiting(deps)).status).toBe("WAITING");
  });
});
