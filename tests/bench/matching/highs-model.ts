import highsModule from "highs";
import type { Problem, Score } from "../../../lib/assignment/problem.ts";

/** The same problem as a mixed-integer programme in CPLEX LP text, for HiGHS. */

// The package's types describe its CommonJS build; what Node imports is its ES module, whose default is the loader
// itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
let loaded: ReturnType<typeof loadHighs> | undefined;

type Row = string;
type Edge = { readonly person: number; readonly group: number; readonly fit: number };

function edgeList({ edges, people }: Problem): Edge[] {
  if (!("offset" in edges)) return edges.map(([person, group, fit]) => ({ person, group, fit }));
  const list: Edge[] = [];
  for (let person = 0; person < people; person++)
    for (let e = edges.offset[person] ?? 0; e < (edges.offset[person + 1] ?? 0); e++)
      list.push({ person, group: edges.group[e] ?? 0, fit: edges.fit[e] ?? 0 });
  return list;
}

const x = (person: number, group: number): string => `x_${person}_${group}`;
const sum = (terms: readonly string[]): string => wrap(terms.length > 0 ? terms : ["0 y_none"]);

/** LP lines end at 560 characters. */
function wrap(terms: readonly string[]): string {
  return terms.map((term, k) => (k % 12 === 11 ? `${term}\n` : term)).join(" + ");
}

function constraints(problem: Problem): Row[] {
  const list = edgeList(problem);
  const has = new Set(list.map(({ person, group }) => x(person, group)));
  const byPerson = Map.groupBy(list, ({ person }) => person);
  const byGroup = Map.groupBy(list, ({ group }) => group);
  const rows: Row[] = [];
  for (const own of byPerson.values()) rows.push(`${sum(own.map((e) => x(e.person, e.group)))} <= 1`);
  for (const [group, own] of byGroup) {
    const members = sum(own.map((e) => x(e.person, e.group)));
    const least = problem.minimum?.[group] ?? 0;
    if (least === 0) rows.push(`${members} <= ${problem.capacity[group]}`);
    else
      rows.push(
        `${members} - ${problem.capacity[group]} y_${group} <= 0`,
        `${members} - ${least} y_${group} >= 0`,
        ...own.map((e) => `${x(e.person, e.group)} - y_${group} <= 0`),
      );
  }
  return [...rows, ...pairRows(problem, has), ...companyRows(problem, byGroup)];
}

function pairRows(problem: Problem, has: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  for (let group = 0; group < problem.capacity.length; group++) {
    for (const [p, q] of problem.together ?? []) {
      const there = [x(p, group), x(q, group)].filter((name) => has.has(name));
      if (there.length > 0) rows.push(`${there.join(" - ")} = 0`);
    }
    for (const [p, q] of problem.apart ?? [])
      if (has.has(x(p, group)) && has.has(x(q, group))) rows.push(`${x(p, group)} + ${x(q, group)} <= 1`);
  }
  for (const [person, group] of problem.pins ?? []) rows.push(`${x(person, group)} = 1`);
  return rows;
}

/** Each member with a value needs another member with the same. */
function companyRows(problem: Problem, byGroup: ReadonlyMap<number, readonly Edge[]>): Row[] {
  const held = new Map((problem.values ?? []).map(([person, attribute, value]) => [`${person} ${attribute}`, value]));
  const rows: Row[] = [];
  for (const [group, attribute] of problem.salient ?? []) {
    const classes = Map.groupBy(byGroup.get(group) ?? [], ({ person }) => held.get(`${person} ${attribute}`));
    for (const [value, own] of classes) {
      if (value === undefined) continue;
      for (const { person } of own) {
        const others = own.filter((e) => e.person !== person).map((e) => x(e.person, group));
        rows.push(`${others.map((name) => `- ${name}`).join(" ")} + ${x(person, group)} <= 0`.replace(/^ /, ""));
      }
    }
  }
  return rows;
}

function program(problem: Problem, objective: readonly string[], rows: readonly Row[], relaxed: boolean): string {
  const columns = edgeList(problem).map((e) => x(e.person, e.group));
  const starts = [...(problem.minimum ?? [])].flatMap((least, g) => (least > 0 ? [`y_${g}`] : []));
  const all = [...columns, ...starts, "y_none"];
  const kinds = relaxed ? ["Bounds", ...all.map((name) => `0 <= ${name} <= 1`)] : ["Binary", ...all];
  return [
    "Maximize",
    `obj: ${sum(objective)}`,
    "Subject To",
    ...rows.map((row, k) => `r${k}: ${row}`),
    ...kinds,
    "End",
  ].join("\n");
}

type HighsAnswer = { readonly score: Score; readonly bound: number; readonly proven: boolean };

/** Lexicographic by one solve a key, each fixing the one before. In `best_fit` only fit is solved for. */
export async function solveByHighs(problem: Problem, seconds = 60, relaxed = false): Promise<HighsAnswer> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const rows = constraints(problem);
  const list = edgeList(problem);
  const terms = {
    placed: list.map((e) => x(e.person, e.group)),
    waiting: list.flatMap((e) =>
      (problem.waiting?.[e.person] ?? 0) > 0 ? [`${problem.waiting?.[e.person]} ${x(e.person, e.group)}`] : [],
    ),
    fit: list.map((e) => `${e.fit} ${x(e.person, e.group)}`),
  };
  const score = { placed: 0, waiting: 0, fit: 0 };
  let proven = true;
  let bound = 0;
  for (const key of problem.objective === "best_fit" ? (["fit"] as const) : (["placed", "waiting", "fit"] as const)) {
    if (terms[key].length === 0) continue;
    const answer = highs.solve(program(problem, terms[key], rows, relaxed), {
      output_flag: false,
      threads: 1,
      parallel: "off",
      time_limit: seconds,
      ...(relaxed ? {} : { mip_rel_gap: 0, mip_abs_gap: 0.99 }),
    });
    proven &&= answer.Status === "Optimal";
    bound = answer.ObjectiveValue;
    score[key] = relaxed ? answer.ObjectiveValue : Math.round(answer.ObjectiveValue);
    rows.push(`${sum(terms[key])} >= ${score[key]}`);
  }
  return { score, bound, proven };
}
