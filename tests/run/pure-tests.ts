/** What needs no database, no server and no bundle: the pure folders and the tree itself. */
export const PURE = [
  "tests/architecture.test.ts",
  "tests/{time,markup,domain,matching,scheduling,words}/**/*.test.ts",
  "tests/assignment/{check,exact,faults,invariance,minimums-and-pairs}.test.ts",
];
