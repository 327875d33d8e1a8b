import { describe, expect, it } from "vitest";
import { jobIdOf } from "../../lib/domain/hash.ts";
import type { Work } from "../../lib/domain/job.ts";
import { Adjustments } from "../../lib/domain/runs/match-run.ts";
import { createGroup } from "../../lib/use-cases/groups/create-group.ts";
import { editGroup } from "../../lib/use-cases/groups/edit-group.ts";
import { publishGroup } from "../../lib/use-cases/groups/publish-group.ts";
import { startGroup } from "../../lib/use-cases/groups/start-group.ts";
import { answerAccess } from "../../lib/use-cases/intake/answer-access.ts";
import { type Decision, decideApplication } from "../../lib/use-cases/intake/decide-application.ts";
import { verifyAddress } from "../../lib/use-cases/intake/verify-address.ts";
import { changeAvailability } from "../../lib/use-cases/members/change-availability.ts";
import { changePreferences } from "../../lib/use-cases/members/change-preferences.ts";
import { leaveGroup } from "../../lib/use-cases/members/leave-group.ts";
import { removeMember } from "../../lib/use-cases/members/remove-member.ts";
import { withdraw } from "../../lib/use-cases/members/withdraw.ts";
import { answerOffer } from "../../lib/use-cases/offers/answer-offer.ts";
import { signAgreement } from "../../lib/use-cases/offers/sign-agreement.ts";
import type { Deps } from "../../lib/use-cases/ports.ts";
import { adjustRun } from "../../lib/use-cases/runs/adjust-run.ts";
import { approveRun } from "../../lib/use-cases/runs/approve-run.ts";
import { draftProposal } from "../../lib/use-cases/runs/draft-proposal.ts";
import { previewRun } from "../../lib/use-cases/runs/preview-run.ts";
import { requestRun } from "../../lib/use-cases/runs/request-run.ts";
import { cancelSession } from "../../lib/use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../lib/use-cases/sessions/move-session.ts";
import { finishTask, takeTask } from "../../lib/use-cases/staff/take-task.ts";
import { draftOf, intakeOf, SAMPLE_NOW } from "../support/samples.ts";
import { applied, COORDINATOR, claimsOf, confirmed, offered, publishedGroup, waiting } from "../support/steps.ts";
import { openWorld } from "../support/world.ts";
import { linkFor, previewed } from "./runs/run-story.ts";
import { crowd } from "./sessions/cohort-story.ts";

/** What a person or a coordinator does, word for word the same each time; and the work it asks for. */
type Act = {
  readonly act: (deps: Deps) => Promise<unknown>;
  readonly asksFor?: Work;
};

const HELD = { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } } as const;
const SILENCED = { safety: { s1: "no", s2: "no", s3: "no", s4: "not_safe" } } as const;
const OPEN = { entry: "open", whenSeatsFree: "offer" } as const;
const KEYED = { idempotencyKey: "key-of-a-coordinator", bodyHash: "b" };
const TOMORROW = { localDate: "2026-09-16", localStart: "18:00" };

async function withOffer(deps: Deps) {
  const { groupId } = await publishedGroup(deps);
  return offered(deps, await waiting(deps), groupId);
}

async function withAccepted(deps: Deps, draft: Parameters<typeof publishedGroup>[1] = {}) {
  const { groupId } = await publishedGroup(deps, draft);
  const offer = await offered(deps, await waiting(deps), groupId);
  const accepted = { ...offer, status: "ACCEPTED" as const, rev: offer.rev + 1 };
  await deps.store.commit([{ write: "offer", offer: accepted, expect: offer.rev }]);
  return accepted;
}

async function runningCohort(deps: Deps) {
  const group = await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 2 } });
  const person = await waiting(deps);
  await confirmed(deps, person, group.groupId);
  return { group, person };
}

async function runningSession(deps: Deps) {
  const { group } = await runningCohort(deps);
  await startGroup(deps, COORDINATOR, group.groupId);
  const [session] = await deps.store.sessions(group.groupId);
  if (session === undefined) throw new Error("a published group has its sessions");
  return session;
}

const decision =
  (what: Decision, answers: Parameters<typeof waiting>[1] = HELD) =>
  async (deps: Deps): Promise<Act> => {
    const { applicationId } = await waiting(deps, answers);
    if (what === "release" && answers === SILENCED) throw new Error("a silent channel is confirmed first");
    const act = (by: Deps) => decideApplication(by, COORDINATOR, applicationId, what);
    return what === "release" ? { act, asksFor: { job: "arrival", because: applicationId } } : { act };
  };

