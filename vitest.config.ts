import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/run/longest-first.ts";
import { APART, SHARED } from "./tests/run/shared-workers.ts";

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
      { extends: true, test: { name: "whole", include: ["tests/**/*.test.ts"], exclude: [...ELSEWHERE, ...SHARED] } },
      { extends: true, test: { name: "apart", include: APART } },
      { extends: true, test: { name: "shared", include: SHARED, exclude: [...ELSEWHERE, ...APART], isolate: false } },
    ],
  },
});
