type Way = readonly [label: string, href?: string];

/** What somebody reads of help, row by row and by hand: the ways to it, and what to know of it. */
export type HelpText = { readonly says: readonly Way[]; readonly about: readonly string[] };

const finder = (label: string): HelpText => ({
  says: [[`${label}findahelpline.com`, "https://findahelpline.com"]],
  about: [],
});
const row = (says: readonly Way[], ...about: string[]): HelpText => ({ says, about });

/** By the reader's language and country. */
export const HELP: readonly (readonly [locale: string, country: string, rows: readonly HelpText[]])[] = [
  [
    "en",
    "GB",
    [
      row([
        ["Emergency: call 999", "tel:999"],
        ["Emergency, also 112", "tel:112"],
      ]),
      row(
        [
          ["Call Samaritans, 116 123", "tel:116123"],
          ["Text SHOUT to 85258 (Shout)", "sms:85258?body=SHOUT"],
        ],
        "24 hours, every day",
      ),
      row([["Call NHS 111, 111", "tel:111"]], "May not be open round the clock · in England"),
      finder("Lines in other countries: "),
    ],
  ],
  [
    "es-MX",
    "US",
    [
      row([["Emergencias: llama al 911", "tel:911"]]),
      row(
        [
          ["Llama a 988 Suicide & Crisis Lifeline, 988", "tel:988"],
          ["Envía AYUDA por SMS al 988", "sms:988?body=AYUDA"],
          ["Chat o mensaje: 988lifeline.org", "https://988lifeline.org"],
        ],
        "Las 24 horas, todos los días",
      ),
      finder("Líneas de otros países: "),
    ],
  ],
  [
    "fr",
    "FR",
    [
      row([
        ["Urgences\u00a0: appelez le 112", "tel:112"],
        ["Urgences, aussi le 15", "tel:15"],
      ]),
      row([["Appelez 3114, 3114", "tel:3114"]], "24 heures sur 24, tous les jours"),
      finder("Lignes d’autres pays\u00a0: "),
    ],
  ],
  [
    "en",
    "ES",
    [
      row([["Emergency: call 112", "tel:112"]]),
      row(
        [
          ["Call Línea 024, 024", "tel:024"],
          ["Chat or write: sanidad.gob.es", "https://www.sanidad.gob.es/linea024"],
        ],
        "24 hours, every day · in Spanish",
      ),
      finder("Lines in other countries: "),
    ],
  ],
  [
    "fr",
    "CI",
    [
      row(
        [
          ["Urgences\u00a0: appelez le 185", "tel:185"],
          ["Police\u00a0: appelez le 170", "tel:170"],
        ],
        "Ou le numéro d’urgence de là où vous êtes",
      ),
      finder("Trouver une ligne près de chez vous\u00a0: "),
    ],
  ],
  [
    "es",
    "ZZ",
    [row([["En peligro, llama al número de emergencias de donde estés"]]), finder("Busca una línea cerca de ti: ")],
  ],
  [
    "en",
    "EE",
    [
      row([["Emergency: call 112", "tel:112"]]),
      row([["Call Hingehoiu- ja usaldustelefon, 116 123", "tel:116123"]], "16:00 to 24:00, every day"),
      finder("Lines in other countries: "),
    ],
  ],
  [
    "es",
    "UG",
    [
      row([["Emergencias: llama al 999", "tel:999"]]),
      row(
        [["Llama a Mental Health Uganda, 0800 212 121", "tel:0800212121"]],
        "De 08:30 a 17:00, de lunes a viernes · en inglés, ganda y otros idiomas",
      ),
      finder("Líneas de otros países: "),
    ],
  ],
];
