import type { GroupId } from "../../domain/ids.ts";
import type { GroupOutcome, Placed, Unplaced } from "../../domain/runs/match-result.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { ReportWords } from "../../words/words.ts";

/** One row of a page: what is on other pages is not drawn. */
type Draw = () => Html;

/** Every group with its people: why each is there in a sentence, the numbers behind a fold. By title. */
export function placedRows({ result, groups }: ReportView, words: ReportWords): readonly Draw[] {
  const { figures, page, reasons } = words;
  const byGroup = Map.groupBy(result.placed, (one) => one.groupId);
  const about = new Map(groups.map((group) => [group.groupId, group]));
  const title = ({ groupId }: GroupOutcome) => about.get(groupId)?.title ?? groupId;
  return result.groups
    .toSorted((a, b) => (title(a) < title(b) ? -1 : Number(title(a) > title(b))))
    .map((outcome) => () => {
      const people = (byGroup.get(outcome.groupId) ?? []).toSorted((a, b) => b.fit - a.fit);
      const group = about.get(outcome.groupId);
      const warnings = outcome.warnings.map((note) => html`<p class="fault">${reasons.note(note)}</p>`);
      const meets = group && { meets: figures.meets(group.times), size: figures.size(group.size) };
      const called = meets === undefined ? "" : page.groupCalled({ label: group?.discreetLabel ?? "", ...meets });
      const seats = page.seats(outcome.placed, outcome.freeSeats, outcome.members);
      return html`<h3>${title(outcome)}</h3>
<p class="soft">${page.groupSeats({ called, seats, outcome: figures.outcome(outcome) })}</p>
<p>${reasons.group(outcome.reason)}</p>${warnings}
${people.length > 0 && html`<ul class="people">${people.map((one) => placedPerson(one, words))}</ul>`}`;
    });
}

function placedPerson(one: Placed, { figures, page, reasons, vocabulary }: ReportWords): Html {
  const parts = one.parts.map(({ part, points, of, why }) => {
    const [name, says] = [vocabulary.parts[part], reasons.fitPart(why)];
    return html`<li>${page.part({ name, points: figures.fit(points), of: figures.fit(of), why: says })}</li>`;
  });
  const waited = figures.days(one.waitedDays);
  return html`<li><p><span class="code">${one.caseCode}</span> ${reasons.placed(one.reason)}</p>
<details><summary>${page.placedSummary({ fit: figures.fit(one.fit), waited, pinned: one.pinned })}</summary>
<ul>${parts}</ul></details></li>
`;
}

/** Everybody left over, longest wait first: what bound, and the smallest change that would place them. */
export function unplacedRows({ result, groups }: ReportView, words: ReportWords): readonly Draw[] {
  const titles = new Map(groups.map(({ groupId, title }) => [groupId, title]));
  const titleOf = (id: GroupId) => titles.get(id) ?? id;
  const longestFirst = result.unplaced.toSorted((a, b) => b.waitedDays - a.waitedDays);
  return longestFirst.map((one) => () => unplacedPerson(one, titleOf, words));
}

function unplacedPerson(one: Unplaced, titleOf: (id: GroupId) => string, words: ReportWords): Html {
  const { figures, page, reasons, vocabulary, whole } = words;
  const { smallestChange: way } = one;
  const help = whole.wouldHelp(way && reasons.change(way.reason));
  const facts = [
    page.groupsOpen(one.eligibleGroups),
    one.nearestGroup && page.nearestGroup(titleOf(one.nearestGroup)),
    one.rule && page.ruleThatBound(vocabulary.ruleNames[one.rule]),
    way && page.smallestChange(titleOf(way.groupId), page.changes[way.change]),
  ].filter((fact) => fact !== undefined);
  const summary = page.unplacedSummary(figures.days(one.waitedDays), figures.boundBy(one));
  return html`<li><p><span class="code">${one.caseCode}</span> ${reasons.unplaced(one.reason)} ${help}</p>
<details><summary>${summary}</summary><ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul></details></li>
`;
}
