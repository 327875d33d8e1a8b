import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";
import { noneAhead } from "../plan.ts";

const WITHIN_REACH =
  "Si les personnes qui n’ont pas encore répondu disent oui, cela suffit. " +
  "Un appel aimable aide parfois plus qu’un message.";
const OUT_OF_REACH =
  "Même si tout le monde dit oui, cela ne suffit pas. " +
  "Vous pouvez baisser le minimum, déplacer la première rencontre ou demander une autre répartition.";

function signatures(count: number): string {
  return `${count} ${count < 2 ? "signature" : "signatures"}`;
}
const UNDECIDED =
  "Si personne ne décide, les personnes qui ont signé sont prévenues la nuit suivant la première " +
  "rencontre prévue, et gardent leur tour.";

/** A closed group is close to its start and short of its minimum. */
export const viabilityWatch: StaffLetter<"viability-watch"> = (frame, data) => {
  const enough = data.missing === 0;
  return {
    subject: `${data.discreetLabel}\u00a0: ${signatures(data.confirmed)} sur ${data.minimum}`,
    preheader: enough ? "Il peut commencer." : `Il en manque ${data.missing} pour commencer.`,
    blocks: [
      say(
        enough
          ? `«\u00a0${data.title}\u00a0» a assez de signatures et peut commencer.`
          : `«\u00a0${data.title}\u00a0» commence bientôt, et il manque encore ${signatures(data.missing)}.`,
      ),
      facts([
        ["Première rencontre", data.firstStartsAt === undefined ? noneAhead : when(data.firstStartsAt, frame)],
        ["Signatures", `${data.confirmed} sur au moins ${data.minimum}`],
        ["Sans réponse ou sans signature", String(data.pending)],
        ["Groupe", data.groupId],
      ]),
      enough ? undefined : say(data.pending >= data.missing ? WITHIN_REACH : OUT_OF_REACH),
      enough ? undefined : say(UNDECIDED),
      ...next([
        ["Voir le groupe", REQUESTS.group(data.groupId)],
        ...(enough
          ? [["Le faire commencer", REQUESTS.startGroup(data.groupId)] as const]
          : [
              ["Changer son minimum", REQUESTS.resizeGroup(data.groupId)] as const,
              ["Voir ce que ferait son annulation", REQUESTS.actOnGroup(data.groupId)] as const,
              ["Demander une répartition", REQUESTS.match] as const,
            ]),
      ]),
    ],
  };
};
