import type { GroupId } from "../../../domain/ids.ts";
import { type Offer, Seat } from "../../../domain/offers/cohort.ts";
import type { Change } from "../../../use-cases/ports.ts";
import type { Engine } from "../engine.ts";
import { parseReadable, type RecordKind, refuseUnreadable } from "../items.ts";
import { groupKey, type Key, seatKey } from "../keys.ts";
import { queryAll } from "../read.ts";
import { ABSENT, put, update, type Write } from "../write.ts";

type SeatChange = Extract<Change, { write: `seat-${string}` }>;
const STATE = { "#state": "state" };

export const SEAT: RecordKind<typeof Seat> = {
  name: "seat",
  table: "core",
  keyed: { pk: "GROUP#", sk: "SEAT#" },
  schema: Seat,
  upgrades: [],
};

/** Seats are items, so no counter can drift: every step names the state it starts from, and the offer that holds it. */
export function writeSeat(engine: Engine, change: SeatChange): Write {
  switch (change.write) {
    case "seat-open": {
      const { groupId, number } = change;
      return put(engine, SEAT, seatKey(groupId, number), { groupId, number, state: "FREE" }, ABSENT);
    }
    case "seat-hold":
      return hold(engine, change.offer);
    case "seat-confirm":
      return confirm(engine, change.offer);
    case "seat-release":
      return release(engine, change.offer);
    case "seat-block":
      return block(engine, seatKey(change.groupId, change.number));
  }
}

const keyOf = (offer: Offer): Key => seatKey(offer.groupId, offer.seatNumber);

/** The claim that cannot oversell: of two at once, one transaction fails. */
function hold(engine: Engine, offer: Offer): Write {
  const { groupId, seatNumber, personId, applicationId, offerId } = offer;
  const held = { groupId, number: seatNumber, state: "HELD", personId, applicationId, offerId };
  refuseUnreadable(SEAT, keyOf(offer), held);
  return update(
    engine,
    SEAT,
    keyOf(offer),
    "SET #state = :held, offerId = :offer, personId = :person, applicationId = :application",
    {
      expression: "attribute_not_exists(offerId) AND #state = :free",
      names: STATE,
      values: {
        ":free": "FREE",
        ":held": "HELD",
        ":offer": offer.offerId,
        ":person": offer.personId,
        ":application": offer.applicationId,
      },
    },
  );
}

function confirm(engine: Engine, offer: Offer): Write {
  return update(engine, SEAT, keyOf(offer), "SET #state = :confirmed", {
    expression: "offerId = :offer AND #state = :held",
    names: STATE,
    values: { ":offer": offer.offerId, ":held": "HELD", ":confirmed": "CONFIRMED" },
  });
}

function release(engine: Engine, offer: Offer): Write {
  return update(engine, SEAT, keyOf(offer), "SET #state = :free REMOVE offerId, personId, applicationId", {
    expression: "offerId = :offer AND #state IN (:held, :confirmed)",
    names: STATE,
    values: { ":offer": offer.offerId, ":free": "FREE", ":held": "HELD", ":confirmed": "CONFIRMED" },
  });
}

function block(engine: Engine, key: Key): Write {
  return update(engine, SEAT, key, "SET #state = :blocked", {
    expression: "attribute_not_exists(offerId) AND #state = :free",
    names: STATE,
    values: { ":free": "FREE", ":blocked": "BLOCKED" },
  });
}

/** By number. */
export async function readSeats(engine: Engine, group: GroupId): Promise<readonly Seat[]> {
  const items = await queryAll(engine, {
    table: engine.tables.core,
    pk: groupKey(group).pk,
    bound: { operator: "begins_with", value: "SEAT#" },
  });
  return parseReadable(engine, SEAT, items);
}
