import { expect, it } from "vitest";
import { type RunPart, wholeRun } from "../../bin/demo/whole-run.ts";
import { toldPart } from "../../lib/api/runs/told-part.ts";
import { toldResult } from "../../lib/api/runs/told-result.ts";
import { report } from "../../lib/words/en/report/report.ts";
import { sampleReport } from "../email/sample-report.ts";
import { runRecord } from "../support/records.ts";

it("a run that is told in many parts is put together as if it had been one", async () => {
  const { result } = sampleReport({ groups: 4, placed: 12, unplaced: 3 });
  const asked: string[] = [];
  const read = async (path: string): Promise<RunPart> => {
    asked.push(path);
    const part = toldPart(result, Number(path.split("cursor=")[1] ?? "0"), report, 5);
    // As it comes over the wire.
    const told = JSON.parse(JSON.stringify(part.result));
    return { run: runRecord(), result: told, ...(part.next === undefined ? {} : { cursor: String(part.next) }) };
  };
  const whole = await wholeRun(read, "run_1");
  expect(asked.length).toBeGreaterThan(2);
  expect(whole.result).toEqual(JSON.parse(JSON.stringify(toldResult(result, report))));
});
