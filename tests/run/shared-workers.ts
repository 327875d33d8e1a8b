/** What needs no database, no server and no bundle: the pure folders and the tree itself. */
export const PURE = [
  "tests/architecture.test.ts",
  "tests/{time,markup,domain,matching,scheduling,words}/**/*.test.ts",
  "tests/assignment/{check,exact,faults,invariance,minimums-and-pairs}.test.ts",
];

/**
 * Files that share a worker, one after another: loading the service again for each would be half of their time. What
 * a file leaves behind in a module, the next one finds; in what is tested here that is caches and the one database
 * engine, in which each file makes tables of its own.
 */
export const SHARED = [...PURE, "tests/{adapters,api,email,pages,use-cases}/**/*.test.ts"];

/** Among those, what puts a module in another's place. */
export const APART = ["tests/use-cases/runs/arrival-violation.test.ts"];
