import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SolvedProblem, solveFile } from "../../bin/solve/solve-file.ts";
import { bestByTrying, keepsRules, tinyProblem, type WrittenProblem } from "./solve-oracle.ts";

let folder: string;
let problem: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "groupwright-solve-"));
  problem = join(folder, "problem.json");
  out = join(folder, "answer.json");
});
afterAll(() => rm(folder, { recursive: true }));

async function solveText(text: string | Uint8Array): Promise<SolvedProblem> {
  await writeFile(problem, text);
  return solveFile({ problem, out, check: true });
}

/** What is said of a file that cannot be solved, after its name; and that nothing was written. */
async function refusal(text: string | Uint8Array): Promise<string> {
  await rm(out, { force: true });
  const failure = await solveText(text).catch((error: unknown) => error);
  expect(existsSync(out)).toBe(false);
  if (!(failure instanceof Error)) throw new Error("it was solved");
  expect(failure).toMatchObject({ name: "PlainError", status: 1 });
  expect(failure.message.startsWith(`${problem}: `)).toBe(true);
  return failure.message.slice(problem.length + 2);
}

const refusalOf = (written: unknown) => refusal(JSON.stringify(written));

describe("a problem file", () => {
  it("is solved as trying every seating would, with every rule kept, on 150 tiny problems", async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { problem: written, people } = tinyProblem(seed);
      const best = bestByTrying(written, people);
      if (best === undefined) {
        await refusalOf(written);
        continue;
      }
      const solved = await solveText(JSON.stringify(written)).catch((error: unknown) => String(error));
      if (typeof solved === "string") {
        // Pair and pin contradict each other in words of their own, although leaving both out would keep the rules.
        expect([seed, solved]).toEqual([seed, expect.stringMatching(/together and apart/)]);
        continue;
      }
      expect([seed, keepsRules(written, solved.group)]).toEqual([seed, true]);
      const { placed, fit } = solved;
      expect([seed, { placed, fit }]).toEqual([
        seed,
        written.objective === "best_fit" ? { placed, fit: best.fit } : best,
      ]);
      expect(solved.status === "optimal" ? solved.gap : solved.bound).toBeGreaterThanOrEqual(0);
    }
  });

  it("needs capacity and edges alone: people are counted, and most of them placed", async () => {
    const solved = await solveText('{"edges":[[0,0,900],[2,0,100],[2,1,50]],"capacity":[1,1]}');
    expect(solved).toMatchObject({ group: [0, -1, 1], placed: 2, fit: 950, bound: 2, gap: 0, status: "optimal" });
    expect(JSON.parse(await readFile(out, "utf8"))).toEqual(solved);
    expect(Object.keys(solved)).toEqual(["group", "placed", "fit", "bound", "gap", "status", "ms"]);
  });

  it("counts people in whatever list they are named, and may have none, no group and no edge", async () => {
    const named = await solveText('{"capacity":[1],"edges":[],"values":[[6,0,1]]}');
    expect(named.group).toEqual(Array(7).fill(-1));
    expect(await solveText('{"capacity":[],"edges":[]}')).toMatchObject({ group: [], placed: 0, gap: 0 });
    expect((await solveText('{"people":2,"capacity":[3],"edges":[]}')).group).toEqual([-1, -1]);
  });

  it("bounds the fit under best_fit", async () => {
    const written: WrittenProblem = {
      capacity: [1],
      edges: [
        [0, 0, 3],
        [1, 0, 5],
      ],
      objective: "best_fit",
    };
    expect(await solveText(JSON.stringify(written))).toMatchObject({ group: [-1, 0], fit: 5, bound: 5 });
  });

  it("may be spaced, marked and written as JSON allows", async () => {
    const text = '\ufeff{ "edges" : [ [ 0 , 0 , 1e3 ] ,\r\n [1,0,2.0] ] , "capac\\u0069ty" : [ 1 ] }\n';
    expect(await solveText(text)).toMatchObject({ group: [0, -1], fit: 1000 });
  });

  it("is read in little more memory than it takes on disk, and not as an object for each entry", async () => {
    const edges = Array.from({ length: 600_000 }, (_, index) => `[${index % 20_000},${index % 30},${index % 1001}]`);
    const path = await written(`{"capacity":[${Array(30).fill(1500)}],"edges":[${edges}]}`);
    const { size } = await stat(path);
    expect(await edgesRead(path, 4 * size)).toBe(600_000);
  });
});

/** How many edges a thread finds in a problem file that may have no more than so many bytes of heap. */
async function edgesRead(path: string, bytes: number): Promise<number> {
  const reader = pathToFileURL(resolve(import.meta.dirname, "../../bin/solve/problem-file.ts")).href;
  const code = `
    const { readFileSync } = require("node:fs");
    import(${JSON.stringify(reader)}).then(({ readProblemFile }) => {
      const { lists } = readProblemFile(new TextDecoder().decode(readFileSync(${JSON.stringify(path)})));
      require("node:worker_threads").parentPort.postMessage(lists.edges.length / 3);
    });`;
  const resourceLimits = { maxOldGenerationSizeMb: bytes / 2 ** 20, maxYoungGenerationSizeMb: 4 };
  const [count] = await once(new Worker(code, { eval: true, resourceLimits }), "message");
  return count;
}

async function written(text: string): Promise<string> {
  await writeFile(problem, text);
  return problem;
}

