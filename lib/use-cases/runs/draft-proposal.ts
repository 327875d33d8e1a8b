import { DomainError } from "../../domain/errors.ts";
import { type Group, GroupDraft } from "../../domain/groups/group.ts";
import { proposedGroupIdOf } from "../../domain/hash.ts";
import type { RunId } from "../../domain/ids.ts";
import type { DemandProposal } from "../../domain/runs/match-result.ts";
import { SIZE_DEFAULTS } from "../../domain/vocabulary.ts";
import type { Instant } from "../../time/instant.ts";
import { addDays, DAYS, dayOf, type LocalDate } from "../../time/local-date-time.ts";
import { commitOrRetry } from "../commit.ts";
import { newDraft } from "../groups/create-group.ts";
import type { Deps, Staff } from "../ports.ts";
import { readRun } from "./read-runs.ts";

/** As the proposals are counted, see docs/matching.md: 90 minutes, weekly, eight times, from two weeks on. */
const LEAD_DAYS = 14;
const SESSIONS = 8;
const MINUTES = 90;
const MOST_OF_A_TITLE = 120;

/**
 * A draft of the group that a run proposes, with all that the proposal says filled in. Nobody is placed in it before a
 * coordinator has completed and published it. Asked twice, it is the same group, as that is now. `titleOf` names it in
 * their language.
 *
 * @throws DomainError not-found, also for a proposal the run does not make; wrong-state while it has no result
 */
export async function draftProposal(
  deps: Deps,
  staff: Staff,
  runId: RunId,
  index: number,
  titleOf: (proposal: DemandProposal) => string,
): Promise<Group> {
  const { run, result } = await readRun(deps, runId);
  if (result === undefined) {
    throw new DomainError("wrong-state", { code: "run-without-proposals", facts: { status: run.status } });
  }
  const proposal = result.demand[index];
  if (proposal === undefined) {
    const facts = { index, proposals: result.demand.length };
    throw new DomainError("not-found", { code: "no-proposal", facts });
  }
  const draft = draftOf(proposal, titleOf(proposal).slice(0, MOST_OF_A_TITLE), deps.clock.now());
  const groupId = proposedGroupIdOf(runId, index);
  const { group } = await commitOrRetry(deps, async () => {
    const known = await deps.store.group(groupId);
    return known === undefined ? newDraft(deps, staff, draft, groupId) : { group: known, changes: [] };
  });
  return group;
}

function draftOf(proposal: DemandProposal, title: string, now: Instant): GroupDraft {
  const { theme, language, format, entry, slot } = proposal;
  return GroupDraft.parse({
    title,
    discreetLabel: `${slot.day} circle`,
    themes: [theme],
    languages: [language],
    format,
    entry,
    size: SIZE_DEFAULTS[format],
    modality: "virtual",
    fee: "free",
    schedule: {
      firstDate: firstDate(slot.day, now),
      localStart: slot.startUtc,
      timeZone: "UTC",
      everyWeeks: 1,
      sessions: SESSIONS,
      minutes: MINUTES,
    },
  });
}

function firstDate(dayName: string, now: Instant): LocalDate {
  const wanted = DAYS.find((day) => dayName.toLowerCase().startsWith(day));
  let date = addDays(now.slice(0, 10), LEAD_DAYS);
  while (dayOf(date) !== wanted && wanted !== undefined) date = addDays(date, 1);
  return date;
}
