import { type ChunkKind, chunkOf } from "./chunks.ts";
import { ACT } from "./groups/acts.ts";
import { GROUP } from "./groups/groups.ts";
import { OPEN_GROUPS, OPEN_LISTING } from "./groups/open-listing.ts";
import { ADDRESS, ALLOWANCE } from "./intake/addresses.ts";
import { APPLICATION, APPLICATION_OF_PERSON, CASE_CODE, INTAKE_ANSWERS } from "./intake/applications.ts";
import { CONTACT } from "./intake/contacts.ts";
import { HOLD } from "./intake/holds.ts";
import { PAIR } from "./intake/pairs.ts";
import type { Item, RecordKind } from "./items.ts";
import { LINE_RULES, PLACE_IN_LINE } from "./lines/lines.ts";
import { ARRIVAL, JOB } from "./messages/jobs.ts";
import { MESSAGE } from "./messages/outbox.ts";
import { PACE } from "./messages/pace.ts";
import { OFFER } from "./offers/offers.ts";
import { PLACEMENT } from "./offers/placements.ts";
import { SEAT } from "./offers/seats.ts";
import { SIGNATURE } from "./offers/signatures.ts";
import { IDEMPOTENCY, NONCE } from "./once.ts";
import { ACTIVE_RUN, CHECKPOINT, RUN, RUN_OF } from "./runs/runs.ts";
import { RESULT, SNAPSHOT } from "./runs/staging.ts";
import { RSVP, SESSION } from "./sessions/sessions.ts";
import { AUDIT } from "./staff/audit.ts";
import { TASK } from "./staff/tasks.ts";
import type { TableRole } from "./tables.ts";
import { type Kinds, RENEWAL } from "./upgrading/renew-records.ts";

/** Values too large for an item. Their versions are the value's: they are upgraded as a whole, when they are read. */
const LARGE: readonly ChunkKind[] = [RESULT, SNAPSHOT, OPEN_GROUPS];

/** Every kind of record there is. */
export const RECORDS: readonly RecordKind[] = [
  GROUP,
  ACT,
  SEAT,
  OPEN_LISTING,
  SESSION,
  RSVP,
  APPLICATION,
  APPLICATION_OF_PERSON,
  CASE_CODE,
  PAIR,
  INTAKE_ANSWERS,
  CONTACT,
  ADDRESS,
  ALLOWANCE,
  HOLD,
  TASK,
  PLACEMENT,
  OFFER,
  SIGNATURE,
  PLACE_IN_LINE,
  LINE_RULES,
  RUN,
  RUN_OF,
  CHECKPOINT,
  ACTIVE_RUN,
  MESSAGE,
  JOB,
  ARRIVAL,
  PACE,
  NONCE,
  IDEMPOTENCY,
  AUDIT,
  RENEWAL,
  ...LARGE.map(chunkOf),
];

/** Which kind an item of this table is, by its keys; undefined for one that nothing here writes. */
export function kindOf(table: TableRole, { pk, sk }: Item): RecordKind | undefined {
  return RECORDS.find(
    (kind) => kind.table === table && String(pk).startsWith(kind.keyed.pk) && String(sk).startsWith(kind.keyed.sk),
  );
}

/**
 * What is renewed where it lies. A value too large for one item is not: its items cannot be replaced in one step, so it
 * is upgraded whenever it is read.
 */
export const RENEWED: Kinds = {
  all: RECORDS,
  of: (table, item) => {
    const kind = kindOf(table, item);
    return LARGE.some(({ name }) => name === kind?.name) ? undefined : kind;
  },
};
