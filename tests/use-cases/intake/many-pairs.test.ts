import { beforeEach, expect, it } from "vitest";
import type { CaseCode } from "../../../lib/domain/ids.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { endPairs } from "../../../lib/use-cases/intake/pairs/end-pairs.ts";
import { readPairs } from "../../../lib/use-cases/intake/pairs/read-pairs.ts";
import { setPairs } from "../../../lib/use-cases/intake/set-pairs.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import type { Change, Deps } from "../../../lib/use-cases/ports.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { applicationRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, claimsOf, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";

const MANY = 150;

let world: World;
let deps: Deps;
let ruth: Application;
let codes: readonly CaseCode[];
/** How many changes each transaction had. */
let sizes: number[];

beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  sizes = [];
  const { store } = world.deps;
  const commit: Deps["store"]["commit"] = (changes) => {
    sizes.push(changes.length);
    return store.commit(changes);
  };
  deps = { ...world.deps, store: { ...store, commit } };
  ruth = await waiting(deps);
  const others = Array.from({ length: MANY }, (_, index) => applicationRecord(index + 1));
  const stored = others.flatMap((application): Change[] => [
    { write: "application", application, expect: "absent" },
    { write: "case-code", applicationId: application.applicationId },
  ]);
  for (let start = 0; start < stored.length; start += 100) await store.commit(stored.slice(start, start + 100));
  codes = others.map(({ caseCode }) => caseCode).sort();
  await setPairs(deps, COORDINATOR, ruth.applicationId, { keepApart: [...codes], keepTogether: [] });
});

const largest = () => Math.max(...sizes);
const pairs = ({ personId }: Application) => readPairs(deps, personId);

it("are all set, and hold for whatever the person applies for next", async () => {
  expect((await pairs(ruth)).keepApart).toEqual(codes);
  await publishedGroup(deps);
  world.clock.advance({ hours: 1 });
  const again = await waiting(deps);
  expect(again.personId).toBe(ruth.personId);
  expect((await pairs(again)).keepApart).toEqual(codes);
  await withdraw(deps, claimsOf("withdraw", [again.applicationId], again.rev));
  const anew = await waiting(deps);
  expect((await pairs(anew)).keepApart).toEqual(codes);
  expect(await pairs(applicationRecord(1))).toEqual({ keepApart: [anew.caseCode], keepTogether: [] });
  const { candidates } = await takeSnapshot(deps, "all", "most_placed");
  expect(candidates.map(({ caseCode }) => caseCode)).toContain(anew.caseCode);
  expect(largest()).toBeLessThanOrEqual(100);
});

it("are undone again, and set anew by whoever asks again after being cut off", async () => {
  let left = 2;
  const dying: Deps["store"]["commit"] = (changes) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error("killed")) : world.deps.store.commit(changes);
  };
  const none = { keepApart: [], keepTogether: [] };
  const cutOff = setPairs({ ...deps, store: { ...deps.store, commit: dying } }, COORDINATOR, ruth.applicationId, none);
  await expect(cutOff).rejects.toThrow("killed");
  const half = await deps.store.pairs();
  expect(half.length).toBeGreaterThan(0);
  expect(half.length).toBeLessThan(2 * MANY);
  await setPairs(deps, COORDINATOR, ruth.applicationId, none);
  expect(await deps.store.pairs()).toEqual([]);
  expect(largest()).toBeLessThanOrEqual(100);
});

it("leave nothing on either side once their person is erased", async () => {
  await endPairs(deps, ruth.personId);
  expect(await deps.store.pairs()).toEqual([]);
  await endPairs(deps, ruth.personId);
  expect(largest()).toBeLessThanOrEqual(100);
});
