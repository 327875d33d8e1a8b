import { expect, test } from "vitest";
import { trials } from "../../support/trials.ts";
import { traceOf } from "./trace.ts";
import { lived, wholeLife } from "./whole-life.ts";

const SEEDS = Array.from({ length: trials(10) }, (_, index) => index + 1);

/** `TRIALS_TIMES=30 npx vitest run tests/use-cases/lives -t "life 214:"` lives one again that only a long run lives. */
test.each(SEEDS)("life %i: whatever went wrong, two days later nothing of it is left", async (seed) => {
  expect(await wholeLife(seed)).toEqual([]);
});

test("a seed makes the same life each time, whatever was lived before it", async () => {
  const [first, second] = [await lived(2), await lived(2)];
  expect(await traceOf(second.life)).toBe(await traceOf(first.life));
  expect(first.life.wrongs).toEqual(second.life.wrongs);
});
