import { addMinutes } from "../../../lib/time/instant.ts";
import type { Act } from "./acts.ts";
import { type Life, openLife, pass } from "./life.ts";
import { OF_PEOPLE } from "./people.ts";
import { OF_STAFF } from "./staff.ts";
import { wrongMail } from "./wrong-mail.ts";
import { wrongHolds, wrongSeats } from "./wrongs.ts";

const TICKS = 24;
const MINUTES = [1, 1, 2, 5, 15, 60, 240, 720, 1440] as const;
/** 48 hours: what waits is tried again within a quarter of an hour, and what is parked each hour. */
const QUIET = [1, 2, 3, 5, 15, 15, 19, 60, 120, 240, 480, 480, 720, 660, 15, 15, 15, 15] as const;

/** Lives one life, and says all that is wrong with it once 48 hours have passed without a fault. */
export async function wholeLife(seed: number): Promise<readonly string[]> {
  return (await lived(seed)).left;
}

type Lived = { readonly life: Life; readonly left: readonly string[] };

/** The same, with the life itself. */
export async function lived(seed: number): Promise<Lived> {
  const life = await openLife(seed);
  return { life, left: await leftOf(life) };
}

async function leftOf(life: Life): Promise<readonly string[]> {
  for (let tick = 0; tick < TICKS; tick += 1) {
    await act(life, OF_PEOPLE);
    await act(life, OF_PEOPLE);
    await act(life, OF_STAFF);
    await pass(life, life.dice.pick(MINUTES));
  }
  life.faulty = false;
  const quietSince = life.world.clock.now();
  const before = life.world.telemetry.events.length;
  for (const minutes of QUIET) await pass(life, minutes);
  return [
    ...life.surprises,
    ...life.world.telemetry.events
      .slice(before)
      .filter(isFailure)
      .map((event) => `failed: ${JSON.stringify(event)}`),
    ...(await brokenPromises(life)),
    ...(await wrongSeats(life)),
    ...(await wrongHolds(life)),
    ...(await wrongMail(life, quietSince)),
    ...(await undone(life)),
  ];
}

/** What is said of a fault that there was, and of work that waited for one, is no failure. */
const TOLD: ReadonlySet<string> = new Set(["job-stuck", "message-unknown-outcome", "staff-mail-failed"]);

function isFailure({ level, name }: { readonly level: string; readonly name: string }): boolean {
  return level === "error" && !TOLD.has(name);
}

async function act(life: Life, acts: readonly Act[]): Promise<void> {
  await life.dice.any(acts)?.(life);
}

async function brokenPromises({ promises }: Life): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { what, holds } of promises)
    if (!(await holds())) broken.push(`lost: ${what} was answered with a success`);
  return broken;
}

/** What has just been asked for, since a deadline has just passed, may take so long. */
const UNDER_WAY = 30;

/** Work that nobody has done. */
async function undone({ deps, world }: Life): Promise<readonly string[]> {
  const since = addMinutes(world.clock.now(), -UNDER_WAY);
  const jobs = [...(await deps.store.dueJobs("2030-01-01T00:00:00.000Z", 100)), ...(await deps.store.arrivals())];
  return jobs
    .filter(({ askedAt }) => askedAt <= since)
    .map(({ work, tries, failures }) => `stuck: ${work.job}, ${tries} tries, ${failures} failed`);
}
