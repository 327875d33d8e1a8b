import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../../lib/domain/groups/group.ts";
import { addMinutes } from "../../../lib/time/instant.ts";
import { listOpenGroups } from "../../../lib/use-cases/groups/list-open-groups.ts";
import type { OpenGroup } from "../../../lib/use-cases/groups/store.ts";
import type { Change, Deps, Store } from "../../../lib/use-cases/ports.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { rowsOf } from "../../adapters/every-row.ts";
import { recordingStore } from "../../infra/recorded-calls.ts";
import { groupId, groupRecord, offerRecord, sessionRecord } from "../../support/records.ts";
import { draftOf, SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR } from "../../support/steps.ts";
import { type OpenStore, openStore } from "../../support/stores.ts";
import { openWorld } from "../../support/world.ts";

const AGREED = { agreementVersion: "v1-0123456789abcdef", publishedAt: SAMPLE_NOW } as const;

function published(number: number, overrides: Partial<Group> = {}): Group {
  return groupRecord({ groupId: groupId(number), status: "PUBLISHED", ...AGREED, ...overrides });
}

/** A group, its free seat and its one meeting. */
function open(number: number, overrides: Partial<Group> = {}): readonly Change[] {
  const group = published(number, overrides);
  return [
    { write: "group", group, expect: "absent" },
    { write: "seat-open", groupId: group.groupId, number: 1 },
    { write: "session", session: sessionRecord(number, { groupId: group.groupId }), expect: "absent" },
  ];
}

let opened: OpenStore;
let deps: Deps;
beforeEach(async () => {
  opened = await openStore();
  const world = await openWorld({ now: SAMPLE_NOW });
  deps = { ...world.deps, store: opened.store, clock: opened.clock, telemetry: opened.telemetry };
});

const listed = async (by: Deps = deps) => (await listOpenGroups(by)).map((group) => group.groupId);
const commit = (changes: readonly Change[]) => opened.store.commit(changes);
const later = (seconds: number) => opened.clock.set(addMinutes(opened.clock.now(), seconds / 60));
const withStore = (store: Partial<Store>): Deps => ({ ...deps, store: { ...opened.store, ...store } });
const partsOf = async () =>
  (await rowsOf(opened)).map(({ item }) => String(item.pk)).filter((pk) => pk.startsWith("OPEN-GROUPS#main#"));

it("of 500 groups is shown in two reads, and writes nothing", async () => {
  const { store, each } = await recordingStore();
  await commit(open(1));
  const [one] = await listOpenGroups(deps);
  if (one === undefined) throw new Error("nothing is listed");
  const starts = Array.from({ length: 52 }, (_, week) => addMinutes("2026-09-15T17:00:00.000Z", week * 7 * 24 * 60));
  const many = Array.from({ length: 500 }, (_, index) => {
    return { ...one, groupId: groupId(index + 1), meetings: { ...one.meetings, starts } };
  });
  await store.saveOpenGroups("1", many);
  await store.commit([
    { write: "open-listing", listing: { version: "1", builtAt: SAMPLE_NOW, rev: 2 }, expect: "absent" },
  ]);
  let shown: readonly OpenGroup[] = [];
  const calls = await each(async () => {
    shown = await listOpenGroups({ ...deps, store });
  });
  expect(calls).toEqual(["core GetItem", "core Query"]);
  expect(shown).toEqual(many);
});

describe("what has changed shows within a minute", () => {
  it("a group that was published: to whoever makes the listing anew, and to everybody then", async () => {
    await commit(open(1));
    expect(await listed()).toEqual([groupId(1)]);
    await commit(open(2));
    later(29);
    expect(await listed()).toEqual([groupId(1)]);
    later(1);
    expect(await listed()).toEqual([groupId(1), groupId(2)]);
    expect(await listed()).toEqual([groupId(1), groupId(2)]);
  });

  it("also while somebody else who makes it takes long: it is never shown when it is a minute old", async () => {
    await commit(open(1));
    await listed();
    await commit(open(2));
    later(59);
    const listing = await opened.store.openListing();
    if (listing === undefined) throw new Error("nothing is listed");
    const claim = { ...listing, claimedUntil: addMinutes(opened.clock.now(), 1), rev: listing.rev + 1 };
    await commit([{ write: "open-listing", listing: claim, expect: listing.rev }]);
    const impatient = withStore({ openListingSince: async () => undefined });
    expect(await listed(impatient)).toEqual([groupId(1)]);
    later(1);
    expect(await listed(impatient)).toEqual([groupId(1), groupId(2)]);
  });

  const licence = { type: "clinical", number: "1", jurisdictions: ["GB"], verifiedBy: "Ines" };
  const licensed = (expires: string): Partial<Group> => ({
    kind: "psychotherapy",
    facilitators: [
      { name: "Ines", email: "ines@example.org", level: "licensed", drawnTo: [], licence: { ...licence, expires } },
    ],
  });
  const again = (overrides: Partial<Group>): readonly Change[] => [
    { write: "group", group: published(1, { rev: 1, ...overrides }), expect: 0 },
  ];

  it.each<readonly [string, Partial<Group>, readonly Change[]]>([
    ["was cancelled", {}, again({ status: "CANCELLED" })],
    ["has ended", {}, again({ status: "ENDED" })],
    ["is a draft again", {}, again({ status: "DRAFT" })],
    ["was closed", {}, again({ lockedAt: SAMPLE_NOW })],
    ["is full, its last seat held for somebody", {}, [{ write: "seat-hold", offer: offerRecord() }]],
    ["takes nobody more", {}, [{ write: "seat-block", groupId: groupId(1), number: 1 }]],
    ["has a licence no more", licensed("2027-01-01"), again(licensed("2026-09-14"))],
    ["has nobody licensed any more", licensed("2027-01-01"), again({ kind: "psychotherapy" })],
    ["has no place any more", {}, again({ modality: "in_person", place: undefined })],
    ["has no page to meet on any more", {}, again({ meetingUrl: undefined })],
  ])("a group that %s is listed no more", async (_, before, changes) => {
    await commit(open(1, before));
    expect(await listed()).toEqual([groupId(1)]);
    await commit(changes);
    later(60);
    expect(await listed()).toEqual([]);
  });

  it("a closed group is listed no more once it meets, and an open one without the meeting that began", async () => {
    const next = sessionRecord(9, { groupId: groupId(2), startsAt: "2026-09-22T17:00:00.000Z" });
    await commit([...open(1), ...open(2, { entry: "open", status: "RUNNING" })]);
    await commit([{ write: "session", session: next, expect: "absent" }]);
    opened.clock.set("2026-09-15T16:59:50.000Z");
    expect(await listed()).toEqual([groupId(1), groupId(2)]);
    later(10);
    const shown = await listOpenGroups(deps);
    expect(shown.map(({ groupId: id, meetings }) => [id, meetings.starts])).toEqual([[groupId(2), [next.startsAt]]]);
  });

  it("a group whose last meeting was cancelled is listed no more", async () => {
    await commit(open(1));
    await listed();
    await cancelSession(deps, COORDINATOR, groupId(1), sessionRecord(1).sessionId);
    later(60);
    expect(await listed()).toEqual([]);
  });
});

