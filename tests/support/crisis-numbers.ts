/**
 * Whom a person in danger can reach, a second time and by hand: a number that is changed in the table has to be changed
 * here too, by somebody who has looked at the provider's own page.
 */
export const CRISIS_NUMBERS: Readonly<Record<string, CrisisNumbers>> = {
  US: {
    emergency: "911",
    lines: [["988 Suicide & Crisis Lifeline", "988, call, text or chat (1 for veterans, 2 for Spanish)"]],
    source: "https://988lifeline.org",
  },
  GB: {
    emergency: "999",
    lines: [
      ["Samaritans", "116 123"],
      ["NHS 111 (England)", "111, mental-health option"],
    ],
    source: "https://www.samaritans.org",
  },
  IE: { emergency: "112", lines: [["Samaritans", "116 123"]], source: "https://www.samaritans.org/ireland" },
  CA: { emergency: "911", lines: [["9-8-8 Helpline", "988, call or text"]], source: "https://988.ca" },
  AU: { emergency: "000", lines: [["Lifeline", "13 11 14"]], source: "https://www.lifeline.org.au" },
  NZ: { emergency: "111", lines: [["Need to talk?", "1737, call or text"]], source: "https://1737.org.nz" },
  FR: { emergency: "112", lines: [["Numéro national", "3114"]], source: "https://3114.fr" },
  ES: { emergency: "112", lines: [["Línea 024", "024"]], source: "https://www.sanidad.gob.es/linea024" },
  DE: {
    emergency: "112",
    lines: [["TelefonSeelsorge", "0800 111 0 111 or 0800 111 0 222"]],
    source: "https://www.telefonseelsorge.de",
  },
  NL: { emergency: "112", lines: [["113", "113"]], source: "https://www.113.nl" },
  IN: { emergency: "112", lines: [["Tele-MANAS", "14416"]], source: "https://telemanas.mohfw.gov.in" },
};

/** Where no line is known to us: no number, which might be another country's, but where to look. */
export const NUMBERS_ELSEWHERE: CrisisNumbers = {
  emergency: undefined,
  lines: [["Find a helpline", "https://findahelpline.com"]],
  source: "https://findahelpline.com",
};

export type CrisisNumbers = {
  readonly emergency: string | undefined;
  readonly lines: readonly (readonly [name: string, contact: string])[];
  readonly source: string;
};
