import { writeFile } from "node:fs/promises";
import type { ToldResult } from "../../lib/api/runs/match-result.ts";
import type { Group } from "../../lib/domain/groups/group.ts";
import type { Application } from "../../lib/domain/intake/application.ts";
import type { Message } from "../../lib/domain/messages/message.ts";
import type { Session } from "../../lib/domain/sessions/session.ts";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { type LocalService, startLocal } from "../../lib/runtime/local/service.ts";
import { type Applicant, applyAll } from "./applicants.ts";
import { Client } from "./client.ts";
import { endOneGroup } from "./ending.ts";
import { Inbox } from "./inbox.ts";
import { comparedWithInbox, countByState } from "./ledger.ts";
import { auditMails } from "./mail-audit.ts";
import { matchAndApprove } from "./matching.ts";
import { answerOffers, approveInAdvance, lateArrival, startCohorts } from "./offers.ts";
import { openGroups } from "./organisation.ts";
import { Progress } from "./progress.ts";
import { type AuditedPlacement, auditPlacements } from "./rule-audit.ts";
import { readSample, type Sample } from "./sample.ts";
import { screenAll } from "./screening.ts";
import { countByKind, printSummary, type Summary, unplacedOf } from "./summary.ts";
import { allMessages, passWeeks } from "./weeks.ts";

export type DemoOptions = { readonly exit: boolean; readonly jsonFile: string | undefined };

/** A Monday three weeks before the run, and seven before the clocks change in Europe (25 October). */
const BEGIN = "2026-09-07T08:00:00.000Z";
/** In hours: after it, morning has been everywhere, and with it the mail that waits for morning. */
const A_NIGHT = 12;
/** In hours: as long as the coordinator's token is of use, while weeks pass. */
const A_TERM = 24 * 7 * 26;
/** The planner looks eight days ahead, so a weekly one misses nothing, and weeks pass faster. */
const NIGHTS_A_PLAN = 7;

/** Plays a real organisation through the real HTTP API, and returns the exit status: 0 when every check held. */
export async function playDemo({ exit, jsonFile }: DemoOptions): Promise<number> {
  const progress = new Progress();
  progress.title("The service starts");
  const service = await startLocal({ clock: movableClock(BEGIN) });
  try {
    progress.line(`API       ${service.url}/openapi.json`);
    progress.line(`inbox     ${service.inboxUrl}`);
    progress.line(`database  ${service.databaseEndpoint} (embedded, in memory)`);
    const summary = await play(service, progress);
    if (jsonFile !== undefined) await writeFile(jsonFile, `${JSON.stringify(summary, null, 2)}\n`);
    const failed = progress.failed.length;
    progress.line(
      failed === 0
        ? `\nAll ${progress.checks.length} checks held.`
        : `\n${failed} of ${progress.checks.length} checks FAILED.`,
    );
    if (!exit) await explore(service, progress);
    return failed === 0 ? 0 : 1;
  } finally {
    await service.stop();
  }
}

async function play(service: LocalService, progress: Progress): Promise<Summary> {
  const sample = readSample();
  const client = new Client(service.url, await service.issueToken({ lifetimeHours: A_TERM }));
  const inbox = new Inbox(service.mailEndpoint);
  const settle = () => service.settle();
  const groups = await openGroups(client, sample, progress);
  const hoursPass = (hours: number) => service.advance(hoursAfter(service.deps.clock.now(), hours), NIGHTS_A_PLAN);
  const applicants = await applyAll(client, inbox, sample, { settle, hoursPass }, progress);
  await screenAll(client, inbox, sample, applicants, progress);
  await settle();
  const held = await countHeld(client);
  const result = await matchAndApprove(client, inbox, { sample, groups, applicants }, settle, progress);
  await settle();
  await hoursPass(A_NIGHT);
  const offers = await answerOffers(client, inbox, applicants, settle, progress);
  await settle();
  const cohortsStarted = await startCohorts(client, groups, progress);
  await approveInAdvance(client, groups, sample, progress);
  await lateArrival(client, inbox, sample, settle, progress);
  await settle();
  await passWeeks(client, groups, applicants, (to) => service.advance(to, NIGHTS_A_PLAN), progress);
  await endOneGroup(client, inbox, groups, settle, progress);
  const messages = await allMessages(client);
  return conclude(
    client,
    inbox,
    { sample, groups, applicants, result, offers, held, cohortsStarted, messages },
    progress,
  );
}

