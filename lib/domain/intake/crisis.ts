import type { Instant } from "../../time/instant.ts";
import type { Country } from "../place.ts";

/** Where a person in danger gets help now. `verifiedOn`: older than 90 days warns the operator. */
export type CrisisResources = {
  readonly emergency: string | undefined;
  readonly lines: readonly { readonly name: string; readonly contact: string }[];
  readonly source: string;
  readonly verifiedOn: string;
};

const VERIFIED_ON = "2026-11-24";

const RESOURCES: Readonly<Record<string, Omit<CrisisResources, "verifiedOn">>> = {
  US: {
    emergency: "911",
    lines: [
      { name: "988 Suicide & Crisis Lifeline", contact: "988, call, text or chat (1 for veterans, 2 for Spanish)" },
    ],
    source: "https://988lifeline.org",
  },
  GB: {
    emergency: "999",
    lines: [
      { name: "Samaritans", contact: "116 123" },
      { name: "NHS 111 (England)", contact: "111, mental-health option" },
    ],
    source: "https://www.samaritans.org",
  },
  IE: {
    emergency: "112",
    lines: [{ name: "Samaritans", contact: "116 123" }],
    source: "https://www.samaritans.org/ireland",
  },
  CA: { emergency: "911", lines: [{ name: "9-8-8 Helpline", contact: "988, call or text" }], source: "https://988.ca" },
  AU: { emergency: "000", lines: [{ name: "Lifeline", contact: "13 11 14" }], source: "https://www.lifeline.org.au" },
  NZ: {
    emergency: "111",
    lines: [{ name: "Need to talk?", contact: "1737, call or text" }],
    source: "https://1737.org.nz",
  },
  FR: { emergency: "112", lines: [{ name: "Numéro national", contact: "3114" }], source: "https://3114.fr" },
  ES: {
    emergency: "112",
    lines: [{ name: "Línea 024", contact: "024" }],
    source: "https://www.sanidad.gob.es/linea024",
  },
  DE: {
    emergency: "112",
    lines: [{ name: "TelefonSeelsorge", contact: "0800 111 0 111 or 0800 111 0 222" }],
    source: "https://www.telefonseelsorge.de",
  },
  NL: { emergency: "112", lines: [{ name: "113", contact: "113" }], source: "https://www.113.nl" },
  IN: { emergency: "112", lines: [{ name: "Tele-MANAS", contact: "14416" }], source: "https://telemanas.mohfw.gov.in" },
};

const ELSEWHERE: Omit<CrisisResources, "verifiedOn"> = {
  emergency: undefined,
  lines: [{ name: "Find a helpline", contact: "https://findahelpline.com" }],
  source: "https://findahelpline.com",
};

export function crisisResourcesFor(country: Country): CrisisResources {
  return { ...(RESOURCES[country] ?? ELSEWHERE), verifiedOn: VERIFIED_ON };
}

const GOOD_FOR_DAYS = 90;

/** Countries whose row was looked up more than 90 days before `now`: an operator checks the numbers again. */
export function outdatedCrisisRows(now: Instant): readonly Country[] {
  const age = (Date.parse(now) - Date.parse(VERIFIED_ON)) / 86_400_000;
  return age > GOOD_FOR_DAYS ? Object.keys(RESOURCES) : [];
}
