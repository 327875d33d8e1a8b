import { isCandidate } from "../../../domain/intake/application.ts";
import type { StaffMailKind } from "../../../email/data.ts";
import { reviewDue } from "../../../scheduling/review-due.ts";
import type { Instant } from "../../../time/time.ts";
import { addMinutes } from "../../../time/wall-clock.ts";
import { reportGroup } from "../../groups/report-group.ts";
import { resultOf } from "../../runs/staged-run.ts";
import { signedHref } from "../../signed-href.ts";
import { type Letter, needed, type Writers } from "./letter.ts";

const REPORT_DAYS = 14;
const DAY_MS = 86_400_000;

/** To the organisation: case codes only, whatever the cause. */
export const STAFF_WRITERS: Writers<StaffMailKind> = {
  "safety-alert": ({ deps, message, facts }) => {
    const { caseCode, safety } = needed(facts.application, "application");
    return { caseCode, ...reviewDue(safety, message.dueAt, deps.settings.organisation.timeZone) };
  },
  "match-report": matchReport,
  "viability-watch": async ({ deps, facts }) => {
    const group = needed(facts.group, "group");
    const statuses = (await deps.store.offers(group.groupId)).map(({ status }) => status);
    const sessions = await deps.store.sessions(group.groupId);
    return {
      groupId: group.groupId,
      title: group.title,
      discreetLabel: group.discreetLabel ?? "",
      confirmed: statuses.filter((status) => status === "CONFIRMED").length,
      pending: statuses.filter((status) => status === "OFFERED" || status === "ACCEPTED").length,
      minimum: group.size?.min ?? 0,
      firstStartsAt: needed(
        sessions.find(({ status }) => status === "SCHEDULED"),
        "first session",
      ).startsAt,
    };
  },
  "bounced-mail": async ({ deps, message, facts }) => {
    const application = needed(facts.application, "application");
    const contact = await deps.store.contact(application.personId);
    const why = contact?.suppressed === "complained" ? "complained" : "bounced";
    return { caseCode: application.caseCode, why, at: message.dueAt };
  },
  "stale-waitlist": async ({ deps, facts }) => {
    const overDays = deps.settings.matching.waitingFullAfterDays;
    const since = addMinutes(facts.now, -overDays * 24 * 60);
    const waiting = (await deps.store.applicationsIn("WAITING"))
      .filter((application) => isCandidate(application) && application.submittedAt < since)
      .map(({ caseCode, submittedAt }) => ({ caseCode, waitedDays: daysBetween(submittedAt, facts.now) }))
      .sort((a, b) => b.waitedDays - a.waitedDays);
    return { overDays, waiting };
  },
};

async function matchReport({ deps, facts }: Letter) {
  const run = needed(facts.run, "run");
  const result = needed(await resultOf(deps, run), "match result");
  const groups = await Promise.all(result.groups.map(({ groupId }) => deps.store.group(groupId)));
  const reportExpiresAt = addMinutes(facts.now, REPORT_DAYS * 24 * 60);
  return {
    run,
    result,
    groups: groups.flatMap((group) => (group === undefined ? [] : [reportGroup(group)])),
    waitingFullAfterDays: deps.settings.matching.waitingFullAfterDays,
    reportHref: await signedHref(deps, {
      purpose: "report",
      subject: [run.runId],
      rev: run.rev,
      expiresAt: reportExpiresAt,
    }),
    reportExpiresAt,
  };
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
