import { PersonId } from "../../domain/ids.ts";
import type { Contact } from "../../domain/intake/application.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { type Language, writtenLanguage } from "../../words/languages.ts";
import { atOnce, planningOf } from "../after-commit.ts";
import { commitOrRetry } from "../commit.ts";
import { found } from "../found.ts";
import { personFrame } from "../person-frame.ts";
import type { Change, Deps } from "../ports.ts";
import { refuseIfEnded } from "../refuse-ended-link.ts";
import { planForMember } from "../sessions/plan-cadence.ts";
import { wakeMessages } from "../wake-messages.ts";
import type { PreferencesView } from "./views.ts";

/** What is left out stays as it is. */
export type PreferenceWish =
  | {
      readonly language?: Language | undefined;
      readonly reminders?: boolean | undefined;
      readonly hourBefore?: boolean | undefined;
      readonly optional?: boolean | undefined;
    }
  | "unsubscribe-reminders"
  | "unsubscribe-optional";

/** @throws DomainError not-found */
export async function readPreferences(deps: Deps, claims: LinkClaims): Promise<PreferencesView> {
  return view(deps, await contactOfLink(deps, claims), false);
}

/**
 * Changes the language of mail and pages, and turns reminders and optional mail on or off; it never costs a seat. What
 * was turned on is planned at once, and what waited for that and is still of use goes out.
 *
 * @throws DomainError not-found, link-expired, busy
 */
export async function changePreferences(
  deps: Deps,
  claims: LinkClaims,
  wish: PreferenceWish,
): Promise<PreferencesView> {
  const { contact } = await commitOrRetry(deps, async () => {
    const before = await contactOfLink(deps, claims);
    refuseIfEnded(claims, before);
    const details = wished(before, wish);
    const contact = { ...before, ...details, rev: before.rev + 1 };
    const at = deps.clock.now();
    const entry = { at, actor: "applicant", action: "preferences-changed", subject: contact.personId, details };
    const changes: readonly Change[] = [
      { write: "contact", contact, expect: before.rev },
      ...(await planningFor(deps, contact)),
      { write: "audit", entry },
    ];
    return { contact, changes };
  });
  await atOnce(deps, () => planWhatWasTurnedOn(deps, contact));
  await atOnce(deps, () => wakeMessages(deps, contact.personId));
  return view(deps, contact, true);
}

type Preferences = Pick<Contact, "locale" | "reminders" | "hourBefore" | "optional">;

function wished(before: Contact, wish: PreferenceWish): Preferences {
  const { locale, reminders, hourBefore, optional } = before;
  if (wish === "unsubscribe-reminders") return { locale, reminders: false, hourBefore, optional };
  if (wish === "unsubscribe-optional") return { locale, reminders, hourBefore, optional: false };
  return {
    locale: wish.language === undefined ? locale : localeIn(wish.language, locale),
    reminders: wish.reminders ?? reminders,
    hourBefore: wish.hourBefore ?? hourBefore,
    optional: wish.optional ?? optional,
  };
}

/** Who keeps their language keeps its region too, and with it the way dates are written there. */
function localeIn(language: Language, before: string): string {
  return writtenLanguage(before) === language ? before : language;
}

async function planningFor(deps: Deps, { personId }: Contact): Promise<readonly Change[]> {
  const placement = await deps.store.placement(personId);
  const group = placement && (await deps.store.group(placement.groupId));
  return group === undefined ? [] : planningOf(deps, group);
}

/** Messages that were never planned while switched off; those planned already stay, and the sender asks again. */
async function planWhatWasTurnedOn(deps: Deps, { personId }: Contact): Promise<void> {
  const placement = await deps.store.placement(personId);
  const offer = placement && (await deps.store.offer(placement.offerId));
  if (offer?.status === "CONFIRMED") await planForMember(deps, offer);
}

async function contactOfLink(deps: Deps, claims: LinkClaims): Promise<Contact> {
  return found(await deps.store.contact(PersonId.parse(claims.subject[0])), "no-person");
}

function view(deps: Deps, contact: Contact, saved: boolean): PreferencesView {
  const { reminders, hourBefore, optional } = contact;
  return {
    ...personFrame(deps, contact.country, contact),
    page: "preferences",
    reminders,
    hourBefore,
    optional,
    saved,
  };
}
