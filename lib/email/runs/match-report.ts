import type { GroupId } from "../../domain/ids.ts";
import type { Country } from "../../domain/place.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import type { ReportGroup } from "../../domain/runs/report-group.ts";
import { flaggedWaits } from "../../domain/runs/waits.ts";
import type { Instant } from "../../time/instant.ts";
import type { Language } from "../../words/languages.ts";
import { act, heading, type Letter, list, say } from "../../words/letter.ts";
import type { StaffMailFrame } from "../../words/letters/frame.ts";
import type { ReportWords } from "../../words/words.ts";
import type { Piece } from "../draw.ts";
import { type Entry, entries, figures } from "./entries.ts";
import { groupTable, objectiveTable, waitTable } from "./match-report-tables.ts";

export type MatchReportData = {
  readonly run: Run;
  readonly result: MatchResult;
  readonly groups: readonly ReportGroup[];
  /** Waits longer than this are flagged. */
  readonly waitingFullAfterDays: number;
  /** Countries whose crisis numbers were last checked too long ago. */
  readonly crisisOutdated: readonly Country[];
  readonly reportHref: string;
  readonly reportExpiresAt: Instant;
  /** The language that staff read, and its words. */
  readonly language: Language;
  readonly words: ReportWords;
};

/** Rows of each list in the mail: with more, mail clients cut the message off. */
const SHOWN = { groups: 40, unplaced: 20, placed: 25, warnings: 12, demand: 6, flagged: 24, violations: 20 } as const;

/** The preview of a run, for the coordinator to decide on: case codes and reasons, no names, no answers. */
export function matchReport(frame: StaffMailFrame, data: MatchReportData): Letter<Piece> {
  const { result, words } = data;
  const { mail, sections, when } = words;
  const titleOf = titles(data.groups);
  const { timeZone, now } = frame;
  const expires = when.when(data.reportExpiresAt, { locale: data.language, timeZone, now });
  return {
    subject: mail.subject(result.placed.length, result.unplaced.length),
    preheader: mail.preheader,
    blocks: [
      figures(headline(data)),
      say(summary(data)),
      ...violations(data),
      ...crisisCheck(data),
      act(mail.open, data.reportHref),
      say(mail.linkWorks(expires, data.run.runId)),
      heading(sections.objectives),
      objectiveTable(result, words),
      heading(sections.groups),
      groupTable(result.groups, data.groups, SHOWN.groups, words),
      ...warnings(data, titleOf),
      heading(sections.waits),
      waitTable(result, data.waitingFullAfterDays, words),
      ...flagged(data),
      ...unplaced(data),
      ...demand(data),
      ...placed(data, titleOf),
    ],
  };
}

function titles(groups: readonly ReportGroup[]): (id: GroupId) => string {
  const byId = new Map(groups.map((group) => [group.groupId, group.title]));
  return (id) => byId.get(id) ?? id;
}

function headline(data: MatchReportData): readonly (readonly [string, string])[] {
  const { result, waitingFullAfterDays } = data;
  const { headline: names } = data.words.mail;
  const short = result.groups.filter((group) => group.outcome === "below-minimum").length;
  return [
    [String(result.placed.length), names.placed],
    [String(result.unplaced.length), names.unplaced],
    [String(flaggedWaits(result, waitingFullAfterDays).length), names.waitingOver(waitingFullAfterDays)],
    [String(short), names.tooSmall(short)],
  ];
}

function summary({ result, words }: MatchReportData): string {
  return words.mail.summary({
    placed: result.placed.length,
    people: words.figures.people(result.placed.length + result.unplaced.length),
    groupsFilled: result.groups.filter((group) => group.placed > 0).length,
    groups: result.groups.length,
    quality: words.whole.quality(words.figures.certificate(result.certificate)),
  });
}

function violations({ result, words: { mail, reasons, sections } }: MatchReportData): readonly Piece[] {
  if (result.violations.length === 0) return [say(mail.nothingBroken)];
  const named = result.violations.slice(0, SHOWN.violations).map(reasons.violation);
  const more = result.violations.length - named.length;
  return [
    heading(sections.cannotBeApproved),
    say(mail.broken),
    list(named),
    ...(more > 0 ? [say(mail.more(more))] : []),
  ];
}

/** Numbers people in danger may call must be right: said to whoever runs the service, until somebody looks. */
function crisisCheck({ crisisOutdated, words }: MatchReportData): readonly Piece[] {
  return crisisOutdated.length === 0 ? [] : [say(words.figures.crisisOutdated(crisisOutdated))];
}

function warnings({ result, words }: MatchReportData, titleOf: (id: GroupId) => string): readonly Piece[] {
  const items = result.groups.flatMap(({ groupId, warnings }) =>
    warnings.map((note) => ({ lead: titleOf(groupId), note: "", text: words.reasons.note(note) })),
  );
  return section(words.sections.warnings, items, SHOWN.warnings, words);
}

function section(title: string, items: readonly Entry[], shown: number, { mail }: ReportWords): readonly Piece[] {
  return items.length === 0 ? [] : [heading(title), entries(items, shown, mail.more)];
}

function flagged({ result, waitingFullAfterDays, words }: MatchReportData): readonly Piece[] {
  const items = flaggedWaits(result, waitingFullAfterDays).map(
    (one) => `${one.caseCode} (${words.figures.days(one.waitedDays)})`,
  );
  if (items.length === 0) return [];
  const named = items.slice(0, SHOWN.flagged);
  return [say(words.mail.flagged(waitingFullAfterDays, named, items.length - named.length))];
}

function unplaced({ result, words }: MatchReportData): readonly Piece[] {
  const { figures: inWords, mail, reasons, whole } = words;
  const longestFirst = result.unplaced.toSorted((a, b) => b.waitedDays - a.waitedDays);
  const items = longestFirst.map((one) => {
    const help = whole.wouldHelp(one.smallestChange && reasons.change(one.smallestChange.reason));
    const note = mail.unplacedNote(inWords.days(one.waitedDays), inWords.boundBy(one));
    return { lead: one.caseCode, note, text: `${reasons.unplaced(one.reason)} ${help}` };
  });
  return section(words.sections.unplaced, items, SHOWN.unplaced, words);
}

function demand({ result, words }: MatchReportData): readonly Piece[] {
  const items = result.demand.map((proposal) => ({
    lead: words.mail.proposal(proposal.wouldPlace, proposal.ofUnplaced),
    note: "",
    text: words.reasons.proposal(proposal),
  }));
  return section(words.sections.demand, items, SHOWN.demand, words);
}

function placed({ result, words }: MatchReportData, titleOf: (id: GroupId) => string): readonly Piece[] {
  const byGroup = result.placed.toSorted((a, b) => compare(titleOf(a.groupId), titleOf(b.groupId)) || b.fit - a.fit);
  const items = byGroup.map((one) => ({
    lead: one.caseCode,
    note: words.mail.placedNote(titleOf(one.groupId), words.figures.fit(one.fit), one.pinned),
    text: words.reasons.placed(one.reason),
  }));
  return section(words.sections.placed, items, SHOWN.placed, words);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
