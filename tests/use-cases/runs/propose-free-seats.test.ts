import { beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../lib/domain/runs/match-run.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { adjustRun } from "../../../lib/use-cases/runs/adjust-run.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { proposeFreeSeats } from "../../../lib/use-cases/runs/propose-free-seats.ts";
import { readRun } from "../../../lib/use-cases/runs/read-runs.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, openGroup, publishedGroup, waiting } from "../sessions/cohort-story.ts";
import { liveOffer, previewed } from "./run-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

const ASKS = { whenSeatsFree: "ask" } as const;
const runs = async () => (await world.deps.store.runs({ limit: 100 })).items;
const mails = async () => (await world.deps.store.messages({ kind: "free-seats", limit: 100 })).items;
const tomorrow = () => world.clock.advance({ days: 1 });

async function placedIn(run: Run | undefined) {
  if (run === undefined) throw new Error("nothing was proposed");
  return (await readRun(world.deps, run.runId)).result?.placed ?? [];
}

describe("the free seats of open groups that ask", () => {
  it("are proposed to the coordinator, and offered to nobody before an approval", async () => {
    const { deps } = world;
    const group = await openGroup(deps, ASKS);
    const person = await waiting(deps, "Ana");
    await proposeFreeSeats(deps);
    const [run] = await runs();
    expect(run).toMatchObject({ trigger: "free-seats", status: "PREVIEW", requestedBy: "free-seats", violations: [] });
    expect(await placedIn(run)).toMatchObject([{ caseCode: person.caseCode, groupId: group.groupId }]);
    expect(await mails()).toMatchObject([
      { recipient: { to: "duty", programme: "main" }, cause: { about: "run", runId: run?.runId }, dueAt: SAMPLE_NOW },
    ]);
    expect((await deps.store.messages({ kind: "match-report", limit: 5 })).items).toEqual([]);
    expect(await liveOffer(deps, person)).toBeUndefined();

    await approveRun(deps, COORDINATOR, run?.runId ?? ("" as never), 0);
    await materialiseRun(deps, run?.runId ?? ("" as never));
    expect(await liveOffer(deps, person)).toMatchObject({ groupId: group.groupId, status: "OFFERED" });
  });

  it("are those of such groups alone", async () => {
    const { deps } = world;
    await openGroup(deps, { whenSeatsFree: "off" });
    await openGroup(deps, { whenSeatsFree: "offer" });
    await publishedGroup(deps, ASKS);
    await waiting(deps, "Ana");
    await proposeFreeSeats(deps);
    expect(await runs()).toEqual([]);
  });

  it("may be those of a psychotherapy group, since a person approves", async () => {
    const { deps } = world;
    const licence = {
      type: "LMFT",
      number: "1",
      jurisdictions: ["GB"],
      expires: "2028-01-01",
      verifiedBy: "Sam Okafor",
    };
    const facilitators = [
      { name: "Jo Reed", email: "jo@harbourlane.example", level: "licensed" as const, drawnTo: [], licence },
    ];
    const group = await openGroup(deps, { ...ASKS, kind: "psychotherapy", facilitators });
    await waiting(deps, "Ana");
    await proposeFreeSeats(deps);
    expect((await placedIn((await runs())[0])).map(({ groupId }) => groupId)).toEqual([group.groupId]);
  });

  it("are not asked about while nobody fits, or none is free", async () => {
    const { deps } = world;
    await waiting(deps, "Ana");
    await proposeFreeSeats(deps);
    await openGroup(deps, { ...ASKS, languages: ["fi"] });
    await proposeFreeSeats(deps);
    expect([await runs(), await mails()]).toEqual([[], []]);
  });
});

describe("the coordinator is asked", () => {
  it("once a day at most, however often the job is delivered", async () => {
    const { deps } = world;
    await openGroup(deps, { ...ASKS, size: { min: 1, ideal: 4, max: 4 } });
    await waiting(deps, "Ana");
    await Promise.all([1, 2, 3].map(() => proposeFreeSeats(deps)));
    await waiting(deps, "Ben");
    await proposeFreeSeats(deps);
    expect([(await runs()).length, (await mails()).length]).toEqual([1, 1]);
  });

  it("not again about what is proposed already and still unanswered", async () => {
    const { deps } = world;
    await openGroup(deps, ASKS);
    await waiting(deps, "Ana");
    await proposeFreeSeats(deps);
    for (let day = 0; day < 3; day += 1) {
      tomorrow();
      await proposeFreeSeats(deps);
    }
    expect(await mails()).toHaveLength(1);
  });

  it("anew when somebody else fits as well: the older proposal is then discarded", async () => {
    const { deps } = world;
    await openGroup(deps, ASKS);
    await waiting(deps, "Ana");
    await proposeFreeSeats(deps);
    tomorrow();
    await waiting(deps, "Ben");
    await proposeFreeSeats(deps);
    expect((await runs()).map(({ status }) => status)).toEqual(["PREVIEW", "DISCARDED"]);
    expect(await placedIn((await runs())[0])).toHaveLength(2);
    expect(await mails()).toHaveLength(2);
  });

  it("anew when a match run was approved since, as the older proposal cannot be approved any more", async () => {
    const { deps } = world;
    await publishedGroup(deps, { languages: ["es"] });
    await openGroup(deps, ASKS);
    const other = await previewed(deps);
    await waiting(deps, "Ana");
    await proposeFreeSeats(deps);
    await approveRun(deps, COORDINATOR, other.runId, other.rev);
    await materialiseRun(deps, other.runId);
    tomorrow();
    await proposeFreeSeats(deps);
    const proposals = (await runs()).filter(({ trigger }) => trigger === "free-seats");
    expect(proposals.map(({ status, basedOn }) => [status, basedOn])).toEqual([
      ["PREVIEW", other.runId],
      ["DISCARDED", undefined],
    ]);
  });
});

it("a proposal can be adjusted first, like any other run, and stays within its groups", async () => {
  const { deps } = world;
  await openGroup(deps, { whenSeatsFree: "off" });
  const group = await openGroup(deps, ASKS);
  const [ana, ben] = [await waiting(deps, "Ana"), await waiting(deps, "Ben")];
  await proposeFreeSeats(deps);
  const [run] = await runs();
  if (run === undefined) throw new Error("nothing was proposed");
  const exclusions = [{ caseCode: ana.caseCode }];
  await adjustRun(deps, COORDINATOR, run.runId, { pins: [], exclusions, extraSeats: [] }, run.rev);
  await previewRun(deps, run.runId);
  expect(await placedIn((await runs())[0])).toMatchObject([{ caseCode: ben.caseCode, groupId: group.groupId }]);
});

it("the mail names people by case code, counts them, and leads to the report", async () => {
  const { deps } = world;
  await openGroup(deps, ASKS);
  const [ana, ben] = [await waiting(deps, "Ana"), await waiting(deps, "Ben")];
  await proposeFreeSeats(deps);
  for (const { messageId } of await mails()) await sendMessage(deps, messageId);
  const [mail] = (await world.inbox()).filter(({ subject }) => subject.startsWith("Free seats"));
  expect(mail?.subject).toBe("Free seats: 2 people fit");
  for (const { caseCode } of [ana, ben]) expect(mail?.body.text).toContain(caseCode);
  expect(mail?.body.text).toContain("2 people fit a free seat in an open group.");
  expect(mail?.body.text).toMatch(/\/l\/report\/\S+/);
  expect(mail?.body.text).not.toMatch(/Ana|Ben|grief|Tuesday circle/i);
});
