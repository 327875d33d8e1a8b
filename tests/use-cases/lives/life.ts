import type { SQSEvent } from "aws-lambda";
import { DomainError } from "../../../lib/domain/errors.ts";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import { mailEventsHandler } from "../../../lib/runtime/handlers/mail-events.ts";
import { matcherHandler } from "../../../lib/runtime/handlers/matcher.ts";
import { plannerHandler } from "../../../lib/runtime/handlers/planner.ts";
import { senderHandler } from "../../../lib/runtime/handlers/sender.ts";
import { sweeperHandler } from "../../../lib/runtime/handlers/sweeper.ts";
import type { QUEUES } from "../../../lib/runtime/queues.ts";
import type { Deps, MailService } from "../../../lib/use-cases/ports.ts";
import { memoryTables } from "../../support/memory/tables.ts";
import { SAMPLE_NOW, settingsOf } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { openGroup, publishedGroup } from "../sessions/cohort-story.ts";
import { type Dice, diceOf } from "./dice.ts";
import { Fault, faultyDeps } from "./faults.ts";
import { loadAll } from "./loaded.ts";
import { type Post, postOf } from "./post.ts";
import { type Queues, queuesOf } from "./queues.ts";
import { cutOff, type Seen, seenStore } from "./seen.ts";

/** What was answered with a success, as something that must hold ever after. */
type Promised = { readonly what: string; readonly holds: () => Promise<boolean> };

/** One seeded life of an organisation: a standing group, a closed cohort, and all that goes wrong meanwhile. */
export type Life = {
  readonly world: World;
  /** Without faults: what is looked at, and what a rival's call goes through. */
  readonly deps: Deps;
  readonly dice: Dice;
  readonly post: Post;
  readonly queues: Queues;
  readonly seen: Seen;
  readonly groups: readonly PublishedGroup[];
  readonly promises: Promised[];
  /** How often what went wrong. */
  readonly wrongs: ReadonlyMap<string, number>;
  readonly wrong: (what: string) => void;
  /** Errors that no fault explains, and any at all once faults are over. */
  readonly surprises: string[];
  /** Whether anything goes wrong still. */
  faulty: boolean;
  /** Somebody acts in the middle of another's invocation, and nobody in the middle of theirs. */
  rivalled: boolean;
  lastNight: string;
};

export async function openLife(seed: number): Promise<Life> {
  await loadAll();
  const dice = diceOf(seed);
  const world = await openWorld({ now: SAMPLE_NOW, settings: HASTY, tables: memoryTables() });
  const isFaulty = () => life.faulty;
  const seen: Seen = { applications: new Set(), calling: new Set(), cutOff: new Set() };
  const wrongs = new Map<string, number>();
  const wrong = (what: string) => void wrongs.set(what, (wrongs.get(what) ?? 0) + 1);
  const queues = queuesOf(dice.fork(), isFaulty, wrong);
  const post = postOf({
    dice: dice.fork(),
    isFaulty,
    wrong,
    tell: queues.tell,
    heard: (messageId) => seen.calling.delete(messageId),
  });
  const store = seenStore(world.deps.store, seen);
  const deps = { ...world.deps, store, queue: queues.queue, mailer: post.mailer, mailService: SLOW };
  const life: Life = {
    world,
    deps,
    dice,
    post,
    queues,
    seen,
    promises: [],
    wrongs,
    wrong,
    surprises: [],
    groups: await groupsOf(deps),
    faulty: true,
    rivalled: false,
    lastNight: SAMPLE_NOW.slice(0, 10),
  };
  return life;
}

/** So that offers lapse within the life. */
const HASTY = settingsOf({ cadence: { offerDays: 2, offerNudgeDay: 1 } });
/** A new account's. */
const SLOW: MailService = { account: async () => ({ perSecond: 1, sentInADay: 0, standing: "healthy" }) };

async function groupsOf(deps: Deps): Promise<readonly PublishedGroup[]> {
  const weekly = { localStart: "18:00", timeZone: "Europe/London" } as const;
  return [
    await openGroup(deps, { schedule: { ...weekly, firstDate: "2026-09-03", sessions: null } }),
    await publishedGroup(deps, {
      size: { min: 2, ideal: 2, max: 3 },
      schedule: { ...weekly, firstDate: "2026-09-08", sessions: 3 },
      sessionPlan: ["Arriving", "What helps", "Goodbye"],
    }),
  ];
}

/** One invocation of a function, with what goes wrong in it. undefined: it failed. */
export async function invoke<T>(life: Life, name: string, work: (deps: Deps) => Promise<T>): Promise<T | undefined> {
  try {
    return await work(depsOfInvocation(life));
  } catch (error) {
    if (!isExplained(life, error)) life.surprises.push(`${name}: ${String(error)}`);
    return undefined;
  }
}

function depsOfInvocation(life: Life): Deps {
  const dice = life.dice.fork();
  const { wrong } = life;
  if (!life.faulty) return faultyDeps(life.deps, { dice, isFaulty: false, wrong, dies: () => undefined });
  const diesAt = dice.chance(0.15) ? 1 + dice.below(45) : undefined;
  const rival = dice.chance(0.25) && !life.rivalled ? { at: 1 + dice.below(15), acts: () => rivalOf(life) } : undefined;
  return faultyDeps(life.deps, { dice, isFaulty: true, wrong, diesAt, rival, dies: () => cutOff(life.seen) });
}

/** All that lies in the queues, of which some is what the other is just at. */
async function rivalOf(life: Life): Promise<void> {
  life.rivalled = true;
  await deliver(life);
  life.rivalled = false;
}

/** Refusals are answers; what a fault threw is passed on, alone or among others. */
function isExplained(life: Life, error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every((each) => isExplained(life, each));
  if (error instanceof DomainError) return life.faulty || error.code !== "busy";
  if (error instanceof Error && error.message.startsWith("no message of the")) return life.faulty;
  return life.faulty && error instanceof Fault;
}

/** Some minutes later: a sweep, a night where one has begun, and all that is handed over. */
export async function pass(life: Life, minutes: number): Promise<void> {
  life.world.clock.advance({ minutes });
  const night = life.world.clock.now().slice(0, 10);
  if (night !== life.lastNight) {
    life.lastNight = night;
    await invoke(life, "planner", (deps) => plannerHandler(async () => deps)());
  }
  await invoke(life, "sweeper", (deps) => sweeperHandler(async () => deps)());
  await deliver(life);
}

const HANDLERS = {
  matcher: matcherHandler,
  arrivals: matcherHandler,
  sender: senderHandler,
  "mail-events": mailEventsHandler,
} as const satisfies Record<keyof typeof QUEUES, unknown>;

function deliver(life: Life): Promise<void> {
  return life.queues.deliver(async (queue, event: SQSEvent) => {
    const reply = await invoke(life, queue, (deps) => HANDLERS[queue](async () => deps)(event));
    if (reply === undefined) throw new Fault(`the ${queue} function failed`);
    return reply;
  });
}
