import type { PersonId } from "../../../lib/domain/ids.ts";
import { deadlineOf, isLive, isPending, type Offer, type Seat } from "../../../lib/domain/offers/cohort.ts";
import { allApplications, offersOf } from "./census.ts";
import type { Life } from "./life.ts";

/** What is wrong with seats, offers and holds once all is quiet, each named. */
export async function wrongSeats(life: Life): Promise<readonly string[]> {
  const offers = await offersOf(life);
  const live = offers.filter(isLive);
  const seats = (await Promise.all(life.groups.map(({ groupId }) => life.deps.store.seats(groupId)))).flat();
  return [
    ...oversold(life, live),
    ...live.filter((offer) => !holdsSeat(offer, seats)).map(({ offerId }) => `inconsistent: ${offerId} has no seat`),
    ...seats.filter((seat) => !isTaken(seat, live)).map(({ groupId, number }) => `lost: seat ${number} of ${groupId}`),
    ...twiceIn(live.map(({ personId }) => personId)).map((personId) => `doubled: ${personId} has two places`),
    ...(await wrongPlacements(life, live)),
    ...(await overdue(life, live)),
  ];
}

function oversold({ groups }: Life, live: readonly Offer[]): readonly string[] {
  return groups
    .filter(({ groupId, size }) => live.filter((offer) => offer.groupId === groupId).length > size.max)
    .map(({ groupId }) => `oversold: ${groupId}`);
}

function holdsSeat(offer: Offer, seats: readonly Seat[]): boolean {
  const seat = seats.find(({ groupId, number }) => groupId === offer.groupId && number === offer.seatNumber);
  return seat?.offerId === offer.offerId && seat.state === (offer.status === "CONFIRMED" ? "CONFIRMED" : "HELD");
}

/** Or nobody's. */
function isTaken({ state, offerId }: Seat, live: readonly Offer[]): boolean {
  return state === "FREE" || state === "BLOCKED" || live.some((offer) => offer.offerId === offerId);
}

/** A person's placement, their application and their offer say the same. */
async function wrongPlacements(life: Life, live: readonly Offer[]): Promise<readonly string[]> {
  const { store } = life.deps;
  const applications = await allApplications(life);
  const people = [...new Set(applications.map(({ personId }) => personId))];
  const placements = await Promise.all(people.map((personId) => store.placement(personId)));
  const of = (personId: PersonId) => live.find((offer) => offer.personId === personId);
  return [
    ...people
      .filter((personId, index) => placements[index]?.offerId !== of(personId)?.offerId)
      .map((personId) => `inconsistent: ${personId} is placed otherwise than offered`),
    ...applications
      .filter(({ applicationId, status }) => {
        const offer = live.find((each) => each.applicationId === applicationId);
        const says = offer === undefined ? undefined : offer.status === "CONFIRMED" ? "PLACED" : "OFFERED";
        return says === undefined ? status === "OFFERED" || status === "PLACED" : status !== says;
      })
      .map(({ applicationId, status }) => `inconsistent: ${applicationId} is ${status}`),
  ];
}

/** Past its deadline, or with a clock that stands still for no reason. */
async function overdue({ deps, world }: Life, live: readonly Offer[]): Promise<readonly string[]> {
  const pending = live.filter(isPending);
  const held = await deps.store.onHold(pending.map(({ personId }) => personId));
  return pending.flatMap((offer) => {
    const { offerId, status, personId, pausedAt } = offer;
    if (pausedAt !== undefined) return held.has(personId) ? [] : [`stuck: ${offerId} is paused, and nobody is on hold`];
    return deadlineOf(offer) < world.clock.now() ? [`stuck: ${offerId} is ${status} past its deadline`] : [];
  });
}

/** Everybody on hold has a task that is not done, and nobody waits in a task of a hold that is gone. */
export async function wrongHolds(life: Life): Promise<readonly string[]> {
  const { store } = life.deps;
  const people = [...new Set((await allApplications(life)).map(({ personId }) => personId))];
  const tasks = await store.openTasks();
  const holds = await Promise.all(people.map((personId) => store.hold(personId)));
  const kindOf = { OPEN: "acknowledge-hold", UNREACHED: "review-unreached" } as const;
  const isTasked = (personId: PersonId, kind: string) =>
    tasks.some((task) => task.kind === kind && task.subject.personId === personId);
  const stray = tasks.filter(
    ({ kind, subject }) => kind === "acknowledge-hold" && !holds.some((hold) => hold?.personId === subject.personId),
  );
  return [
    ...holds
      .filter((hold) => hold !== undefined)
      .filter(({ personId, state }) => !isTasked(personId, kindOf[state]))
      .map(({ personId, state }) => `stuck: ${personId} is held (${state}), and there is no task`),
    ...stray.map(({ taskId, kind }) => `inconsistent: ${kind} ${taskId} of a hold that is gone`),
  ];
}

export function twiceIn<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