const ACTS: Readonly<Record<string, (deps: Deps) => Promise<Act>>> = {
  "creating a group under a key": async () => ({ act: (by) => createGroup(by, COORDINATOR, draftOf(), KEYED) }),
  "turning a proposal into a draft": async (deps) => {
    await crowd(deps, 8, { languages: ["es"], country: "ES", timeZone: "Europe/Madrid" });
    const { runId } = await previewed(deps);
    return { act: (by) => draftProposal(by, COORDINATOR, runId, 0, () => "Proposed") };
  },
  "asking for a run under a key, which is begun meanwhile": async () => ({
    act: async (by) => {
      const { runId } = await requestRun(by, COORDINATOR, {}, KEYED);
      await previewRun(by, runId);
      return runId;
    },
  }),
  "asking for a run": async () => ({ act: (by) => requestRun(by, COORDINATOR, {}) }),
  "adjusting a run": async (deps) => {
    const { groupId } = await publishedGroup(deps);
    await waiting(deps);
    const { runId, rev } = await previewed(deps);
    const adjustments = Adjustments.parse({ extraSeats: [{ groupId, seats: 1 }] });
    return {
      act: (by) => adjustRun(by, COORDINATOR, runId, adjustments, rev),
      asksFor: { job: "preview", runId },
    };
  },
  "approving a run": async (deps) => {
    const { runId, rev } = await previewed(deps);
    return { act: (by) => approveRun(by, COORDINATOR, runId, rev), asksFor: { job: "materialise", runId } };
  },
  "confirming an address": async (deps) => {
    const { applicationId } = await applied(deps);
    const act = (by: Deps) => verifyAddress(by, claimsOf("verify", [applicationId]));
    return { act, asksFor: { job: "arrival", because: applicationId } };
  },
  "accepting an offer": async (deps) => {
    const offer = await withOffer(deps);
    return { act: (by) => answerOffer(by, linkFor("offer", offer), "accept") };
  },
  "declining an offer": async (deps) => {
    const offer = await withOffer(deps);
    const act = (by: Deps) => answerOffer(by, linkFor("offer", offer), "decline");
    return { act, asksFor: { job: "arrival", because: offer.offerId } };
  },
  "signing for a seat": async (deps) => {
    const offer = await withAccepted(deps, { entry: "open" });
    const act = (by: Deps) => signAgreement(by, linkFor("agreement", offer), { typedName: "Ruth", locale: "en" });
    return { act, asksFor: { job: "plan-group", groupId: offer.groupId } };
  },
  "leaving a seat": async (deps) => {
    const { groupId } = await publishedGroup(deps);
    const person = await waiting(deps);
    const { offerId } = await confirmed(deps, person, groupId);
    const act = (by: Deps) => withdraw(by, claimsOf("withdraw", [person.applicationId]));
    return { act, asksFor: { job: "arrival", because: offerId } };
  },
  "leaving one group": async (deps) => {
    const { groupId } = await publishedGroup(deps);
    const person = await waiting(deps);
    const { offerId } = await confirmed(deps, person, groupId);
    const act = (by: Deps) => leaveGroup(by, claimsOf("withdraw", [person.applicationId]), offerId);
    return { act, asksFor: { job: "arrival", because: offerId } };
  },
  "taking a place back": async (deps) => {
    const { groupId } = await publishedGroup(deps);
    const { offerId } = await confirmed(deps, await waiting(deps), groupId);
    const act = (by: Deps) => removeMember(by, COORDINATOR, offerId, { reason: "conduct", next: "waits" });
    return { act, asksFor: { job: "arrival", because: offerId } };
  },
  "changing when one can come": async (deps) => {
    const { applicationId } = await waiting(deps);
    const act = (by: Deps) =>
      changeAvailability(by, claimsOf("availability", [applicationId]), intakeOf().availability);
    return { act, asksFor: { job: "arrival", because: applicationId } };
  },
  "changing which mail one gets": async (deps) => {
    const { group, person } = await runningCohort(deps);
    await startGroup(deps, COORDINATOR, group.groupId);
    const act = (by: Deps) => changePreferences(by, claimsOf("preferences", [person.personId]), { optional: true });
    return { act, asksFor: { job: "plan-group", groupId: group.groupId } };
  },
  "answering an access need": async (deps) => {
    const { applicationId } = await waiting(deps, { accessNeeds: ["other"] });
    const act = (by: Deps) => answerAccess(by, COORDINATOR, applicationId, "can-be-met");
    return { act, asksFor: { job: "arrival", because: applicationId } };
  },
  "publishing a group": async (deps) => {
    const { groupId, rev } = await createGroup(deps, COORDINATOR, draftOf(OPEN));
    const act = (by: Deps) => publishGroup(by, COORDINATOR, groupId, rev);
    return { act, asksFor: { job: "arrival", because: groupId } };
  },
  "editing a group": async (deps) => {
    const { groupId, rev } = await publishedGroup(deps, { entry: "open" });
    const act = (by: Deps) => editGroup(by, COORDINATOR, groupId, draftOf(OPEN), rev);
    return { act, asksFor: { job: "arrival", because: groupId } };
  },
  "starting a group": async (deps) => {
    const { groupId } = (await runningCohort(deps)).group;
    return { act: (by) => startGroup(by, COORDINATOR, groupId), asksFor: { job: "plan-group", groupId } };
  },
  "moving a session": async (deps) => {
    const { groupId, sessionId } = await runningSession(deps);
    const act = (by: Deps) => moveSession(by, COORDINATOR, groupId, sessionId, TOMORROW);
    return { act, asksFor: { job: "plan-group", groupId } };
  },
  "cancelling a session": async (deps) => {
    const { groupId, sessionId } = await runningSession(deps);
    const act = (by: Deps) => cancelSession(by, COORDINATOR, groupId, sessionId);
    return { act, asksFor: { job: "plan-group", groupId } };
  },
  "acknowledging a hold": decision("acknowledge"),
  "releasing somebody": decision("release"),
  "holding somebody": decision("hold", {}),
  "referring somebody on": decision("refer"),
  "not reaching somebody": decision("unreached"),
  "confirming a channel": async (deps) => {
    const { applicationId } = await applied(deps, SILENCED);
    return { act: (by) => decideApplication(by, COORDINATOR, applicationId, "confirm-channel") };
  },
  "taking a task": async (deps) => {
    await waiting(deps, HELD);
    const [task] = await deps.store.openTasks();
    if (task === undefined) throw new Error("a hold has its task");
    return { act: (by) => takeTask(by, COORDINATOR, task.taskId).then(({ state, owner }) => ({ state, owner })) };
  },
  "finishing a task": async (deps) => {
    await waiting(deps, { accessNeeds: ["other"] });
    const [task] = await deps.store.openTasks();
    if (task === undefined) throw new Error("an access need has its task");
    return { act: (by) => finishTask(by, COORDINATOR, task.taskId) };
  },
};

