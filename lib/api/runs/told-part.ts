import type * as z from "zod";
import { BYTES_A_REPLY } from "../../domain/fitting.ts";
import type { MatchResult as Result } from "../../domain/runs/match-result.ts";
import type { ReportWords } from "../../words/words.ts";
import type { MatchResult } from "./match-result.ts";
import { coded, toldGroup, toldPlaced, toldResult, toldUnplaced } from "./told-result.ts";

type Told = z.input<typeof MatchResult>;
/** One row of a result: the lists it is in, and what each of them says of it. */
type Row = Partial<Pick<Told, "groups" | "placed" | "unplaced" | "violations" | "findings">>;

type ToldPart = {
  readonly result: Told;
  /** How many rows are behind it; undefined when this is the last part. */
  readonly next: number | undefined;
};

/**
 * As much of a result as one reply holds: its groups, then who is placed, who is not, and what breaks a rule, each in
 * the order of the result, from row `from` on. The figures are in every part, the proposals in the first. All parts
 * together are the result, list by list.
 *
 * @param most rows, where fewer are wanted than one reply holds
 */
export function toldPart(result: Result, from: number, words: ReportWords, most = Number.POSITIVE_INFINITY): ToldPart {
  const rows = rowsOf(result, words);
  const shown: Row[] = [];
  let bytes = 0;
  for (const tell of rows.slice(from, from + most)) {
    const row = tell();
    bytes += Buffer.byteLength(JSON.stringify(row));
    if (bytes > BYTES_A_REPLY && shown.length > 0) break;
    shown.push(row);
  }
  const behind = from + shown.length;
  return { result: joined(result, shown, from, words), next: behind < rows.length ? behind : undefined };
}

/** Each is told when its turn comes: what is in other parts is not. */
function rowsOf({ groups, placed, unplaced, violations }: Result, { reasons }: ReportWords): readonly (() => Row)[] {
  return [
    ...groups.map((one) => () => ({ groups: [toldGroup(one, reasons)] })),
    ...placed.map((one) => () => ({ placed: [toldPlaced(one, reasons)] })),
    ...unplaced.map((one) => () => ({ unplaced: [toldUnplaced(one, reasons)] })),
    ...violations.map((one) => () => ({ violations: [reasons.violation(one)], findings: [coded(one)] })),
  ];
}

function joined(result: Result, rows: readonly Row[], from: number, words: ReportWords): Told {
  const figures = { ...result, groups: [], placed: [], unplaced: [], violations: [] };
  return {
    ...toldResult(from === 0 ? figures : { ...figures, demand: [] }, words),
    groups: rows.flatMap(({ groups = [] }) => groups),
    placed: rows.flatMap(({ placed = [] }) => placed),
    unplaced: rows.flatMap(({ unplaced = [] }) => unplaced),
    violations: rows.flatMap(({ violations = [] }) => violations),
    findings: rows.flatMap(({ findings = [] }) => findings),
  };
}
