import { outdatedCrisisRows } from "../../domain/intake/crisis.ts";
import { MatchSettings } from "../../domain/runs/match-settings.ts";
import { Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import {
  byNeedOfDecision,
  certificateWords,
  days,
  fitWords,
  OBJECTIVE_WORDS,
  outcomeWords,
  outdatedWords,
} from "../../words/report.ts";
import { flaggedWaits } from "../../words/waits.ts";
import { when } from "../../words/when.ts";
import { changesPart } from "./report-changes.ts";
import { demandPart } from "./report-demand.ts";
import { placedPart, unplacedPart } from "./report-people.ts";
import { dataTable, fitPlot, waitPlot } from "./report-plots.ts";
import { REPORT_STYLE } from "./report-style.ts";

type Section = { readonly id: string; readonly title: string; readonly body: Html | readonly Html[] | undefined };

/**
 * The complete match report as one document that needs nothing else: readable, printable, with every plot's figures
 * as a table. Case codes and reasons; no names, no answers.
 */
export function renderReport(view: ReportView): string {
  const limit = view.waitingFullAfterDays ?? MatchSettings.parse({}).waitingFullAfterDays;
  const sections = sectionsOf(view, limit).filter(({ body }) => body !== undefined);
  const contents = sections.map(({ id, title }) => html`<li><a class="way" href="#${id}">${title}</a></li>`);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<title>Match report</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><p>${view.organisation}</p><a href="${view.csvHref}" download>Download as a table (CSV)</a></header>
<main id="content" tabindex="-1">
<h1>Match report</h1>
${lead(view, limit)}
<nav aria-label="In this report"><ul>${contents}</ul></nav>
${sections.map(sectionPart)}
</main>
${foot(view)}
</body>
</html>
`.markup;
}

function sectionPart({ id, title, body }: Section): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>\n`;
}

function sectionsOf(view: ReportView, limit: number): readonly Section[] {
  const { result } = view;
  const nobody = html`<p>Nobody.</p>`;
  return [
    { id: "objectives", title: "Both ways to match", body: objectives(view) },
    { id: "changes", title: "Adjusted by a coordinator, and what changed", body: changesPart(view) },
    { id: "groups", title: "Group by group", body: [fitPlot(view) ?? nobody, groupTable(view)] },
    { id: "waits", title: "How long people have waited", body: [waitPlot(result, limit), flagged(view, limit)] },
    { id: "demand", title: "New groups that would help most", body: demandPart(result.demand) },
    {
      id: "unplaced",
      title: "Not placed, and what would help",
      body: result.unplaced.length > 0 ? unplacedPart(view) : nobody,
    },
    { id: "placed", title: "Placed, and why", body: placedPart(view) },
  ];
}

function lead(view: ReportView, limit: number): Html {
  const { result, run, now, timeZone } = view;
  const tiles: readonly (readonly [number, string])[] = [
    [result.placed.length, "placed"],
    [result.unplaced.length, "not placed"],
    [flaggedWaits(result, limit).length, `not placed after ${limit} days`],
    [result.groups.filter((group) => group.placed > 0).length, `of ${result.groups.length} groups take somebody`],
    [result.groups.filter((group) => group.outcome === "below-minimum").length, "groups too small to start"],
  ];
  const reader = { locale: "en-GB", timeZone };
  const outdated = outdatedCrisisRows(now);
  const asked = `Run ${run.runId}, asked for on ${when(run.requestedAt, reader)}.`;
  return html`<p class="soft">${asked} ${STATUS_WORDS[run.status]} Read on ${when(now, reader)}.</p>
<ul class="tiles">${tiles.map(([figure, name]) => html`<li><strong>${figure}</strong>${name}</li>`)}</ul>
<p>Of all ways to do it, this one is <strong>${certificateWords(result.certificate)}</strong>.</p>
${check(result.violations)}
${outdated.length > 0 && html`<p class="fault">${outdatedWords(outdated)}</p>`}`;
}

const STATUS_WORDS: Readonly<Record<ReportView["run"]["status"], string>> = {
  QUEUED: "It is waiting to be computed again.",
  PREVIEW: "A preview: nothing goes out until a coordinator approves it.",
  FAILED: "It failed.",
  APPROVED: "Approved; offers are going out.",
  MATERIALISED: "Approved, and all offers are out.",
  DISCARDED: "Superseded by another run.",
};

function check(violations: readonly string[]): Html {
  if (violations.length === 0) return html`<p>An independent check of every rule found none broken.</p>`;
  const lead = html`<h2>This run cannot be approved</h2><p>The independent check found broken rules:</p>`;
  return html`<div class="fault">${lead}<ul>${violations.map((text) => html`<li>${text}</li>`)}</ul></div>`;
}

function objectives({ result }: ReportView): Html {
  const rows = [result.chosen, result.other].map(({ objective, placed, waitingServedDays, totalFit }, index) => [
    `${OBJECTIVE_WORDS[objective]} (${index === 0 ? "this run" : "for comparison"})`,
    placed,
    days(waitingServedDays),
    fitWords(placed === 0 ? undefined : totalFit / placed),
  ]);
  const columns = ["Objective", "Placed", "Waiting ended, in all", "Mean fit of 100"];
  return html`<div class="wide">${dataTable(columns, rows)}</div>`;
}

function groupTable({ result, groups }: ReportView): Html {
  const about = new Map(groups.map((group) => [group.groupId, group]));
  const rows = result.groups.toSorted(byNeedOfDecision).map((outcome) => {
    const group = about.get(outcome.groupId);
    return [
      group?.title ?? outcome.groupId,
      group?.discreetLabel ?? "",
      group?.slot ?? "",
      `${outcome.placed} of ${outcome.freeSeats}`,
      outcome.members,
      outcome.eligible,
      fitWords(outcome.meanFit),
      outcomeWords(outcome),
    ];
  });
  // Reasons are also mailed and shown to applicants, so they use the label: here is where a coordinator looks it up.
  const columns = [
    "Group",
    "Called below",
    "Meets",
    "Free seats filled",
    "There before",
    "People it fits",
    "Mean fit",
    "Outcome",
  ];
  return html`<div class="wide">${dataTable(columns, rows)}</div>`;
}

function flagged({ result }: ReportView, limit: number): Html {
  const items = flaggedWaits(result, limit).map(
    ({ caseCode, waitedDays }) => html`<li><span class="code">${caseCode}</span> ${days(waitedDays)}</li>`,
  );
  if (items.length === 0) return html`<p>Nobody has waited over ${limit} days without a place.</p>`;
  return html`<p>Over ${limit} days without a place, longest first:</p><ul class="columns">${items}</ul>`;
}

function foot({ run, result }: ReportView): Html {
  const input = run.inputHash !== undefined && `, input ${run.inputHash.slice(0, 16)}`;
  const lead = "People appear by case code. Names and answers are behind sign-in.";
  return html`<footer><p>${lead} Rules ${result.rulesVersion}${input}.</p></footer>`;
}
