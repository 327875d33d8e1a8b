import { defineConfig } from "vitest/config";

// Here, because workers take their zone from the process that starts them: in one that runs, `TZ` has no effect.
process.env.TZ = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/long/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
    // The main process only waits. One core less, which is the default, would be half of what a small machine has.
    maxWorkers: "100%",
  },
});
