import { MatchSettings } from "../../domain/runs/match-settings.ts";
import { byNeedOfDecision } from "../../domain/runs/outcome-order.ts";
import { partCursor } from "../../domain/runs/part-cursor.ts";
import { flaggedWaits } from "../../domain/runs/waits.ts";
import { Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { Language } from "../../words/languages.ts";
import type { ReportWords } from "../../words/words.ts";
import { changesPart } from "./report-changes.ts";
import { csvHrefs } from "./report-csv.ts";
import { demandPart } from "./report-demand.ts";
import { peopleOf, type ShownPeople } from "./report-parts.ts";
import { dataTable, fitPlot, waitPlot } from "./report-plots.ts";
import { REPORT_STYLE } from "./report-style.ts";

type Section = { readonly id: string; readonly title: string; readonly body: Html | readonly Html[] | undefined };

/**
 * The complete match report as one document that needs nothing else: readable, printable, with every plot's figures
 * as a table. Case codes and reasons; no names, no answers. One that no reply holds goes on on further pages.
 */
export function renderReport(view: ReportView, language: Language, words: ReportWords): string {
  const { page } = words;
  const limit = view.waitingFullAfterDays ?? MatchSettings.parse({}).waitingFullAfterDays;
  const figures = view.part === undefined || view.part.from === 0 ? figureSections(view, limit, words) : [];
  const people = peopleOf(
    view,
    words,
    figures.map(({ body }) => [body].flat().map((each) => each?.markup ?? "")),
  );
  const sections = [...figures, ...peopleSections(people, words)].filter(({ body }) => body !== undefined);
  const contents = sections.map(({ id, title }) => html`<li><a class="way" href="#${id}">${title}</a></li>`);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${page.skip}</a>
<header><p>${view.organisation}</p>${downloads(view, words)}</header>
<main id="content" tabindex="-1">
<h1>${page.title}</h1>
${lead(view, limit, language, words)}
<nav aria-label="${page.contents}"><ul>${contents}</ul></nav>
${sections.map(sectionPart)}
${ways(view, people, words)}</main>
${foot(view, words)}
</body>
</html>
`.markup;
}

function sectionPart({ id, title, body }: Section): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>\n`;
}

/** A table of many thousands of people comes in parts. */
function downloads(view: ReportView, words: ReportWords): readonly Html[] {
  const hrefs = csvHrefs(view, words);
  return hrefs.map((href, at) => {
    const name = hrefs.length === 1 ? words.page.download : words.page.downloadPart(at + 1, hrefs.length);
    return html`<a href="${href}" download>${name}</a>`;
  });
}

/** To the pages before and behind. */
function ways({ part }: ReportView, { next }: ShownPeople, { page }: ReportWords): Html | undefined {
  if (part === undefined || (part.from === 0 && next === undefined)) return undefined;
  const behind = next && `${part.href}?cursor=${partCursor(part.of, next)}`;
  return html`<p>${part.from > 0 && html`<a class="way" href="${part.href}">${page.first}</a> `}
${behind && html`<a class="way" rel="next" href="${behind}">${page.next}</a>`}</p>
`;
}

function peopleSections({ unplaced, placed }: ShownPeople, { sections }: ReportWords): readonly Section[] {
  return [
    { id: "unplaced", title: sections.unplaced, body: unplaced },
    { id: "placed", title: sections.placed, body: placed },
  ];
}

function figureSections(view: ReportView, limit: number, words: ReportWords): readonly Section[] {
  const { result } = view;
  const { page, sections } = words;
  const nobody = html`<p>${page.nobody}</p>`;
  const bodies = {
    objectives: objectives(view, words),
    changes: changesPart(view, words),
    groups: [fitPlot(view, words) ?? nobody, groupTable(view, words)],
    waits: [waitPlot(result, limit, words), flagged(view, limit, words)],
    demand: demandPart(result.demand, words),
  };
  // Object.entries forgets that the names are those of the sections.
  return (Object.keys(bodies) as (keyof typeof bodies)[]).map((id) => {
    return { id, title: sections[id], body: bodies[id] };
  });
}

function lead(view: ReportView, limit: number, language: Language, words: ReportWords): Html {
  const { result, run, now, timeZone, crisisOutdated: outdated = [] } = view;
  const { figures, page, when, whole } = words;
  const tiles: readonly (readonly [number, string])[] = [
    [result.placed.length, page.tiles.placed],
    [result.unplaced.length, page.tiles.unplaced],
    [flaggedWaits(result, limit).length, page.tiles.unplacedAfter(limit)],
    [result.groups.filter((group) => group.placed > 0).length, page.tiles.groupsFilled(result.groups.length)],
    [result.groups.filter((group) => group.outcome === "below-minimum").length, page.tiles.tooSmall],
  ];
  const reader = { locale: language, timeZone, now };
  const [asked, read] = [when.when(run.requestedAt, reader), when.when(now, reader)];
  return html`<p class="soft">${page.lead({ runId: run.runId, asked, status: page.status[run.status], read })}</p>
<ul class="tiles">${tiles.map(([figure, name]) => html`<li><strong>${figure}</strong>${name}</li>`)}</ul>
<p>${whole.quality(figures.certificate(result.certificate))}</p>
${check(view, words)}
${outdated.length > 0 && html`<p class="fault">${figures.crisisOutdated(outdated)}</p>`}`;
}

function check({ result }: ReportView, { page, reasons, sections }: ReportWords): Html {
  if (result.violations.length === 0) return html`<p>${page.nothingBroken}</p>`;
  const items = result.violations.map((found) => html`<li>${reasons.violation(found)}</li>`);
  return html`<div class="fault"><h2>${sections.cannotBeApproved}</h2><p>${page.broken}</p><ul>${items}</ul></div>`;
}

function objectives({ result }: ReportView, { figures, tables }: ReportWords): Html {
  const { columns, comparison, named, thisRun } = tables.objectives;
  const rows = [result.chosen, result.other].map(({ objective, placed, waitingServedDays, totalFit }, index) => [
    named(figures.objectives[objective], index === 0 ? thisRun : comparison),
    placed,
    figures.days(waitingServedDays),
    figures.fit(placed === 0 ? undefined : totalFit / placed),
  ]);
  return html`<div class="wide">${dataTable(columns, rows)}</div>`;
}

function groupTable({ result, groups }: ReportView, { figures, tables }: ReportWords): Html {
  const about = new Map(groups.map((group) => [group.groupId, group]));
  const rows = result.groups.toSorted(byNeedOfDecision).map((outcome) => {
    const group = about.get(outcome.groupId);
    return [
      group?.title ?? outcome.groupId,
      group?.discreetLabel ?? "",
      figures.meets(group?.times),
      tables.groups.seats(outcome.placed, outcome.freeSeats),
      outcome.members,
      outcome.eligible,
      figures.fit(outcome.meanFit),
      figures.outcome(outcome),
    ];
  });
  return html`<div class="wide">${dataTable(tables.groups.columns, rows)}</div>`;
}

function flagged({ result }: ReportView, limit: number, { figures, page }: ReportWords): Html {
  const items = flaggedWaits(result, limit).map(
    ({ caseCode, waitedDays }) => html`<li><span class="code">${caseCode}</span> ${figures.days(waitedDays)}</li>`,
  );
  if (items.length === 0) return html`<p>${page.nobodyFlagged(limit)}</p>`;
  return html`<p>${page.flagged(limit)}</p><ul class="columns">${items}</ul>`;
}

function foot({ run, result }: ReportView, { page }: ReportWords): Html {
  const rules = page.rulesAndInput(result.rulesVersion, run.inputHash?.slice(0, 16));
  return html`<footer><p>${page.foot} ${rules}</p></footer>`;
}
