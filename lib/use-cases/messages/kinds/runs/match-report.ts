import { crisisRowsToCheck } from "../../../../domain/crisis/rows-to-check.ts";
import { STAFF_EPOCH } from "../../../../domain/link.ts";
import { matchReport } from "../../../../email/runs/match-report.ts";
import { addMinutes } from "../../../../time/instant.ts";
import { languageOf, wordsIn } from "../../../../words/languages.ts";
import { reportGroups } from "../../../groups/report-group.ts";
import { resultOf } from "../../../runs/staged-run.ts";
import { signedHref } from "../../../signed-href.ts";
import { runShows } from "../../conditions.ts";
import { drawnKind } from "../../kind.ts";
import { needed } from "../../occasion.ts";

const REPORT_DAYS = 14;

/** The preview of a run, to decide on. */
export const matchReportKind = drawnKind({
  about: "run",
  plannedBy: ["previewRun"],
  stillTrue: [runShows],
  drawn: matchReport,
  data: async ({ deps, facts }) => {
    const run = needed(facts.run, "run");
    const result = needed(await resultOf(deps, run), "match result");
    const expiresAt = addMinutes(facts.now, REPORT_DAYS * 24 * 60);
    const language = languageOf(deps.settings.organisation.staffLanguage);
    const { report: words } = await (await wordsIn(language)).report();
    return {
      language,
      words,
      run,
      result,
      groups: await reportGroups(
        deps,
        result.groups.map(({ groupId }) => groupId),
        facts.now,
      ),
      waitingFullAfterDays: deps.settings.matching.waitingFullAfterDays,
      crisisOutdated: crisisRowsToCheck(deps.settings, facts.now).outdated,
      reportHref: await signedHref(deps, {
        purpose: "report",
        subject: [run.runId],
        rev: run.rev,
        epoch: STAFF_EPOCH,
        expiresAt,
      }),
      reportExpiresAt: expiresAt,
    };
  },
});
