import { beforeEach, describe, expect, it } from "vitest";
import type { ApplicationId } from "../../../lib/domain/ids.ts";
import type { KeptIntake } from "../../../lib/domain/intake/application.ts";
import { FIELD_NAMES, FIELDS } from "../../../lib/domain/intake/fields.ts";
import type { SafetyAnswers } from "../../../lib/domain/intake/screening.ts";
import type { Seat } from "../../../lib/domain/offers/cohort.ts";
import { seatsToFill } from "../../../lib/use-cases/groups/matchable-group.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { applicant, COORDINATOR, openGroup, publishedGroup, waiting } from "../sessions/cohort-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

/** What people answer for themselves and a coordinator alone. */
const PRIVATE = [
  ...["preferredName", "email", "phone", "safeToCall", "safeToLeaveVoicemail", "intention", "shareIntention"],
  ...["keepTogether", "avoid", "messages", "safety", "privacyNoticeVersion", "healthDataConsent"],
  ...["commitment", "firstGroup"],
];

/** Every question answered, and one that nobody asks: private ones by a mark, the rest as it was where it was. */
function fullyAnswered(intakes: ReadonlyMap<ApplicationId, KeptIntake>): ReadonlyMap<ApplicationId, KeptIntake> {
  const marks = Object.fromEntries([...FIELD_NAMES, "shoeSize"].map((name) => [name, `marked ${name}`]));
  return new Map(
    Array.from(intakes, ([id, intake]) => {
      const open = Object.entries(intake).filter(([name]) => !PRIVATE.includes(name));
      // An intake in which the marks stand for answers of any kind.
      return [id, { ...marks, ...Object.fromEntries(open) } as unknown as KeptIntake];
    }),
  );
}

const snapshot = () => takeSnapshot(world.deps, "all", "most_placed");

describe("the people in a snapshot", () => {
  it("are those who verified their address and are not on hold", async () => {
    const { deps } = world;
    await applicant(deps, "Unverified");
    const clear = await waiting(deps, "Clear");
    const holds: Partial<SafetyAnswers>[] = [
      { s1: "yes" },
      { s1: "unsure" },
      { s2: "yes" },
      { s3: "unsure" },
      { s4: "not_safe" },
    ];
    for (const [index, answers] of [...holds, { s2: "prefer_not" } as const].entries()) {
      await waiting(deps, `Held${index}`, { safety: { s1: "no", s2: "no", s3: "no", s4: "safe", ...answers } });
    }
    const released = await waiting(deps, "Released", { safety: { s1: "no", s2: "unsure", s3: "no", s4: "safe" } });
    await decideApplication(deps, COORDINATOR, released.applicationId, "release");
    const referred = await waiting(deps, "Referred");
    await decideApplication(deps, COORDINATOR, referred.applicationId, "refer");

    const { candidates } = await snapshot();
    expect(candidates.map(({ caseCode }) => caseCode).toSorted()).toEqual(
      [clear.caseCode, released.caseCode].toSorted(),
    );
  });

  it("are counted in the log when their answers are gone, and left out: nobody is matched unheard", async () => {
    const { deps } = world;
    const kept = await waiting(deps, "Kept");
    await waiting(deps, "Erased");
    const intakes: typeof deps.store.intakes = async (ids) => {
      const found = await deps.store.intakes(ids);
      return new Map([...found].filter(([id]) => id === kept.applicationId));
    };
    const { candidates } = await takeSnapshot({ ...deps, store: { ...deps.store, intakes } }, "all", "most_placed");
    expect(candidates.map(({ caseCode }) => caseCode)).toEqual([kept.caseCode]);
    expect(world.telemetry.events).toEqual([
      { level: "error", name: "candidates-without-answers", fields: { count: 1 } },
    ]);
    await snapshot();
    expect(world.telemetry.events).toHaveLength(1);
  });

  it("appear without name, address, phone, safety answers or anything they wrote freely", async () => {
    const { deps } = world;
    const secrets = {
      preferredName: "Secretname",
      email: "secretmail@example.org",
      phone: "+447700900123",
      intention: "secret intention",
      keepTogether: ["secret friend"],
      avoid: ["secret foe"],
    };
    await waiting(deps, "Secretname", { ...secrets, safeToCall: true, shareIntention: true, commitment: "most" });
    await publishedGroup(deps);

    const { candidates, groups } = await snapshot();
    expect(candidates).toHaveLength(1);
    expect(groups).toHaveLength(1);
    const text = JSON.stringify({ candidates, groups }).toLowerCase();
    for (const word of ["secret", "7700900123", "@example.org", "safety", '"s1"', "safeto", "intention", "privacy"]) {
      expect(text, word).not.toContain(word);
    }
  });

  it("appear with those answers alone whose fields let matching see them", async () => {
    const { deps } = world;
    const { applicationId } = await waiting(deps, "Anybody");
    const { groupId } = await publishedGroup(deps);
    const taken: Seat = { groupId, number: 1, state: "CONFIRMED", applicationId };
    const store = {
      ...deps.store,
      seats: async () => [taken, { groupId, number: 2, state: "FREE" } as const],
      intakes: async (ids: readonly ApplicationId[]) => fullyAnswered(await deps.store.intakes(ids)),
    };
    const { candidates, groups } = await takeSnapshot({ ...deps, store }, "all", "most_placed");

    expect(groups.map(({ members }) => members.length)).toEqual([1]);
    const open: readonly string[] = FIELD_NAMES.filter((name) => FIELDS[name].matching);
    for (const { answers } of candidates) expect(Object.keys(answers)).toEqual(open);
    const marks = JSON.stringify([groups, candidates]).matchAll(/marked (\w+)/g);
    expect(Array.from(marks, ([, name = ""]) => name).filter((name) => !open.includes(name))).toEqual([]);
    expect(open.filter((name) => PRIVATE.includes(name))).toEqual([]);
  });
});