/** Nothing that follows a commit goes through: no queue, and no mail can be planned. */
function cutOff(deps: Deps): Deps {
  const down = async () => Promise.reject(new Error("down"));
  return {
    ...deps,
    queue: { toMatcher: down, toArrivals: down, toSender: down },
    store: { ...deps.store, addMessages: down, addSessions: down },
  };
}

describe.each(Object.entries(ACTS))("%s", (_name, arrange) => {
  it("is done though nothing after the commit goes through, and what is left to do is written down", async () => {
    const { deps, clock } = await openWorld({ now: SAMPLE_NOW });
    const { act, asksFor } = await arrange(deps);
    await act(cutOff(deps));
    clock.advance({ minutes: 1 });
    const due = [...(await deps.store.dueJobs(clock.now(), 50)), ...(await deps.store.arrivals())];
    if (asksFor !== undefined) expect(due.map(({ jobId }) => jobId)).toContain(jobIdOf(asksFor));
  });

  it("done once more, since its reply was lost, is answered with what came of it, and is not done twice", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const { act } = await arrange(deps);
    const first = await act(deps);
    const mails = (await deps.store.messages({ limit: 200 })).items;
    const again = await act(deps);
    expect(withoutRevision(again)).toEqual(withoutRevision(first));
    expect((await deps.store.messages({ limit: 200 })).items).toEqual(mails);
    expect((await deps.store.runs({ limit: 10 })).items.length).toBeLessThanOrEqual(1);
  });
});

/** The same may be saved once more: its revision, and links that are signed for it, may be others then. */
function withoutRevision(reply: unknown): unknown {
  const text = JSON.stringify(reply).replaceAll(/\/l\/[a-z]+\/[\w.~-]+/g, "a link");
  return JSON.parse(text.replaceAll(/"rev":\d+/g, '"rev":"any"'));
}
