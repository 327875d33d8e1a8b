import * as z from "zod";
import { faultsOf } from "../../lib/api/http/faults/faults.ts";
import { contentHash, idsOfSource } from "../../lib/domain/hash.ts";
import { caseCodeOf } from "../../lib/domain/ids.ts";
import { AccessAnswer } from "../../lib/domain/intake/access-request.ts";
import { Application, Intake, type KeptIntake, StoredIntake } from "../../lib/domain/intake/application.ts";
import { MOST_PAIRS, PairCodes } from "../../lib/domain/intake/pair.ts";
import { screen } from "../../lib/domain/intake/screening.ts";
import { mailboxOf } from "../../lib/domain/mail-address.ts";
import { Instant } from "../../lib/time/instant.ts";
import { LocalDate } from "../../lib/time/local-date-time.ts";
import { inWords } from "./fault-words.ts";
import type { FileApplication, ReadApplication } from "./file-application.ts";
import { type InputFault, refuse } from "./input-fault.ts";
import { withNamed } from "./named-others.ts";
import type { FileGroup } from "./read-groups.ts";
import type { Source, SourceItem } from "./source-item.ts";

const names = (most: number) => z.array(z.string().trim().min(1).max(120)).max(most).default([]);
const Submitted = z.union([Instant, LocalDate.transform((date) => `${date}T00:00:00.000Z`)]);
/** As in docs/sample: what a client posts, with a key of one's own and what a coordinator has confirmed. */
const KeyedEntry = z.strictObject({
  key: z.string().trim().min(1).max(120).optional(),
  submittedAt: Submitted.optional(),
  keepApart: names(MOST_PAIRS.apart),
  keepTogether: names(MOST_PAIRS.together),
  declinedGroups: names(20),
  accessAnswer: AccessAnswer.optional(),
  intake: Intake,
});
type KeyedEntry = z.infer<typeof KeyedEntry>;
const NO_PAIRS: PairCodes = { keepApart: [], keepTogether: [] };
/** As GET /v1/applications/{applicationId} gives it. */
const StoredEntry = z.object({ application: Application, intake: StoredIntake, pairs: PairCodes.default(NO_PAIRS) });

type Defaults = { readonly now: Instant; readonly privacyNoticeVersion: string; readonly groups: readonly FileGroup[] };

/** @throws InputError with every fault */
export function readApplications(source: Source, defaults: Defaults): readonly FileApplication[] {
  const read = source.items.map((item) => readOne(item, source.isSheet, defaults));
  refuse(read.flatMap((one) => ("faults" in one ? one.faults : [])));
  const applications = read.filter((one) => "own" in one);
  refuse(twins(applications));
  return withNamed(applications, defaults.groups);
}

function readOne(item: SourceItem, isSheet: boolean, defaults: Defaults): ReadApplication | Refused {
  const { raw } = item;
  const has = (name: string) => typeof raw === "object" && raw !== null && name in raw;
  if (isSheet) return keyedEntry(item, filledIn(raw, defaults), defaults.now);
  if (has("application")) return storedEntry(item);
  if (has("intake")) return keyedEntry(item, raw, defaults.now);
  return keyedEntry({ ...item, fault: bareFault(item) }, { intake: raw }, defaults.now);
}

type Refused = { readonly faults: readonly InputFault[] };

/** An intake by itself is checked as part of an entry, which is no part of its place in the file. */
function bareFault({ fault }: SourceItem): SourceItem["fault"] {
  return (pointer, problem, fix) => fault(pointer.replace(/^\/intake/, ""), problem, fix);
}

function storedEntry(item: SourceItem): ReadApplication | Refused {
  const result = StoredEntry.safeParse(item.raw, { reportInput: true });
  if (!result.success) return refused(item, result.error);
  const { application, intake, pairs } = result.data;
  const faults = placeFaults(item, intake);
  if (faults.length > 0) return { faults };
  return { item, keyed: undefined, own: { application, intake, pairs, label: application.caseCode } };
}

