import { defineConfig, mergeConfig } from "vitest/config";
import { PURE } from "./tests/run/pure-tests.ts";
import usual from "./vitest.config.ts";

/** What is drawn as pages and mail takes a browser's DOM, and most of the time: `npm test` has it. */
const SLOW = ["tests/words/{outside,lengths}.test.ts", "tests/words/pages/**", "tests/time/clock-changes.test.ts"];

export default mergeConfig(
  { ...usual, test: { ...usual.test, projects: undefined, include: [] } },
  // Pure code keeps nothing between tests, so that files can share a worker: a third of the time.
  defineConfig({ test: { include: PURE, exclude: SLOW, isolate: false, env: { TRIALS_TIMES: "0.1" } } }),
);
