import { beforeEach, describe, expect, test } from "vitest";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { MessageKind } from "../../../lib/domain/messages/message.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { memoryTables } from "../../support/memory/tables.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { applied, COORDINATOR, claimsOf, offered, publishedGroup, stored, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let deps: Deps;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW, tables: memoryTables() });
  deps = world.deps;
});

const EMAIL = "home@example.org";
const UNSAFE = { s1: "no", s2: "no", s3: "no", s4: "not_safe" } as const;
const decide = ({ applicationId }: Application, ...decisions: Parameters<typeof decideApplication>[3][]) =>
  decisions.reduce<Promise<unknown>>(
    (before, decision) => before.then(() => decideApplication(deps, COORDINATOR, applicationId, decision)),
    Promise.resolve(),
  );

/** All that is due to them by now is looked at. */
async function sendAll({ personId }: Application): Promise<void> {
  const { items } = await deps.store.messages({ personId, limit: 50 });
  for (const { messageId } of items) await sendMessage(deps, messageId);
}

async function rowsOf({ personId }: Application, kind: MessageKind) {
  const { items } = await deps.store.messages({ personId, kind, limit: 50 });
  return items.map(({ state, outcome, notBefore }) => [state, outcome, notBefore]);
}

const tasks = async () => (await deps.store.openTasks()).map(({ kind, subject }) => [kind, subject.personId]);

/** A stranger said of this person's address that it is not safe, and was referred on: nobody is on hold. */
async function silencedByAnother(): Promise<Application> {
  const own = await waiting(deps, { email: EMAIL });
  await decide(await applied(deps, { email: EMAIL, safety: UNSAFE }), "refer");
  return own;
}

const hour = () => world.clock.advance({ minutes: 60 });

describe("what is parked since it is not safe to write", () => {
  test("is asked of a person where nobody is on hold, once, and goes out when they have found a channel", async () => {
    const own = await silencedByAnother();
    expect(await deps.store.hold(own.personId)).toBeUndefined();
    const { groupId } = await publishedGroup(deps);
    const offer = await offered(deps, own, groupId);
    const cause = { about: "offer", offerId: offer.offerId } as const;
    const to = { to: "person", personId: own.personId } as const;
    const message = newMessage("offer", to, cause, 0, deps.clock.now(), offer.expiresAt);
    await deps.store.addMessages([message]);
    await sendAll(own);
    expect((await rowsOf(own, "offer"))[0]?.slice(0, 2)).toEqual(["PARKED", "unsafe_channel"]);
    expect(await tasks()).toEqual([["confirm-channel", own.personId]]);
    hour();
    await sendAll(own);
    expect(await tasks()).toEqual([["confirm-channel", own.personId]]);
    await decide(await stored(deps, own.applicationId), "confirm-channel");
    expect(await tasks()).toEqual([]);
    expect((await rowsOf(own, "offer"))[0]?.[0]).toBe("PENDING");
  });

  test("is asked of a person for whoever else reads that inbox", async () => {
    const own = await silencedByAnother();
    const other = await applied(deps, { email: EMAIL, anotherPerson: true, preferredName: "Bo" });
    expect(other.personId).not.toBe(own.personId);
    expect(await tasks()).toContainEqual(["confirm-channel", own.personId]);
  });

  test("is asked of a person when somebody who was referred on applies again, and has no receipt", async () => {
    const first = await applied(deps, { email: EMAIL, safety: UNSAFE });
    await decide(first, "refer");
    expect(await tasks()).toEqual([]);
    const again = await applied(deps, { email: EMAIL });
    expect(await rowsOf(again, "receipt")).toEqual([]);
    expect(await tasks()).toEqual([["confirm-channel", again.personId]]);
    await decide(again, "confirm-channel");
    expect((await rowsOf(again, "receipt"))[0]?.[0]).toBe("PENDING");
    expect(await tasks()).toEqual([]);
  });

  test("waits for whoever looks at the hold, by the task of that", async () => {
    const own = await waiting(deps, { email: EMAIL });
    await applied(deps, { email: EMAIL, safety: UNSAFE });
    await withdraw(deps, claimsOf("withdraw", [own.applicationId]));
    for (const _ of [1, 2]) {
      await sendAll(own);
      expect((await rowsOf(own, "withdrawn"))[0]?.slice(0, 2)).toEqual(["PARKED", "unsafe_channel"]);
      hour();
    }
    expect(await tasks()).toEqual([["acknowledge-hold", own.personId]]);
  });

  test("ends within the hour for who left everything and is looked after by nobody", async () => {
    const own = await silencedByAnother();
    await withdraw(deps, claimsOf("withdraw", [own.applicationId]));
    await sendAll(own);
    expect((await rowsOf(own, "withdrawn"))[0]?.slice(0, 2)).toEqual(["PARKED", "unsafe_channel"]);
    hour();
    await sendAll(own);
    expect((await rowsOf(own, "withdrawn"))[0]?.slice(0, 2)).toEqual(["SUPPRESSED", "unsafe_channel"]);
    expect(await tasks()).toEqual([]);
  });
});

describe("the row that ends an offer", () => {
  const DEADLINE = "2026-09-03T12:00:00.000Z";

  async function offer(clock: { readonly pausedAt?: string; readonly pausedMs?: number }): Promise<Application> {
    const own = await waiting(deps, { email: EMAIL });
    const { groupId } = await publishedGroup(deps);
    const made = await offered(deps, own, groupId);
    const stopped = { ...made, expiresAt: DEADLINE, ...clock, rev: made.rev + 1 };
    const cause = { about: "offer", offerId: made.offerId } as const;
    const to = { to: "person", personId: own.personId } as const;
    const lapse = newMessage("offer-lapsed", to, cause, 0, DEADLINE, "2026-09-17T12:00:00.000Z");
    await deps.store.commit([{ write: "offer", offer: stopped, expect: made.rev }]);
    await deps.store.addMessages([lapse]);
    world.clock.set(DEADLINE);
    await sendAll(own);
    return own;
  }

  test("is due when its clock, which stood still for a day, has run out, and waits for nobody", async () => {
    const own = await offer({ pausedMs: 86_400_000 });
    const later = "2026-09-04T12:00:00.000Z";
    expect(await rowsOf(own, "offer-lapsed")).toEqual([["PENDING", "clock-stood-still", later]]);
    world.clock.set(later);
    await sendAll(own);
    expect((await rowsOf(own, "offer-lapsed"))[0]?.[0]).not.toBe("PARKED");
    expect((await stored(deps, own.applicationId)).status).toBe("WAITING");
  });

  test("is parked while it stands still", async () => {
    const own = await offer({ pausedAt: "2026-09-02T12:00:00.000Z" });
    expect((await rowsOf(own, "offer-lapsed"))[0]?.slice(0, 2)).toEqual(["PARKED", "clock-stood-still"]);
  });
});
