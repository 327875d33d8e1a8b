import type { ToldResult } from "../../lib/api/runs/match-result.ts";
import type { Group } from "../../lib/domain/groups/group.ts";
import type { Run } from "../../lib/domain/runs/match-run.ts";
import type { Applicant } from "./applicants.ts";
import { type Client, linkIn } from "./client.ts";
import type { Inbox, InboxMail } from "./inbox.ts";
import type { Progress } from "./progress.ts";
import type { Sample } from "./sample.ts";
import { type RunPart, type RunReply, wholeRun } from "./whole-run.ts";

/** Who and what the run is about. */
export type Cast = {
  readonly sample: Sample;
  readonly groups: readonly Group[];
  readonly applicants: readonly Applicant[];
};

/** Lets the service's queue empty; the demo's stand-in for waiting. */
export type Settle = () => Promise<void>;

/** A preview, its report, one adjustment, and the approval. */
export async function matchAndApprove(
  client: Client,
  inbox: Inbox,
  cast: Cast,
  settle: Settle,
  progress: Progress,
): Promise<ToldResult> {
  progress.title("A match run, previewed");
  const { runId } = await client.staffOk<Run>("POST", "/v1/match-runs", { body: {} });
  await settle();
  const preview = await readRun(client, runId);
  progress.line(
    `${preview.result.placed.length} placed, ${preview.result.unplaced.length} not; ` +
      proofOf(preview.result.certificate),
  );
  await checkReport(client, inbox, cast.applicants, preview.result, progress);
  checkReasons(cast, preview.result, progress);
  const final = await adjust(client, preview, settle, progress);
  await client.staffOk("POST", `/v1/match-runs/${runId}/approve`, { headers: { "if-match": final.etag ?? "" } });
  await settle();
  progress.line("the coordinator approves; offers go out, to each by day where they live");
  return final.result;
}

function proofOf({ status, gap }: ToldResult["certificate"]): string {
  return status === "optimal" ? "proven best possible" : `within ${(gap * 100).toFixed(2)} % of the best possible`;
}

async function readRun(client: Client, runId: string): Promise<Required<RunReply>> {
  const reply = await wholeRun((path) => client.staffOk<RunPart>("GET", path), runId);
  if (reply.result === undefined || reply.etag === undefined) {
    throw new Error(`the run is ${reply.run.status}${reply.run.failure ? `: ${reply.run.failure}` : ""}`);
  }
  return { run: reply.run, result: reply.result, etag: reply.etag };
}

async function checkReport(
  client: Client,
  inbox: Inbox,
  applicants: readonly Applicant[],
  result: ToldResult,
  progress: Progress,
): Promise<void> {
  const mail = (await inbox.all()).find(({ body }) => linkIn(body.text ?? "", "report") !== undefined);
  const text = mail?.body.text ?? "";
  const link = linkIn(text, "report");
  const html = link === undefined ? undefined : await client.anyone("GET", link, { headers: { accept: "text/html" } });
  const csv =
    link === undefined ? undefined : await client.anyone("GET", `${link}/csv`, { headers: { accept: "text/csv" } });
  const everyone = [...result.placed, ...result.unplaced].every(
    ({ caseCode }) => html?.text.includes(caseCode) && csv?.text.includes(caseCode),
  );
  progress.check(
    "the match report is in the coordinator's inbox, its link opens the complete one",
    html?.status === 200 && csv?.status === 200,
  );
  progress.check("the complete report, HTML and CSV, has every person by case code", everyone);
  progress.check(
    "no report names a person",
    !namesSomeone(applicants, [html?.text, csv?.text, mailText(mail)].join(" ")),
  );
  if (link !== undefined) progress.line(`complete report: ${link}`);
}

function mailText(mail: InboxMail | undefined): string {
  return `${mail?.subject} ${mail?.body.text} ${mail?.body.html}`;
}

function namesSomeone(applicants: readonly Applicant[], text: string): boolean {
  return applicants.some(({ intake }) => text.includes(intake.email));
}

function checkReasons({ sample, groups, applicants }: Cast, result: ToldResult, progress: Progress): void {
  const codeOf = (key: string) => applicants.find((applicant) => applicant.key === key)?.caseCode;
  const placed = new Set(result.placed.map(({ caseCode }) => String(caseCode)));
  const unplaced = new Map(result.unplaced.map((person) => [String(person.caseCode), person]));
  progress.check(
    "everyone unplaced has a reason",
    result.unplaced.every(({ reason }) => reason.length > 20),
  );
  for (const { reason } of result.unplaced.slice(0, 3)) progress.line(`  ${reason}`);
  progress.check(
    "a person no group can serve is told why",
    unplaced.get(codeOf(sample.cases.noGroupServes) ?? "")?.because === "no-eligible-group",
  );
  progress.check(
    "an hour that fits only after the clocks change is a fit for a group that meets after it",
    placed.has(codeOf(sample.cases.afterClockChange) ?? ""),
  );
  const before = unplaced.get(codeOf(sample.cases.beforeClockChange) ?? "");
  progress.check(
    "an hour that fits only until the clocks change is not",
    before?.rule === "every-session",
    before?.reason,
  );
  const together = [sample.cases.keepApartA, sample.cases.keepApartB].map(
    (key) => result.placed.find(({ caseCode }) => caseCode === codeOf(key))?.groupId,
  );
  progress.check(
    "two people who must not meet are in different groups",
    together[0] === undefined || together[0] !== together[1],
  );
  const lone = codeOf(sample.cases.loneHolder) ?? "";
  const declaring = new Set(
    groups.filter(({ salientAttributes }) => salientAttributes.length > 0).map(({ groupId }) => groupId),
  );
  const isolated = result.placed.find(({ caseCode, groupId }) => caseCode === lone && declaring.has(groupId));
  progress.check(
    "the only one with a declared attribute is not put into a group alone with it",
    isolated === undefined,
    unplaced.get(lone)?.reason ?? "another group suits them",
  );
  progress.check(
    "the run's own checker found no violation",
    result.violations.length === 0,
    result.violations.join("; "),
  );
}

async function adjust(
  client: Client,
  preview: Required<RunReply>,
  settle: Settle,
  progress: Progress,
): Promise<Required<RunReply>> {
  const [person] = [...preview.result.placed].sort((a, b) => a.fit - b.fit);
  if (person === undefined) throw new Error("the preview placed nobody");
  await client.staffOk("POST", `/v1/match-runs/${preview.run.runId}/adjustments`, {
    headers: { "if-match": preview.etag },
    body: { exclusions: [{ caseCode: person.caseCode, groupId: person.groupId }] },
  });
  await settle();
  const adjusted = await readRun(client, preview.run.runId);
  const now = adjusted.result.placed.find(({ caseCode }) => caseCode === person.caseCode);
  progress.check(
    "a coordinator's exclusion is kept when the run is solved again",
    now?.groupId !== person.groupId,
    `${person.caseCode} ${now === undefined ? "waits" : "moves to another group"}`,
  );
  return adjusted;
}
