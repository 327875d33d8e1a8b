import { type Html, html, type Insert } from "../../markup/html.ts";
import type { GroupSummary } from "../../use-cases/group-summary.ts";
import type { OfferTerms } from "../../use-cases/offers/offer-terms.ts";
import type { PageWords } from "../../words/words.ts";
import { asTyped } from "../as-typed.ts";
import type { Rows } from "../facts.ts";

/** What a yes would mean, beside when and how the group meets. What is not known is left out. */
export function offerFacts(group: GroupSummary, terms: OfferTerms, { card }: PageWords["pages"]): Rows {
  const { names } = card;
  const rows: readonly (readonly [name: string, value: Insert | undefined])[] = [
    [names.treatment, card.treatment[group.kind]],
    [names.theme, terms.theme && card.theme[terms.theme]],
    [names.distance, terms.distanceKm === undefined ? undefined : card.distance(terms.distanceKm)],
    [names.access, accessOf(group, terms, card)],
    [names.size, sizeOf(group, terms, card)],
    [names.alone, aloneOf(terms, card)],
    [names.fee, card.fee[group.fee]],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** Only a closed group waits for a number of people to start. */
function sizeOf({ entry, size }: GroupSummary, { members }: OfferTerms, card: PageWords["pages"]["card"]): string {
  return card.size(members, entry === "closed" ? size.min : undefined, size.max);
}

/** Their own words, to themselves: who else is in the group, or what others said, is in none of it. */
function aloneOf({ alone }: OfferTerms, card: PageWords["pages"]["card"]): Html | undefined {
  if (alone.length === 0) return undefined;
  const said = alone.map(
    ({ attribute, value }) => html`<li>${asTyped(value)} (${asTyped(attribute.replaceAll("_", " "))})</li>`,
  );
  return html`${card.alone}<ul>${said}</ul>`;
}

function accessOf(
  { accessProvision }: GroupSummary,
  { accessAsked }: OfferTerms,
  { access }: PageWords["pages"]["card"],
): string | undefined {
  if (accessProvision.length === 0 && accessAsked.length === 0) return undefined;
  return access(accessProvision, accessAsked);
}
