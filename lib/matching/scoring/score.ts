import type { PackedEdges } from "../../assignment/problem.ts";
import { pointsOf } from "../fit/parts.ts";
import type { Pool } from "../pool.ts";
import { type PartTable, partTable, pointsFor, SHARED_PARTS } from "./part-tables.ts";
import { comfortRow, DOES_NOT_SUIT, type ZoneSlots, zoneSlots } from "./slots.ts";
import { allHold, SHARED_RULES, type Verdicts, verdictsOf } from "./verdicts.ts";

/** Who may sit where and how well it fits, and what is needed to say why not. */
export type ScoredPairs = {
  /** Eligible pairs, by person and then group. */
  readonly edges: PackedEdges;
  readonly verdicts: readonly Verdicts[];
  readonly tables: readonly PartTable[];
  readonly slots: ZoneSlots;
  readonly comfortOf: number;
};

/** Every pair of the pool, at the cost of its kinds: `fit/` and `eligibility/` say what, this says it fast. */
export function scoreAll(pool: Pool): ScoredPairs {
  const points = pointsOf(pool.context.settings.weights);
  const verdicts = SHARED_RULES.map((rule) => verdictsOf(rule, pool));
  const tables = SHARED_PARTS.map((part) => partTable(part, points[part.name], pool));
  const slots = zoneSlots(pool);
  const shared = { verdicts, tables, slots, comfortOf: points.slotComfort };
  return { ...shared, edges: edgesOf(pool, shared) };
}

function edgesOf(pool: Pool, scores: Omit<ScoredPairs, "edges">): PackedEdges {
  const { people, groups } = pool;
  const offset = new Int32Array(people.length + 1);
  const list = growingPairs();
  const bits = new Uint32Array((groups.length + 31) >>> 5);
  const comfort = new Int16Array(groups.length);
  for (let person = 0; person < people.length; person++) {
    allHold(scores.verdicts, person, bits);
    comfortRow(pool, scores.slots, person, scores.comfortOf, comfort);
    for (let word = 0; word < bits.length; word++) {
      for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
        const group = (word << 5) + 31 - Math.clz32(left & -left);
        const slot = comfort[scores.slots.seriesOf[group] ?? 0] ?? DOES_NOT_SUIT;
        if (slot !== DOES_NOT_SUIT) list.push(group, slot + pointsFor(scores.tables, person, group));
      }
    }
    offset[person + 1] = list.size();
  }
  return { offset, ...list.packed() };
}

/** Two columns that grow by doubling. */
function growingPairs() {
  let group = new Int32Array(1024);
  let fit = new Int32Array(1024);
  let size = 0;
  return {
    size: () => size,
    push: (g: number, points: number) => {
      if (size === group.length) {
        group = enlarged(group);
        fit = enlarged(fit);
      }
      group[size] = g;
      fit[size] = points;
      size += 1;
    },
    packed: () => ({ group: group.slice(0, size), fit: fit.slice(0, size) }),
  };
}

function enlarged(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