describe("the groups in a snapshot", () => {
  it("carry no name or address of staff, nor where they meet", async () => {
    const { deps } = world;
    await publishedGroup(deps, {
      modality: "in_person",
      place: { area: { latitude: 51.5, longitude: -0.1 }, address: "1 Hidden Street" },
      accessProvision: ["step_free"],
    });
    const text = JSON.stringify((await snapshot()).groups);
    for (const word of ["Ines", "Calder", "Adeyemi", "example.org", "Hidden Street", "meet.example"]) {
      expect(text, word).not.toContain(word);
    }
    expect(text).toContain("step_free");
  });

  it("are closed ones before their start and open ones that run, with every meeting still ahead", async () => {
    const { deps, clock } = world;
    const closed = await publishedGroup(deps);
    const open = await openGroup(deps);
    const before = await snapshot();
    expect(before.groups.map(({ groupId }) => groupId)).toEqual([closed.groupId, open.groupId].toSorted());
    expect(before.groups.find(({ groupId }) => groupId === closed.groupId)?.occurrences).toHaveLength(8);

    clock.set("2026-09-15T17:00:01.000Z");
    const after = await snapshot();
    expect(after.groups.map(({ groupId }) => groupId)).toEqual([open.groupId]);
    expect(after.groups[0]?.occurrences[0]?.startsAt).toBe("2026-09-22T17:00:00.000Z");
  });

  it("leave out an open one without standing approval when people arrive", async () => {
    const { deps } = world;
    await publishedGroup(deps);
    await openGroup(deps, { whenSeatsFree: "off" });
    const standing = await openGroup(deps);
    const { groups } = await takeSnapshot(deps, "standing-approval", "most_placed");
    expect(groups.map(({ groupId }) => groupId)).toEqual([standing.groupId]);
  });

  it("leave out those without a free seat", async () => {
    const { deps } = world;
    const { groupId } = await openGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
    expect((await snapshot()).groups).toHaveLength(1);
    await deps.store.commit([{ write: "seat-block", groupId, number: 1 }]);
    expect((await snapshot()).groups).toEqual([]);
  });
});

describe("seatsToFill", () => {
  const seats = (free: number, held: number, confirmed: number, blocked = 0): Seat[] =>
    (["FREE", "HELD", "CONFIRMED", "BLOCKED"] as const).flatMap((state, index) =>
      Array.from({ length: [free, held, confirmed, blocked][index] ?? 0 }, () => ({ state }) as Seat),
    );
  it.each([
    [
      "overfills a closed group for those expected to leave",
      "closed",
      { min: 3, ideal: 8, max: 12 },
      seats(12, 0, 0),
      10,
    ],
    ["never past its maximum", "closed", { min: 3, ideal: 8, max: 9 }, seats(9, 0, 0), 9],
    ["counts held and confirmed seats", "closed", { min: 3, ideal: 8, max: 12 }, seats(7, 2, 3), 5],
    ["asks for none past the overfill", "closed", { min: 3, ideal: 4, max: 12 }, seats(6, 3, 3), 0],
    ["asks for no more than are free", "closed", { min: 3, ideal: 8, max: 12 }, seats(1, 0, 2, 9), 1],
    ["fills an open group to the last free seat", "open", { min: 3, ideal: 4, max: 12 }, seats(6, 3, 3), 6],
  ] as const)("%s", async (_title, entry, size, taken, expected) => {
    const group = await (entry === "open" ? openGroup(world.deps) : publishedGroup(world.deps));
    expect(seatsToFill({ ...group, size }, taken, 0.8)).toBe(expected);
  });
});
