import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";

/** An address cannot be reached, or its owner called a mail unwanted: nothing more is sent there. */
export const bouncedMail: StaffLetter<"bounced-mail"> = (frame, data) => {
  const code = data.caseCode ?? "inconnu";
  return {
    subject: `Dossier ${code}\u00a0: nos messages n’arrivent pas`,
    preheader: "Plus rien n’est envoyé à cette adresse tant que personne ne l’a rétablie.",
    blocks: [
      say(
        data.why === "bounced"
          ? "Un message à cette personne est revenu\u00a0: l’adresse ne reçoit pas de courrier."
          : "Cette personne, ou son fournisseur, a marqué un message comme indésirable.",
      ),
      facts([
        ["Dossier", code],
        ["Quand", when(data.at, frame)],
      ]),
      say(
        "Nous n’envoyons plus rien à cette adresse. " +
          "Si la personne a donné un numéro et dit qu’on peut l’appeler sans risque, merci de l’appeler.",
      ),
      ...next([
        ["Trouver le dossier", REQUESTS.applications],
        ["Voir si on peut appeler", REQUESTS.application],
        ["Quand on peut écrire à nouveau", REQUESTS.decide],
      ]),
    ],
  };
};
