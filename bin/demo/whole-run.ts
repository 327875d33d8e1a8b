import type { ToldResult } from "../../lib/api/runs/match-result.ts";
import type { Run } from "../../lib/domain/runs/match-run.ts";

export type RunReply = { readonly run: Run; readonly result?: ToldResult; readonly etag?: string };
export type RunPart = RunReply & { readonly cursor?: string };

/**
 * A run with its whole result, of which a reply holds a part.
 *
 * @param read gives what the API answers at a path
 */
export async function wholeRun(read: (path: string) => Promise<RunPart>, runId: string): Promise<RunReply> {
  const path = `/v1/match-runs/${runId}`;
  let whole = await read(path);
  while (whole.cursor !== undefined) {
    const next = await read(`${path}?cursor=${encodeURIComponent(whole.cursor)}`);
    const { cursor: _read, ...before } = whole;
    whole = {
      ...before,
      ...(whole.result && next.result && { result: joined(whole.result, next.result) }),
      ...(next.cursor !== undefined && { cursor: next.cursor }),
    };
  }
  return whole;
}

function joined(first: ToldResult, next: ToldResult): ToldResult {
  return {
    ...first,
    groups: [...first.groups, ...next.groups],
    placed: [...first.placed, ...next.placed],
    unplaced: [...first.unplaced, ...next.unplaced],
    violations: [...first.violations, ...next.violations],
    findings: [...first.findings, ...next.findings],
  };
}
