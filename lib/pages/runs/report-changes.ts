import type { GroupId } from "../../domain/ids.ts";
import type { RunDifference } from "../../domain/runs/match-run.ts";
import { MOST_REASONS } from "../../domain/runs/run-exceptions.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { ReportWords } from "../../words/words.ts";

type Titled = readonly Pick<ReportView["groups"][number], "groupId" | "title">[];

/** What a coordinator adjusted, what that changed, and who left the pool meanwhile. Nothing when nothing was. */
export function changesPart({ run, groups }: ReportView, words: ReportWords): Html | undefined {
  const titleOf = titles(groups);
  const { difference: says } = words;
  const { pins, exclusions, extraSeats } = run.adjustments;
  const changed = run.difference && differenceSentences(says.sincePreview, run.difference, groups, words);
  const all = [
    ...pins.map(({ caseCode, groupId }) => says.pinned(caseCode, titleOf(groupId))),
    ...exclusions.map(({ caseCode, groupId }) => says.excluded(caseCode, groupId && titleOf(groupId))),
    ...extraSeats.map(({ groupId, seats }) => says.extraSeats(seats, titleOf(groupId))),
    ...(changed ?? []),
    ...exceptions(run, titleOf, says),
  ];
  return all.length === 0 ? undefined : html`<ul>${all.map((text) => html`<li>${text}</li>`)}</ul>`;
}

/** Whoever was previewed a seat and is not offered it, with why where that was found. */
function exceptions(
  { exceptions, exceptionReasons = [] }: ReportView["run"],
  titleOf: (id: GroupId) => string,
  says: ReportWords["difference"],
): readonly string[] {
  const reasons = new Map(exceptionReasons.map((each) => [each.caseCode, each]));
  const more = exceptions.length - MOST_REASONS;
  const named = exceptions.slice(0, MOST_REASONS).map((code) => {
    const one = reasons.get(code);
    return one === undefined ? says.leftPool(code) : says.notOffered({ ...one, group: titleOf(one.groupId) });
  });
  return more > 0 ? [...named, says.moreNotOffered(more)] : named;
}

function titles(groups: Titled): (id: GroupId) => string {
  const known = new Map(groups.map(({ groupId, title }) => [groupId, title]));
  return (id) => known.get(id) ?? id;
}

/** A difference as a coordinator reads it: what it costs in all, then who moves, gains and loses a place. */
export function differenceSentences(
  since: string,
  { placedChange, fitChange, waitingChangeDays, moved, gained, lost, notListed }: RunDifference,
  groups: Titled,
  { difference: says, figures }: ReportWords,
): readonly string[] {
  const titleOf = titles(groups);
  const points = (thousandths: number) => Math.round(thousandths / 10);
  return [
    says.sum({ since, placed: placedChange, fit: points(fitChange), days: Math.round(waitingChangeDays) }),
    ...moved.map(({ caseCode, from, to, fitChange: fit }) =>
      says.moved({ caseCode, from: titleOf(from), to: titleOf(to), fit: points(fit) }),
    ),
    ...gained.map(({ caseCode, groupId, fit }) =>
      says.gained({ caseCode, group: titleOf(groupId), fit: figures.fit(fit) }),
    ),
    ...lost.map(({ caseCode, groupId, fit }) =>
      says.lost({ caseCode, group: titleOf(groupId), fit: figures.fit(fit) }),
    ),
    ...(notListed > 0 ? [says.notListed(notListed)] : []),
  ];
}
