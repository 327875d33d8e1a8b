import type { GroupId, OfferId } from "../../../domain/ids.ts";
import { Offer } from "../../../domain/offers/cohort.ts";
import type { OfferStore } from "../../../use-cases/offers/store.ts";
import type { Page, PageQuery } from "../../../use-cases/page.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { offerKey } from "../keys.ts";
import { newestById } from "../list-page.ts";
import type { Methods } from "../methods.ts";
import { get, getMany, queryAll } from "../read.ts";
import { TABLES } from "../tables.ts";
import { expecting, put, type Write } from "../write.ts";
import { readPlacement } from "./placements.ts";
import { readSeats } from "./seats.ts";
import { readSignature } from "./signatures.ts";

const LIST = { name: "list", keys: TABLES.core.indexes.list };
const listPk = (group: GroupId): string => `OFFERS#${group}`;

export const OFFER: RecordKind<typeof Offer> = {
  name: "offer",
  table: "core",
  keyed: { pk: "OFFER#", sk: "META" },
  schema: Offer,
  upgrades: [],
};

export function writeOffer(engine: Engine, offer: Offer, expect: number | "absent"): Write {
  const keys = { listPk: listPk(offer.groupId), listSk: offer.offerId };
  return put(engine, OFFER, offerKey(offer.offerId), offer, expecting(expect), keys);
}

async function readOffer(engine: Engine, id: OfferId): Promise<Offer | undefined> {
  return parseIfStored(OFFER, await get(engine, engine.tables.core, offerKey(id)));
}

/**
 * Past offers come from the index, live ones from the seats they hold: the index trails the table by a moment, and a
 * member who has just signed must not be missed. What both name is then read from the table itself.
 */
async function readOffers(engine: Engine, group: GroupId): Promise<readonly Offer[]> {
  const table = engine.tables.core;
  const [listed, seats] = await Promise.all([
    queryAll(engine, { table, index: LIST, pk: listPk(group) }),
    readSeats(engine, group),
  ]);
  const held = seats.flatMap((seat) => (seat.offerId === undefined ? [] : [seat.offerId]));
  const keys = [...listed.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })), ...held.map(offerKey)];
  const offers = parseReadable(engine, OFFER, await getMany(engine, table, keys));
  return offers.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1));
}

async function readOfferPage(engine: Engine, group: GroupId, query: PageQuery): Promise<Page<Offer>> {
  const table = engine.tables.core;
  const page = await newestById(engine, { table, index: LIST, partitions: [listPk(group)], kind: OFFER }, query);
  const keys = page.items.map(({ offerId }) => offerKey(offerId));
  const offers = parseReadable(engine, OFFER, await getMany(engine, table, keys));
  return { items: offers.toSorted((a, b) => (a.offerId < b.offerId ? 1 : -1)), cursor: page.cursor };
}

export const OFFERS: Methods<OfferStore> = {
  seats: readSeats,
  offer: readOffer,
  offers: readOffers,
  offerPage: readOfferPage,
  placement: readPlacement,
  signature: readSignature,
};
