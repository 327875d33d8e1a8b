import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/run/longest-first.ts";
import { PURE } from "./tests/run/pure-tests.ts";

// Here, because workers take their zone from the process that starts them: in one that runs, `TZ` has no effect.
process.env.TZ = "UTC";

const ELSEWHERE = ["tests/long/**"];

export default defineConfig({
  test: {
    exclude: ELSEWHERE,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: { files: false, tests: true }, sequencer: LongestFirst },
    // The main process only waits. One core less, which is the default, would be half of what a small machine has.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "whole", include: ["tests/**/*.test.ts"], exclude: [...ELSEWHERE, ...PURE] } },
      // Pure code keeps nothing between tests, so that files can share a worker: a third of the time.
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
    ],
  },
});
