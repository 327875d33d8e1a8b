import * as z from "zod";
import { GroupReply } from "../../lib/api/groups/schemas.ts";
import { faultsOf } from "../../lib/api/http/faults/faults.ts";
import type { FieldFault } from "../../lib/domain/errors.ts";
import { dateFaults } from "../../lib/domain/groups/date-faults.ts";
import { type Group, GroupDraft, type PublishedGroup } from "../../lib/domain/groups/group.ts";
import { PUBLISH_CHECKS, sizeOf } from "../../lib/domain/groups/publishing.ts";
import { canonicalJson, idsOfSource } from "../../lib/domain/hash.ts";
import type { Session } from "../../lib/domain/sessions/session.ts";
import { sessionsOf } from "../../lib/scheduling/series.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { instantOf } from "../../lib/time/wall-clock.ts";
import { telling } from "../../lib/words/telling.ts";
import { inWords } from "./fault-words.ts";
import { type InputFault, refuse } from "./input-fault.ts";
import type { Source, SourceItem } from "./source-item.ts";

/**
 * A group that may take people, the sessions its series makes, how many hold a seat already, and the names a row of
 * applications may call it by.
 */
export type FileGroup = {
  readonly group: PublishedGroup;
  readonly sessions: readonly Session[];
  readonly seatsTaken: number;
  readonly names: readonly string[];
};

const SeatsTaken = z.int().min(0).max(50).default(0);
const DraftEntry = GroupDraft.extend({ key: z.string().trim().min(1).max(120).optional(), seatsTaken: SeatsTaken });
/** As GET /v1/groups gives it. */
const GroupEntry = GroupReply.extend({ seatsTaken: SeatsTaken });

/** What matching needs of a group; where it meets, who supervises and what is planned it does not. */
const NEEDED = new Set([
  "themes",
  "format",
  "entry",
  "size",
  "schedule",
  "languages",
  "modality",
  "place",
  "licensed-facilitator",
  "licence-valid",
]);
const TELLING = await telling();
const LONGEST_LABEL = 40;
const BEFORE_ANY = "1970-01-01T00:00:00.000Z";
const WEEK_MS = 7 * 24 * 60 * 60_000;
/** Of a group that no service has stored yet. */
const FIRST_REV = 1;

/** @throws InputError with every fault */
export function readGroups(source: Source, now: Instant, horizonWeeks: number): readonly FileGroup[] {
  const read = source.items.map((item) => ({ item, ...readGroup(item, source.isSheet, { now, horizonWeeks }) }));
  refuse([...read.flatMap(({ faults }) => faults), ...twins(read)]);
  return read.flatMap(({ entry }) => entry ?? []);
}

type Read = { readonly entry: FileGroup | undefined; readonly faults: readonly InputFault[] };

/** `horizonWeeks`: how far ahead the sessions of an ongoing group are made. */
type Dates = { readonly now: Instant; readonly horizonWeeks: number };

function readGroup(item: SourceItem, isSheet: boolean, dates: Dates): Read {
  const fromApi = typeof item.raw === "object" && item.raw !== null && "groupId" in item.raw;
  const raw = isSheet ? filledIn(item.raw) : item.raw;
  const result = (fromApi ? GroupEntry : DraftEntry).safeParse(raw, { reportInput: true });
  if (!result.success) {
    const faults = faultsOf(result.error.issues, "body");
    return { entry: undefined, faults: faults.map((fault) => atItem(item, fault)) };
  }
  const missing = missingFor(result.data, dates.now);
  if (missing.length > 0) {
    return {
      entry: undefined,
      faults: missing.map((fault) => atItem(item, fault, (fix) => `Please ${fix}.`)),
    };
  }
  const { seatsTaken, ...rest } = result.data;
  const { key, version: rev = FIRST_REV, ...draft } = { key: undefined, version: undefined, ...rest };
  const group = published({ ...identityOf(draft, key, dates.now), ...draft, rev });
  const sessions = seriesInFull(group, dates);
  return { entry: { group, sessions, seatsTaken, names: namesOf(group, key) }, faults: [] };
}

function atItem(item: SourceItem, fault: FieldFault, asked = (fix: string) => fix): InputFault {
  const { problem, fix } = inWords(fault);
  return item.fault(fault.field, problem, asked(fix));
}

/** What a spreadsheet need not say of who leads a group. */
function filledIn(raw: unknown): unknown {
  // A row of a sheet is always an object.
  const row = raw as { readonly facilitators?: readonly { readonly licence?: object }[] };
  if (row.facilitators === undefined) return row;
  const said = { type: "licence", number: "-", verifiedBy: "-" };
  return {
    ...row,
    facilitators: row.facilitators.map((facilitator) => ({
      name: "-",
      email: "withheld@invalid.example",
      ...facilitator,
      ...(facilitator.licence === undefined ? {} : { licence: { ...said, ...facilitator.licence } }),
    })),
    ...("place" in row ? { place: { address: "-", ...(row.place as object) } } : {}),
  };
}

function missingFor(draft: GroupDraft, now: Instant) {
  const checks = PUBLISH_CHECKS.filter(({ name }) => NEEDED.has(name));
  const missing = checks.map(({ missing }) => missing(draft, now, TELLING)).filter((fault) => fault !== undefined);
  return [...missing, ...dateFaults(draft, now)];
}

/** The key names a group; without one, what it is called and when it meets. */
function identityOf(draft: GroupDraft, key: string | undefined, now: Instant) {
  const { title, discreetLabel, schedule } = draft;
  const source =
    key ?? canonicalJson([title, discreetLabel, schedule?.firstDate, schedule?.localStart, schedule?.timeZone]);
  const status = draft.entry === "open" ? "RUNNING" : "PUBLISHED";
  return { groupId: idsOfSource(`group ${source}`).groupId, status, createdAt: now } as const;
}

function published(group: Group): PublishedGroup {
  const { title, discreetLabel = title.slice(0, LONGEST_LABEL) } = group;
  const agreement = { goals: "-", norms: [], legalExceptions: "-" };
  const { size = sizeOf(group), agreementVersion = "none" } = group;
  // Everything the type asks for beyond these has been checked to be there.
  return { agreement, ...group, discreetLabel, size, agreementVersion } as PublishedGroup;
}

/** All that the series makes, past ones too; of an ongoing one up to `horizonWeeks` from now. No service stored any. */
function seriesInFull(group: PublishedGroup, { now, horizonWeeks }: Dates): readonly Session[] {
  const { firstDate, localStart, timeZone } = group.schedule;
  const running = Date.parse(now) - Date.parse(instantOf(firstDate, localStart, timeZone));
  return sessionsOf(group, BEFORE_ANY, Math.max(0, Math.ceil(running / WEEK_MS)) + horizonWeeks);
}

function namesOf({ groupId, title }: PublishedGroup, key: string | undefined): readonly string[] {
  return [groupId, title, ...(key === undefined ? [] : [key])];
}

/** Two entries that would be one and the same group. */
function twins(read: readonly (Read & { readonly item: SourceItem })[]): readonly InputFault[] {
  const seen = new Map<string, SourceItem>();
  return read.flatMap(({ item, entry }) => {
    if (entry === undefined) return [];
    const first = seen.get(entry.group.groupId);
    seen.set(entry.group.groupId, first ?? item);
    if (first === undefined) return [];
    return [
      item.fault("/title", `is the same group as ${first.label}`, "Take one away, or give each a key of its own."),
    ];
  });
}
