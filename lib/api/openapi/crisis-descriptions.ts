import { crisisResourcesFor } from "../../domain/crisis/resources.ts";

type Descriptions = Readonly<Record<string, string>>;

/** What the document says of help, by schema and field. */
export const CRISIS_DESCRIPTIONS = {
  CrisisResources: {
    emergency: "Left out where none is confirmed: then say “your local emergency number”, never another country's.",
    lines: "Lines of the country, those in the person's languages first. Empty where no two sources agree.",
    domesticAbuse:
      "In the answer to an intake alone, and only where S3 asks for it. Show it at once and keep it nowhere: whoever " +
      "makes the person unsafe may open their device.",
    finder: "Where lines of every country are found.",
  },
  EmergencyNumber: {
    dial: "What goes into `tel:`, as it stands.",
    alternatives: "Others that reach the same services.",
    police: "Where the police have a number of their own.",
    confirmed: "false: say “or your local emergency number” beside it.",
    source: "Where the number was read.",
    checkedOn: "The day it was last compared with its sources, as in 2026-11-27.",
  },
  CrisisLine: {
    kind: "What it is there for: suicide, support of any kind, or domestic abuse.",
    name: "As the line calls itself.",
    nameLanguage: "BCP 47, for a `lang` attribute.",
    number: "As people write it, to be shown as text.",
    dial: "What goes into `tel:`, as it stands: short codes have no country code.",
    e164: "For who calls from abroad, where the line has such a number.",
    alternatives: "Other numbers of the same line. Take the spaces out to dial them.",
    sms: "Text `body` to `to`; without `body`, anything. Write nothing beforehand to a domestic-abuse line.",
    chat: "A page of the provider's on which one can write to them.",
    hours:
      "By the country's clock: 24/7, 16:00-24:00, weekdays 08:30-17:00, or check: may not be open round the clock.",
    languages: "BCP 47. mul: more languages, or interpreters.",
    audience: "For whom it is, where it is not for everybody.",
    source: "Where the number was read.",
    checkedOn: "The day it was last compared with its sources, as in 2026-11-27.",
  },
} satisfies Readonly<Record<string, Descriptions>>;

/** What somebody in Spain who reads Spanish is told, and where nothing is known. */
export function crisisExamples() {
  return ["ES", "ZZ"].map((country) => crisisResourcesFor(country, { languages: ["es"] }));
}
