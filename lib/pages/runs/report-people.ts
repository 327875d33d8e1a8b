import type { GroupId } from "../../domain/ids.ts";
import type { FitPart, GroupOutcome, Placed, Unplaced } from "../../domain/runs/match-result.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import { boundBy, days, fitWords, outcomeWords, RULE_WORDS } from "../../words/report.ts";
import { sentence } from "../faults.ts";

const PART_WORDS: Readonly<Record<FitPart["part"], string>> = {
  theme: "theme",
  slotComfort: "hours",
  format: "format",
  facilitatorAndEntry: "who leads, and entry",
  modality: "online or in person",
  waiting: "waiting",
};

/** Every group with its people: why each is there in a sentence, the numbers behind a fold. */
export function placedPart({ result, groups }: ReportView): readonly Html[] {
  const byGroup = Map.groupBy(result.placed, (one) => one.groupId);
  const about = new Map(groups.map((group) => [group.groupId, group]));
  const title = ({ groupId }: GroupOutcome) => about.get(groupId)?.title ?? groupId;
  return result.groups
    .toSorted((a, b) => (title(a) < title(b) ? -1 : Number(title(a) > title(b))))
    .map((outcome) => {
      const people = (byGroup.get(outcome.groupId) ?? []).toSorted((a, b) => b.fit - a.fit);
      const group = about.get(outcome.groupId);
      const warnings = outcome.warnings.map((warning) => html`<p class="fault">${warning}</p>`);
      const called = group && `${group.discreetLabel}. ${group.slot}, for ${group.size}. `;
      const seats = `${outcome.placed} of ${outcome.freeSeats} free seats, ${outcome.members} there before`;
      return html`<h3>${title(outcome)}</h3>
<p class="soft">${called}${seats}: ${outcomeWords(outcome)}.</p>
<p>${sentence(outcome.reason)}</p>${warnings}
${people.length > 0 && html`<ul class="people">${people.map(placedPerson)}</ul>`}`;
    });
}

function placedPerson(one: Placed): Html {
  const parts = one.parts.map(
    ({ part, points, of, why }) => html`<li>${PART_WORDS[part]}: ${fitWords(points)} of ${fitWords(of)}, ${why}</li>`,
  );
  const summary = html`Fit ${fitWords(one.fit)} of 100, waited ${days(one.waitedDays)}${one.pinned && ", pinned"}`;
  return html`<li><p><span class="code">${one.caseCode}</span> ${sentence(one.reason)}</p>
<details><summary>${summary}</summary><ul>${parts}</ul></details></li>
`;
}

/** Everybody left over, longest wait first: what bound, and the smallest change that would place them. */
export function unplacedPart({ result, groups }: ReportView): Html {
  const titles = new Map(groups.map(({ groupId, title }) => [groupId, title]));
  const titleOf = (id: GroupId) => titles.get(id) ?? id;
  const longestFirst = result.unplaced.toSorted((a, b) => b.waitedDays - a.waitedDays);
  return html`<ul class="people">${longestFirst.map((one) => unplacedPerson(one, titleOf))}</ul>`;
}

function unplacedPerson(one: Unplaced, titleOf: (id: GroupId) => string): Html {
  const help =
    one.smallestChange === undefined ? "No single change would help." : `Would help: ${one.smallestChange.text}`;
  const facts = [
    `Groups open to them: ${one.eligibleGroups}`,
    one.nearestGroup && `Nearest group: ${titleOf(one.nearestGroup)}`,
    one.rule && `Rule that bound: ${RULE_WORDS[one.rule]}`,
    one.smallestChange &&
      `Smallest change, in ${titleOf(one.smallestChange.groupId)}: ${one.smallestChange.change.replaceAll("-", " ")}`,
  ].filter((fact) => fact !== undefined);
  const summary = `Waited ${days(one.waitedDays)}, ${boundBy(one)}`;
  return html`<li><p><span class="code">${one.caseCode}</span> ${sentence(one.reason)} ${sentence(help)}</p>
<details><summary>${summary}</summary><ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul></details></li>
`;
}
