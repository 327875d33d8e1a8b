import { type Group, isPublished } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import type { Contact, KeptIntake } from "../../domain/intake/application.ts";
import { isLive, type Offer } from "../../domain/offers/cohort.ts";
import { meetingsAhead } from "../../domain/sessions/meetings.ts";
import { answerOf, type Rsvp, type Session } from "../../domain/sessions/session.ts";
import { commitUncontested } from "../commit.ts";
import { foundGroup } from "../found.ts";
import type { Page, PageQuery } from "../page.ts";
import type { Deps, Staff } from "../ports.ts";
import type { Roster, RosterRow } from "./views.ts";

/** `seated`: those alone who hold a seat now, all of them at once, whatever the limit. */
export type RosterQuery = PageQuery & { readonly seated: boolean };

/**
 * Everybody who has or had a seat or an offer of a group, the newest offer first; who had two has two rows. Names,
 * and of what they answered the access needs alone. Who read it is on record before it is handed out. However large
 * the group was, a page is a bounded few reads.
 *
 * @throws DomainError not-found
 */
export async function readRoster(deps: Deps, staff: Staff, groupId: GroupId, query: RosterQuery): Promise<Roster> {
  const group = await foundGroup(deps, groupId);
  const { items, cursor } = query.seated ? await seated(deps, groupId) : await deps.store.offerPage(groupId, query);
  const ahead = meetingsAhead(await deps.store.sessions(groupId), deps.clock.now())[0];
  const known = await knownOf(deps, group, ahead, items);
  await commitUncontested(deps, [{ write: "audit", entry: read(deps, staff, groupId, items.length) }]);
  return { items: items.map((offer) => rowOf(offer, known)), cursor, nextSession: ahead?.startsAt };
}

/** By the seats themselves, which no index trails. */
async function seated(deps: Deps, groupId: GroupId): Promise<Page<Offer>> {
  const seats = await deps.store.seats(groupId);
  const ids = seats.flatMap(({ offerId }) => offerId ?? []);
  // Asked for at one moment, they are read together.
  const offers = await Promise.all(ids.map((id) => deps.store.offer(id)));
  return { items: offers.flatMap((offer) => (offer !== undefined && isLive(offer) ? offer : [])), cursor: undefined };
}

type Known = {
  readonly agreementVersion: string | undefined;
  readonly contacts: ReadonlyMap<string, Contact | undefined>;
  readonly signed: ReadonlySet<string>;
  readonly intakes: ReadonlyMap<string, KeptIntake>;
  readonly onHold: ReadonlySet<string>;
  readonly ahead: Session | undefined;
  readonly answers: readonly Rsvp[];
};

async function knownOf(
  { store }: Deps,
  group: Group,
  ahead: Session | undefined,
  offers: readonly Offer[],
): Promise<Known> {
  const people = [...new Set(offers.map(({ personId }) => personId))];
  const agreementVersion = isPublished(group) ? group.agreementVersion : undefined;
  const [contacts, signatures, intakes, onHold, answers] = await Promise.all([
    Promise.all(people.map(async (person) => [person, await store.contact(person)] as const)),
    agreementVersion === undefined ? [] : Promise.all(people.map((each) => store.signature(each, agreementVersion))),
    store.intakes(offers.map(({ applicationId }) => applicationId)),
    store.onHold(people),
    ahead === undefined ? [] : store.rsvps(group.groupId, ahead.sessionId),
  ]);
  const signed = new Set<string>(signatures.flatMap((signature) => signature?.personId ?? []));
  return { agreementVersion, contacts: new Map(contacts), signed, intakes, onHold, ahead, answers };
}

function rowOf(offer: Offer, known: Known): RosterRow {
  const { offerId, personId, applicationId, caseCode, status, offeredAt, confirmedAt } = offer;
  const contact = known.contacts.get(personId);
  const intake = known.intakes.get(applicationId);
  const expected = status === "CONFIRMED" && known.ahead !== undefined;
  return {
    offerId,
    personId,
    applicationId,
    caseCode,
    preferredName: contact?.preferredName,
    status,
    since: confirmedAt ?? offeredAt,
    agreement: agreementOf(offer, known),
    nextSession: expected && known.ahead ? (answerOf(known.answers, personId, known.ahead) ?? "expected") : undefined,
    firstGroup: contact?.firstGroup ?? intake?.firstGroup ?? false,
    accessNeeds: intake?.accessNeeds ?? [],
    onHold: known.onHold.has(personId),
  };
}

/** The same terms may have been signed in another group; of this one they count once the seat was signed for. */
function agreementOf(offer: Offer, { agreementVersion, signed }: Known): RosterRow["agreement"] {
  if (offer.confirmedAt === undefined) return undefined;
  const isCurrent = signed.has(offer.personId);
  const version = isCurrent ? agreementVersion : offer.signedVersion;
  return version === undefined ? undefined : { version, current: isCurrent };
}

function read(deps: Deps, { subject: actor }: Staff, groupId: GroupId, people: number) {
  return { at: deps.clock.now(), actor, action: "roster-read", subject: groupId, details: { people } };
}
