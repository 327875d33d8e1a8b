import { act, facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { when } from "../../when.ts";
import { planFacts } from "../plan.ts";

const ALWAYS = [
  "Vous choisissez ce que vous dites. «\u00a0Je passe\u00a0» est une réponse complète, à chaque fois.",
  "À la première rencontre, on peut être mal à l’aise. Il en faut souvent trois ou quatre pour se sentir bien.",
  "Gardez une demi-heure libre après, pour marcher un peu ou boire une tasse de thé.",
];

const GUIDE = {
  virtual: [
    "Trouvez un endroit où personne ne vous entend. Un casque aide. Une voiture garée fait l’affaire.",
    ...ALWAYS,
  ],
  in_person: ["Regardez le trajet à l’avance et, si vous pouvez, venez dix minutes en avance.", ...ALWAYS],
};

/** After a yes: the agreement to sign, and the preparation guide (which lowers early leaving; see docs/matching.md). */
export const agreement: PersonLetter<"agreement"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: plus qu’une étape`,
  preheader: "Merci de lire et de signer ce que tout le monde accepte.",
  blocks: [
    say(
      "Merci de votre réponse. Il reste une étape avant que la place soit à vous\u00a0: " +
        "lire et signer l’accord que tout le monde accepte dans le groupe.",
    ),
    act("Lire et signer", data.agreementHref),
    say(
      `Nous vous gardons la place jusqu’au ${when(data.expiresAt, frame)}. ` +
        "Vous pourrez retirer votre signature plus tard, tout aussi simplement.",
    ),
    facts(planFacts(data.plan, frame)),
    heading("Pour vous préparer"),
    say(
      data.firstGroup
        ? "Beaucoup de gens ont le trac avant la première fois. Voici ce qui aide le plus souvent\u00a0:"
        : "Ce n’est pas votre première fois\u00a0: vous savez ce qui vous convient. Quelques idées tout de même\u00a0:",
    ),
    list(GUIDE[data.plan.modality]),
  ],
});
