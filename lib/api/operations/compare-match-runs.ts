import { differenceSentences } from "../../pages/runs/report-changes.ts";
import { readDifference } from "../../use-cases/runs/read-difference.ts";
import type { Operation } from "../operation.ts";

export const compareMatchRuns: Operation<"compare-match-runs"> = async (deps, { params, query }) => {
  const { groups, ...compared } = await readDifference(deps, query.from, params.runId);
  const sentences = differenceSentences(`Since ${query.from}`, compared.difference, groups);
  return { data: { ...compared, sentences } };
};
