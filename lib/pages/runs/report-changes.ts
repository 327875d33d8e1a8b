import type { RunDifference } from "../../domain/runs/match-run.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import { fitWords, people } from "../../words/report.ts";

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}

/** What a coordinator adjusted, what that changed, and who left the pool meanwhile. Nothing when nothing was. */
export function changesPart(view: ReportView): Html | undefined {
  const { run } = view;
  const titles = new Map(view.groups.map(({ groupId, title }) => [groupId, title]));
  const { pins, exclusions, extraSeats } = run.adjustments;
  const adjusted = [
    ...pins.map(({ caseCode, groupId }) => `${caseCode} goes to ${titles.get(groupId) ?? groupId}.`),
    ...exclusions.map(
      ({ caseCode, groupId }) =>
        `${caseCode} is not in ${groupId === undefined ? "this run" : (titles.get(groupId) ?? groupId)}.`,
    ),
    ...extraSeats.map(({ groupId, seats }) => `${seats} more in ${titles.get(groupId) ?? groupId}.`),
  ];
  const left = run.exceptions.map((code) => `${code} left the pool before approval, and got no offer.`);
  const all = [...adjusted, ...differenceWords(view), ...left];
  return all.length === 0 ? undefined : html`<ul>${all.map((text) => html`<li>${text}</li>`)}</ul>`;
}

function differenceWords({ run, groups }: ReportView): readonly string[] {
  if (run.difference === undefined) return [];
  return differenceSentences("Since the preview before", run.difference, groups);
}

/** A difference as a coordinator reads it: what it costs in all, then who moves, gains and loses a place. */
export function differenceSentences(
  since: string,
  difference: RunDifference,
  groups: readonly Pick<ReportView["groups"][number], "groupId" | "title">[],
): readonly string[] {
  const titles = new Map(groups.map(({ groupId, title }) => [groupId, title]));
  const sum =
    `${since}: ${signed(difference.placedChange)} placed, ` +
    `${signed(Math.round(difference.fitChange / 10))} points of fit, ` +
    `${signed(Math.round(difference.waitingChangeDays))} days of waiting ended.`;
  const rest = difference.notListed > 0 ? [`${people(difference.notListed)} more changed places.`] : [];
  return [
    sum,
    ...difference.moved.map(
      (one) =>
        `${one.caseCode} moves from ${titles.get(one.from) ?? one.from} to ${titles.get(one.to) ?? one.to} ` +
        `(fit ${signed(Math.round(one.fitChange / 10))}).`,
    ),
    ...difference.gained.map(
      (one) => `${one.caseCode} gains a place in ${titles.get(one.groupId) ?? one.groupId} (fit ${fitWords(one.fit)}).`,
    ),
    ...difference.lost.map(
      (one) =>
        `${one.caseCode} loses the place in ${titles.get(one.groupId) ?? one.groupId} (fit ${fitWords(one.fit)}).`,
    ),
    ...rest,
  ];
}