function keyedEntry(item: SourceItem, raw: unknown, now: Instant): ReadApplication | Refused {
  const result = KeyedEntry.safeParse(raw, { reportInput: true });
  if (!result.success) return refused(item, result.error);
  const faults = placeFaults(item, result.data.intake);
  return faults.length > 0
    ? { faults }
    : { item, keyed: result.data, own: applicationOf(result.data, item.label, now) };
}

function refused(item: SourceItem, error: z.ZodError): Refused {
  return {
    faults: faultsOf(error.issues, "body").map((fault) => {
      const { problem, fix } = inWords(fault);
      return item.fault(fault.field, problem, fix);
    }),
  };
}

/** Of a sheet: what its people answered was no form of ours. */
const NO_FORM = "sheet";
const NO_ADDRESS = "withheld@invalid.example";

/** What a sheet for matching need not hold. A name is never used, an address only where there is no key. */
function filledIn(raw: unknown, { privacyNoticeVersion }: Defaults): unknown {
  // A row of a sheet is always an object.
  const row = raw as { readonly key?: unknown; readonly intake?: object };
  const email = row.key === undefined ? {} : { email: NO_ADDRESS };
  return {
    ...row,
    intake: { preferredName: "-", privacyNoticeVersion, wordingVersion: NO_FORM, ...email, ...row.intake },
  };
}

function placeFaults(item: SourceItem, { modality, area }: KeptIntake): readonly InputFault[] {
  if (modality !== "in_person" || area !== undefined) return [];
  return [item.fault("/intake/area", "is missing", "To meet in person, say roughly where: latitude and longitude.")];
}

/** The key names a person; without one all they answered does, so that no id can be found by trying addresses. */
function applicationOf(entry: KeyedEntry, label: string, now: Instant): FileApplication {
  const { intake, key, submittedAt = now, accessAnswer } = entry;
  const { applicationId, personId } = idsOfSource(`application ${key ?? contentHash(intake)}`);
  const application: Application = {
    applicationId,
    personId,
    caseCode: caseCodeOf(applicationId),
    status: "WAITING",
    rev: 0,
    safety: screen(intake.safety).state,
    submittedAt: new Date(submittedAt).toISOString(),
    waitingSince: new Date(submittedAt).toISOString(),
    country: intake.country,
    timeZone: intake.timeZone,
    declinedGroups: [],
    silences: [],
    ...(accessAnswer === undefined ? {} : { accessAnswer }),
  };
  return { application, intake, pairs: NO_PAIRS, label: key ?? label };
}

/** Rows that would be one and the same person. */
function twins(read: readonly ReadApplication[]): readonly InputFault[] {
  const first = new Map<string, ReadApplication>();
  return read.flatMap((one) => {
    const marks = marksOf(one.own);
    const known = marks.find(({ mark }) => first.has(mark));
    for (const { mark } of marks) if (!first.has(mark)) first.set(mark, one);
    const twin = known === undefined ? undefined : first.get(known.mark);
    if (known === undefined || twin === undefined) return [];
    return [one.item.fault(known.pointer, `${known.problem} ${twin.item.label}`, known.fix)];
  });
}

function marksOf({ application: { applicationId, caseCode }, intake: { email } }: FileApplication) {
  const own = "Give everybody a key of their own, and keep the newer of two applications.";
  const address = email === undefined ? NO_ADDRESS : mailboxOf(email);
  return [
    { mark: applicationId, pointer: "/key", problem: "has the key, or all the answers, of", fix: own },
    {
      mark: caseCode,
      pointer: "/key",
      problem: "would get the case code of",
      fix: "Change the key of one of the two.",
    },
    ...(address === NO_ADDRESS
      ? []
      : [{ mark: address, pointer: "/intake/email", problem: "has the same address as", fix: own }]),
  ];
}
