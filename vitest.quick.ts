import { defineConfig, mergeConfig } from "vitest/config";
import { PURE } from "./tests/run/shared-workers.ts";
import usual from "./vitest.config.ts";

/** What is drawn as pages and mail takes a browser's DOM, and most of the time: `npm test` has it. */
const SLOW = ["tests/words/{outside,lengths}.test.ts", "tests/words/pages/**", "tests/time/clock-changes.test.ts"];

export default mergeConfig(
  { ...usual, test: { ...usual.test, projects: undefined, include: [] } },
  defineConfig({ test: { include: PURE, exclude: SLOW, isolate: false, env: { TRIALS_TIMES: "0.1" } } }),
);
