import { capital } from "../../../capital.ts";
import { act, type Block, facts, say } from "../../../letter.ts";
import type { PersonMailFrame } from "../../../letters/frame.ts";
import type { ReceiptData } from "../../../letters/intake.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { staffedHours } from "../../staffed-hours.ts";
import { when } from "../../when.ts";

/** Sent on submitting: the address is confirmed first, and the wait is spoken of honestly. */
export const receipt: PersonLetter<"receipt"> = (frame, data) => ({
  subject: "Merci de confirmer votre adresse",
  preheader: "Une étape pour vous, puis c’est à nous.",
  greetByName: false,
  blocks: [
    say("Merci de nous avoir écrit. Nous avons bien reçu votre envoi."),
    say("Confirmez que cette adresse est la vôtre, pour que personne d’autre ne puisse agir à votre place."),
    ...(data.several.length === 0 ? [act("Confirmer mon adresse", data.verifyHref)] : each(data.several, frame)),
    say(
      `Le lien fonctionne jusqu’au ${when(data.verifyBy, frame)}. ` +
        "Si ce n’est pas vous qui nous avez écrit, vous n’avez rien à faire.",
    ),
    say(data.awaitingPerson ? READ_FIRST : waiting(data.usualWaitDays)),
    facts([
      ...(data.several.length === 0 ? [["Votre code de dossier", data.caseCode] as const] : []),
      ["Quand nous répondons", capital(staffedHours(data.staffed, frame.now, frame))],
    ]),
    say(
      "Nous ne sommes pas un service d’urgence. S’il vous faut de l’aide maintenant, les numéros ci-dessous répondent.",
    ),
  ],
});

const READ_FIRST = "D’abord, une personne de notre équipe lit ce que vous avez écrit, puis elle vous contacte.";

function waiting(days: number | undefined): string {
  if (days === undefined) {
    return (
      "Ensuite, nous cherchons un groupe qui vous convienne. " +
      "Nous ne savons pas encore combien de temps cela prendra\u00a0; nous vous écrirons dès qu’il y en aura un."
    );
  }
  const usual = days === 1 ? "un jour" : `${days} jours`;
  return (
    `Ensuite, nous cherchons un groupe qui vous convienne. Ces temps-ci, cela prend environ ${usual}, ` +
    "parfois moins, parfois plus."
  );
}

function each(several: ReceiptData["several"], frame: PersonMailFrame): readonly Block[] {
  return [
    say(SEVERAL),
    ...several.map(({ caseCode, at, verifyHref }) =>
      act(`Confirmer ${caseCode}, envoyée le ${when(at, frame)}`, verifyHref),
    ),
  ];
}

const SEVERAL =
  "Plusieurs demandes sont arrivées avec cette adresse en une heure. Confirmez la vôtre, s’il y en a " +
  "une\u00a0; le code est celui que vous avez vu en l’envoyant.";
