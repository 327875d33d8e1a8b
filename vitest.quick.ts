import { defineConfig, mergeConfig } from "vitest/config";
import usual from "./vitest.config.ts";

/** What needs no database, no server and no bundle: the pure folders and the tree itself. */
const PURE = [
  "tests/architecture.test.ts",
  "tests/{time,markup,domain,matching,scheduling,words}/**/*.test.ts",
  "tests/assignment/{check,exact,faults,invariance,minimums-and-pairs}.test.ts",
];

/** What is drawn as pages and mail takes a browser's DOM, and most of the time: `npm test` has it. */
const SLOW = ["tests/words/{outside,lengths}.test.ts", "tests/words/pages/**", "tests/time/clock-changes.test.ts"];

export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [] } },
  // Pure code keeps nothing between tests, so that files can share a worker: a third of the time.
  defineConfig({ test: { include: PURE, exclude: SLOW, isolate: false, env: { TRIALS_TIMES: "0.1" } } }),
);
