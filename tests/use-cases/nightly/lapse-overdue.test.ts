import { expect, test } from "vitest";
import { found } from "../../../lib/use-cases/found.ts";
import { sweep } from "../../../lib/use-cases/messages/sweep-due.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";
import { damage } from "../damage.ts";
import { arrivalsAsked, fillOnArrival } from "../lines/line-story.ts";
import { liveOffer } from "../runs/run-story.ts";
import { applicationNow, openGroup, waiting } from "../sessions/cohort-story.ts";
import { wholeNight } from "./whole-night.ts";

/** One seat, offered until 6 September; the row that is to end the offer was lost to a version that was taken back. */
async function offeredWithoutItsRow() {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { groupId } = await openGroup(world.deps, { size: { min: 1, ideal: 1, max: 1 } });
  const person = await waiting(world.deps, "Ana");
  await fillOnArrival(world.deps);
  const offer = found(await liveOffer(world.deps, person), "no-offer");
  await damage(world, "message", ({ kind }) => kind === "offer-lapsed");
  const seat = async () => (await world.deps.store.seats(groupId))[0]?.state;
  const status = async () => (await world.deps.store.offer(offer.offerId))?.status;
  return { world, person, offer, seat, status };
}

test("a night ends what is past its deadline, whatever became of its row in the ledger: the seat is free", async () => {
  const { world, person, offer, seat, status } = await offeredWithoutItsRow();
  world.clock.set(offer.expiresAt);
  await wholeNight(world.deps);
  expect([await status(), await seat()]).toEqual(["LAPSED", "FREE"]);
  expect((await applicationNow(world.deps, person.applicationId)).status).toBe("WAITING");
  world.clock.advance({ minutes: 1 });
  await sweep(world.deps);
  expect(await arrivalsAsked(world.deps)).toContain(offer.offerId);
});

test("weeks later too, when nothing is planned for it any more", async () => {
  const { world, status } = await offeredWithoutItsRow();
  world.clock.advance({ days: 60 });
  await wholeNight(world.deps);
  expect(await status()).toBe("LAPSED");
});

test("an offer that is still open, or whose clock stands still, is left as it is", async () => {
  const { world, offer, status } = await offeredWithoutItsRow();
  world.clock.advance({ days: 4 });
  await wholeNight(world.deps);
  expect(await status()).toBe("OFFERED");
  const paused = { ...offer, pausedAt: world.deps.clock.now(), rev: offer.rev + 1 };
  await world.deps.store.commit([{ write: "offer", offer: paused, expect: offer.rev }]);
  world.clock.advance({ days: 4 });
  await wholeNight(world.deps);
  expect(await status()).toBe("OFFERED");
});