describe("many who ask at once", () => {
  it("after a quiet hour: one makes the listing, and all are shown it", async () => {
    await commit([...open(1), ...open(2)]);
    let made = 0;
    const counted = withStore({
      saveOpenGroups: async (...asked) => {
        made += 1;
        return opened.store.saveOpenGroups(...asked);
      },
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => listed(counted)));
    expect(new Set(answers.map((ids) => ids.join()))).toEqual(new Set([`${groupId(1)},${groupId(2)}`]));
    expect(made).toBe(1);
  });

  it("are shown the newer one whose groups were put in place of those they were to be shown", async () => {
    await commit(open(1));
    await listed();
    const outdated = await opened.store.openListing();
    later(30);
    await commit(open(2));
    await listed();
    let looks = 0;
    const late = withStore({
      openListing: async () => {
        looks += 1;
        return looks === 1 ? outdated : opened.store.openListing();
      },
    });
    opened.clock.set(SAMPLE_NOW);
    expect(await listed(late)).toEqual([groupId(1), groupId(2)]);
  });
});

describe("made anew and cut off", () => {
  const cuts: readonly (readonly [string, (store: Store) => Partial<Store>])[] = [
    [
      "with its groups half stored",
      (store) => ({
        saveOpenGroups: async (version, groups) => {
          await store.saveOpenGroups(version, groups);
          throw new Error("killed");
        },
      }),
    ],
    [
      "before it was shown",
      (store) => ({
        commit: async (changes) => {
          if (changes.some((change) => change.write === "open-listing" && change.listing.version === "3")) {
            throw new Error("killed");
          }
          await store.commit(changes);
        },
      }),
    ],
  ];

  it.each(cuts)("%s: the old one is whole, and the next takes its place once the claim is over", async (_, cut) => {
    await commit(open(1));
    expect(await listed()).toEqual([groupId(1)]);
    await commit(open(2));
    later(31);
    // Whoever was cut off is answered all the same: they have read what is true.
    expect(await listed(withStore(cut(opened.store)))).toEqual([groupId(1), groupId(2)]);
    expect(await listed()).toEqual([groupId(1)]);
    later(20);
    expect(await listed()).toEqual([groupId(1), groupId(2)]);
    expect(await listed()).toEqual([groupId(1), groupId(2)]);
  });

  it("nothing is left of those that were shown before, and what was never shown goes by itself", async () => {
    await commit(open(1));
    for (let made = 0; made < 3; made += 1) {
      await listed();
      later(30);
    }
    expect(await partsOf()).toEqual(["OPEN-GROUPS#main#5"]);
    const row = await opened.stored("core", "OPEN-GROUPS#main#5", "PART#000");
    expect(row?.ttl).toBe(Date.parse("2026-09-01T10:01:00.000Z") / 1000);
  });
});

it("one group that cannot be read is left out and counted, and all others are listed", async () => {
  await commit([...open(1), ...open(2)]);
  const spoilt = {
    ...draftOf(),
    pk: `GROUP#${groupId(2)}`,
    sk: "META",
    listPk: "GROUPS#PUBLISHED",
    listSk: groupId(2),
  };
  await opened.client.send(new PutCommand({ TableName: opened.tables.core, Item: { ...spoilt, status: "LOST" } }));
  expect(await listed()).toEqual([groupId(1)]);
  expect(opened.telemetry.counted("records-unreadable")).toBe(1);
});

it("one group of which nothing can be said is left out and counted, and all others are listed", async () => {
  await commit(open(1));
  const groups = async () => [published(1), { ...published(1), facilitators: undefined } as unknown as Group];
  expect(await listed(withStore({ groups }))).toEqual([groupId(1)]);
  expect(opened.telemetry.events).toMatchObject([{ name: "group-unlisted", fields: { groupId: groupId(1) } }]);
});