function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

type Played = {
  readonly sample: Sample;
  readonly groups: readonly Group[];
  readonly applicants: readonly Applicant[];
  readonly result: ToldResult;
  readonly offers: Summary["offers"];
  readonly held: number;
  readonly cohortsStarted: number;
  readonly messages: readonly Message[];
};

async function conclude(client: Client, inbox: Inbox, played: Played, progress: Progress): Promise<Summary> {
  const { sample, groups, applicants, result, messages } = played;
  const codeOf = (key: string) => applicants.find((applicant) => applicant.key === key)?.caseCode ?? key;
  const apart = [[codeOf(sample.cases.keepApartA), codeOf(sample.cases.keepApartB)]] as const;
  const ruleViolations = auditPlacements(await audited(client, played), apart);
  const mails = await inbox.all();
  const mailViolations = auditMails(mails, groups, "coordination@harbourlane.example");
  progress.check(
    "an independent check of every placement finds no broken rule",
    ruleViolations.length === 0,
    ruleViolations.slice(0, 3).join("; "),
  );
  progress.check(
    "one recipient a mail, and nothing on its outside tells the theme",
    mailViolations.length === 0,
    mailViolations.slice(0, 3).join("; ") || `${mails.length} mails`,
  );
  const messagesByState = countByState(messages);
  const { ok, detail } = comparedWithInbox(messagesByState, mails.length);
  progress.check("the ledger and the inbox agree: nothing lost, nothing doubled", ok, detail);
  const summary: Summary = {
    applicants: applicants.length + 1,
    held: played.held,
    groups: groups.length,
    cohortsStarted: played.cohortsStarted,
    placed: result.placed.length,
    unplaced: unplacedOf(result),
    offers: played.offers,
    mailsByKind: countByKind(messages),
    mails: mails.length,
    messagesByState,
    ruleViolations,
    mailViolations,
    checks: progress.checks,
    requests: client.requests,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    seconds: performance.now() / 1000,
  };
  printSummary(summary, groups, progress);
  return summary;
}

async function countHeld(client: Client): Promise<number> {
  const states = ["URGENT_HOLD", "REVIEW", "ASK", "UNREACHED"];
  const pages = await Promise.all(
    states.map((safety) =>
      client.staffOk<{ items: Application[] }>("GET", `/v1/applications?safety=${safety}&limit=100`),
    ),
  );
  return pages.reduce((sum, page) => sum + page.items.length, 0);
}

async function audited(client: Client, { groups, applicants, result }: Played): Promise<readonly AuditedPlacement[]> {
  const sessions = new Map(
    await Promise.all(
      groups.map(
        async ({ groupId }) =>
          [
            groupId,
            (await client.staffOk<{ sessions: Session[] }>("GET", `/v1/groups/${groupId}/sessions`)).sessions,
          ] as const,
      ),
    ),
  );
  return result.placed.flatMap(({ caseCode, groupId }) => {
    const applicant = applicants.find((candidate) => candidate.caseCode === caseCode);
    const group = groups.find((candidate) => candidate.groupId === groupId);
    if (applicant === undefined || group === undefined) throw new Error(`${caseCode} is placed but never applied`);
    // A session the demo moved by hand is not what people were matched on.
    const planned = (sessions.get(groupId) ?? []).filter(({ rev }) => rev === 0);
    return [{ caseCode, intake: applicant.intake, group, sessions: planned }];
  });
}

async function explore(service: LocalService, progress: Progress): Promise<void> {
  progress.line(`\nThe service stays up. Inbox: ${service.inboxUrl}   API: ${service.url}/openapi.json`);
  const runId = (await service.deps.store.activeRun()) ?? "";
  // The link in the mail has expired, weeks having passed.
  const expiresAt = hoursAfter(service.deps.clock.now(), 24);
  const report = await service.deps.links.sign({ purpose: "report", subject: [runId], rev: 0, epoch: 0, expiresAt });
  progress.line(`Complete match report: ${service.url}/l/report/${report}`);
  progress.line(`Coordinator token: ${await service.issueToken()}`);
  progress.line("Stop with Ctrl-C.");
  await new Promise<void>((resolve) => process.once("SIGINT", () => resolve()));
}
