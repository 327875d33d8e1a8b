import { atPlace } from "../../../dates.ts";
import { act, facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** A week before the first session. */
export const orientation: PersonLetter<"orientation"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: première rencontre le ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: "À quoi vous attendre, en une minute de lecture.",
  blocks: [
    say(`Votre première rencontre avec ${data.discreetLabel} approche.`),
    facts(sessionFacts(data, frame)),
    heading("À quoi vous attendre"),
    list([
      "La personne qui anime le groupe ouvre la rencontre et explique comment elle se passe.",
      "Chaque personne peut parler un peu d’elle. Vous pouvez aussi simplement écouter.",
      "Ce qui se dit dans le groupe y reste. Personne n’enregistre rien.",
      data.modality === "virtual"
        ? "La page ci-dessous montre comment nous rejoindre, peu avant le début."
        : "La page ci-dessous montre l’adresse.",
    ]),
    say(
      data.firstGroup
        ? "Si vous avez le trac, presque tout le monde l’a la première fois. Cela passe."
        : "Chaque groupe est différent. Donnez quelques rencontres à celui-ci.",
    ),
    act("Ma rencontre", data.sessionHref),
  ],
});
