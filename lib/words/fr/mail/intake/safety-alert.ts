import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { clockTime, dayName, when } from "../../when.ts";
import { next } from "../next.ts";

const PRIORITY = {
  urgent: "Urgent",
  "same-day": "Aujourd’hui",
  "two-days": "Sous deux jours ouvrés",
};

const STEPS = {
  urgent:
    "Merci de confirmer la lecture sous 15 minutes et d’essayer de joindre la personne dans l’heure. " +
    "Si vous ne pouvez pas, passez le relais à une autre personne maintenant.",
  "same-day": "Merci de lire la demande aujourd’hui.",
  "two-days": "Merci de lire la demande sous deux jours ouvrés.",
};

const AGAIN = "Cela a déjà été signalé et personne n’a encore confirmé l’avoir vu. Le rappel continue jusque-là.";
const OVERDUE = "L’échéance est passée.";
const AT_STAKE = "Si la personne a une proposition ouverte, son délai est suspendu jusqu’à votre décision.";
const HOW_IT_ENDS = "Prenez la tâche ou confirmez avoir vu le dossier\u00a0: ces rappels s’arrêtent alors.";

/** Case code, priority and due time; no name, answer, theme or group. */
export const safetyAlert: StaffLetter<"safety-alert"> = (frame, data) => ({
  subject:
    `${PRIORITY[data.priority]}\u00a0: dossier ${data.caseCode}, ` +
    `à traiter avant le ${dayName(data.dueAt, frame)} à ${clockTime(data.dueAt, frame)}`,
  preheader: "Une demande est en pause jusqu’à ce qu’une personne décide.",
  blocks: [
    say(STEPS[data.priority]),
    ...(data.round > 0 ? [say(AGAIN)] : []),
    ...(data.overdue ? [say(OVERDUE)] : []),
    facts([
      ["Dossier", data.caseCode],
      ["Priorité", PRIORITY[data.priority]],
      ["Échéance", when(data.dueAt, frame)],
    ]),
    say(
      "La demande reste en pause tant que personne ne la libère. Connectez-vous pour la lire\u00a0; " +
        "ce message n’en contient rien.",
    ),
    say(AT_STAKE),
    say(HOW_IT_ENDS),
    ...next([
      ["Trouver la tâche", REQUESTS.tasks],
      ["La prendre", REQUESTS.takeTask],
      ["Décider du dossier", REQUESTS.decide],
    ]),
  ],
});