describe("a problem file that cannot be solved", () => {
  const base = {
    capacity: [2, 2],
    edges: [
      [0, 0, 1],
      [1, 0, 2],
      [0, 1, 5],
    ],
  };

  it.each([
    [
      '{"capacity":[1],"edges":[[0,0,1],[1,0,"5"]]}',
      'edges[1][2] must be a whole number from 0 up, and is "5" (line 1, column 39)',
    ],
    [
      '{"capacity":[1],\n"edges":[[0,0,1],\n[1,0,-5]]}',
      "edges[1][2] must be a whole number from 0 up, and is -5 (line 3, column 6)",
    ],
    [
      '{"capacity":[1],"edges":[[0,0,1.5]]}',
      "edges[0][2] must be a whole number from 0 up, and is 1.5 (line 1, column 31)",
    ],
    ['{"capacity":[1],"edges":[[0,0,null]]}', "edges[0][2] must be a whole number from 0 up, and is null"],
    [
      '{"capacity":[1],"edges":[[0,0,99999999999]]}',
      "edges[0][2] must be a whole number from 0 up, and is 99999999999",
    ],
    ['{"capacity":[1],"edges":[[0,0]]}', "edges[0] must have 3 numbers, and has 2"],
    ['{"capacity":[1],"edges":[[0,0,1,1]]}', "edges[0] must have 3 numbers, and has 4"],
    ['{"capacity":[1],"edges":[5]}', 'edges[0] "[" must come here, and not 5'],
    ['{"capacity":[1],"edges":{}}', 'edges "[" must come here, and not {'],
    ['{"capacity":[1],"edges":[[0,0,1]', 'edges[0] "]" must come here, and not the end of the file'],
    ['{"capacity":[1],"edges":[]', '"}" must come here, and not the end of the file'],
    ['{"capacity":[1],"edges":[]} x', "the file goes on after its closing bracket"],
    ['{"capacity":["a"],"edges":[]}', 'capacity[0] must be a whole number from 0 up, and is "a"'],
    ['{"edges":[]}', "capacity is missing"],
    ['{"capacity":[]}', "edges is missing"],
    ['{"capacity":[],"edges":[],"edges":[]}', '"edges" is there twice'],
    ['{"capacity":[],"edges":[],"waits":[]}', '"waits" is not known here; there may be people, objective, capacity'],
    ['{"capacity":[],"edges":[],"objective":"most"}', 'objective must be best_fit or most_placed, and is "most"'],
    ['{"capacity":[],"edges":[],"objective":1}', "objective must be a text, and is 1"],
    ['{"capacity":[],"edges":[],"people":-1}', "people must be a whole number from 0 up, and is -1"],
    ['{"capacity', "is a text that is not closed"],
    ["", '"{" must come here, and not the end of the file'],
    ["[]", '"{" must come here, and not ['],
  ])("names the place in %s", async (text, said) => {
    expect(await refusal(text)).toContain(said);
  });

  it.each([
    [
      {
        ...base,
        edges: [
          [0, 0, 1],
          [0, 2, 1],
        ],
      },
      "edges[1][1] names group 2, and the last group is 1",
    ],
    [{ ...base, people: 1 }, "edges[1][0] names person 1, and the last person is 0"],
    [{ ...base, people: 0 }, "edges[0][0] names person 0, and there are no people"],
    [{ ...base, edges: [[0, 1, 1001]] }, "edges[0][2] is 1001: a fit is a whole number from 0 to 1000"],
    [{ ...base, people: 2, pins: [[0, 7]] }, "pins[0][1] names group 7"],
    [{ ...base, people: 2, together: [[0, 4]] }, "together[0][1] names person 4"],
    [{ ...base, salient: [[3, 0]] }, "salient[0][0] names group 3"],
    [{ ...base, minimum: [1] }, "minimum has 1 numbers, and there are 2 groups"],
    [
      {
        ...base,
        edges: [
          [0, 0, 1],
          [1, 0, 1],
          [0, 0, 3],
        ],
      },
      "edges[0], edges[2]: person 0 and group 0 have two edges",
    ],
    [
      {
        ...base,
        values: [
          [0, 1, 1],
          [0, 1, 2],
        ],
      },
      "values[0], values[1]: person 0 holds two values of attribute 1",
    ],
    [{ ...base, apart: [[1, 1]] }, "apart[0]: apart pairs person 1 with themselves"],
    [{ ...base, pins: [[1, 1]] }, "pins[0]: person 1 is pinned to group 1, for which they are not eligible"],
    [
      {
        ...base,
        pins: [
          [0, 0],
          [0, 1],
        ],
      },
      "pins[0], pins[1]: person 0 is pinned to groups 0 and 1",
    ],
    [
      { ...base, together: [[0, 1]], apart: [[1, 0]] },
      "together[0], apart[0]: 1 and 0 are to be kept together and apart",
    ],
    [
      {
        ...base,
        capacity: [1, 2],
        pins: [
          [0, 0],
          [1, 0],
        ],
      },
      "pins[0], pins[1]: 2 people are pinned to group 0, which has 1",
    ],
    [
      { ...base, minimum: [3, 0], pins: [[0, 0]] },
      "pins[0]: people are pinned to group 0, which cannot reach its minimum",
    ],
    [
      {
        ...base,
        apart: [[0, 1]],
        pins: [
          [0, 0],
          [1, 0],
        ],
      },
      "apart[0], pins[0], pins[1]: 0 and 1 are to be kept apart",
    ],
  ])("names the entries at fault in %j", async (written, said) => {
    expect(await refusalOf(written)).toContain(said);
  });

  it("is also one that is not there, or is a folder; and an answer needs a place", async () => {
    await expect(solveFile({ problem: join(folder, "none.json"), out })).rejects.toThrow(
      /none\.json: there is no such file/,
    );
    await expect(solveFile({ problem: folder, out })).rejects.toThrow(/it is a folder, and a file is needed/);
    await writeFile(problem, '{"capacity":[],"edges":[]}');
    await expect(solveFile({ problem, out: join(folder, "no", "a.json") })).rejects.toThrow(/no such file or folder/);
  });
});
