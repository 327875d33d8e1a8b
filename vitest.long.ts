import { defineConfig, mergeConfig } from "vitest/config";
import usual from "./vitest.config.ts";

/** Files with properties that gain by more trials, and what only a long run tries. */
const PROPERTIES = [
  "tests/long/**/*.test.ts",
  "tests/assignment/{dense,exact,highs,invariance}.test.ts",
  "tests/matching/{match,reasons,scoring,fit,slots}.test.ts",
  "tests/scheduling/{quiet-hours,calendar}.test.ts",
  "tests/time/*.test.ts",
  "tests/use-cases/lines/nobody-forgotten.test.ts",
];

export default mergeConfig(
  { ...usual, test: { ...usual.test, projects: undefined, include: [], exclude: [] } },
  defineConfig({ test: { include: PROPERTIES, testTimeout: 1_800_000 } }),
);
