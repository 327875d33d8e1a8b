import type { RuleFaults } from "../../../domain/problems/requests.ts";
import { listsIn } from "../../names.ts";
import type { FaultText, Wording } from "../../problem.ts";

const A_ZONE =
  "It must be an IANA time zone, as in Europe/Madrid: an abbreviation or an offset says nothing of clock changes.";

const lists = listsIn("en");

export const rules = {
  "not-a-date": refused("It must be a date that exists, as in 2026-09-08."),
  "not-a-time": refused("It must be a time as in 18:30."),
  "not-a-time-zone": ({ likely }) => likelier(likely, A_ZONE),
  "not-an-instant": refused("It must be a UTC time as in 2026-09-08T17:00:00Z."),
  "not-in-these-centuries": refused("It must lie between the years 1900 and 2199."),
  "not-an-id": ({ prefix }) => refused(`It must be an id: ${prefix}_ and 26 letters or digits.`),
  "not-a-case-code": refused("It must be a case code, as in C-7K4Q-2M9D."),
  "not-a-country": ({ likely }) =>
    likelier(likely, "It must be a country code as in GB (ISO 3166-1), or the name of a country."),
  "not-a-region": ({ likely }) => likelier(likely, "It must be an ISO 3166-2 code, as in US-CA."),
  "region-elsewhere": ({ likely }) => refused(elsewhere(likely.join())),
  "not-a-language": ({ likely }) =>
    likelier(likely, "It must be a language tag, as in en or es-MX (BCP 47), or the name of a language."),
  "not-a-half-hour": refused("It must fall on a half hour, 00:00 to 24:00."),
  "ends-before-it-begins": refused("It must be later than from; a span ends by 24:00."),
  "no-name": refused("Say what to call you."),
  "not-an-address": refused("It must be an e-mail address."),
  "local-part-beyond-ascii": refused(
    "Before the @ it may only have letters without accents, digits and signs: our mail does not reach an address " +
      "with other letters there. Give another address.",
  ),
  "not-a-phone-number": refused("It must be an international number, as in +34600111222."),
  "not-an-attribute": refused("It must be 2 to 30 small letters or underscores, as in gender."),
  "withheld-value": refused(
    "It must be something that people say of themselves: who withholds it cannot be asked for.",
  ),
  "sizes-out-of-order": refused("It must satisfy min <= ideal <= max."),
  "not-https": refused("It must be a whole address that begins with https://."),
  "not-an-etag": refused('It must be the ETag of the last reply, as in "3" with its quotes.'),
  "not-a-key": refused("It must be 8 to 200 visible characters, one key for each application."),
  "not-a-page-size": refused("It must be a whole number from 1 to 100."),
  "not-a-proposal": refused("It must be the place of the proposal in the run's `demand`, counted from 0."),
  "not-promised": refused("It must be true: without the promise there is no signature."),
  "not-ticked": refused("It must be ticked: without the promise there is no signature."),
} satisfies Wording<RuleFaults, FaultText>;

function refused(fix: string): FaultText {
  return { problem: "is not accepted", fix };
}

/** What is likely meant is asked: only who wrote it knows. */
function likelier(likely: readonly string[], otherwise: string): FaultText {
  return refused(likely.length === 0 ? otherwise : `Did you mean ${lists.or(likely)}? ${otherwise}`);
}

function elsewhere(country: string): string {
  return `It must lie in the country that is given, ${country}: correct one of the two, or leave the region out.`;
}
