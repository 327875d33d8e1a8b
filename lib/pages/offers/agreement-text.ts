import type { AgreementTerms, Norm } from "../../domain/groups/group.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReadingLanguage } from "../../words/language.ts";

type Wording = {
  readonly goals: string;
  readonly norms: string;
  readonly exceptions: string;
  readonly exceptionsLead: string;
  readonly promise: string;
  readonly promiseText: readonly string[];
  readonly norm: Readonly<Record<Norm, readonly [name: string, text: string]>>;
};

/** The wording of every norm. The wording needs a clinical and legal review before an organisation uses it. */
export const AGREEMENT_WORDING: Readonly<Record<ReadingLanguage, Wording>> = {
  en: {
    goals: "What we are here for",
    norms: "What we ask of each other",
    exceptions: "What the people who lead it cannot keep to themselves",
    exceptionsLead: "By law or by their duties, those who lead the group must pass some things on. In their own words:",
    promise: "What this can and cannot promise",
    promiseText: [
      "Everybody in the group makes the same promise. Nobody can guarantee that all will keep it.",
      "You can take your signature back at any time, on your page or by reply to any mail, without a reason. Your " +
        "seat is then free for somebody else.",
    ],
    norm: {
      attendance: ["Coming", "I come when I can, on time if I can, and say so beforehand when I can't."],
      may_pass: ["Passing", "I choose what I share. Anybody may say “I pass”, at any time, without a reason."],
      share_airtime: ["Room for everybody", "I leave room for others to speak, and I listen while they do."],
      kindness: [
        "Kindness",
        "I meet everybody with kindness, also when we see things differently. I do not judge or blame.",
      ],
      i_statements: [
        "Speaking for myself",
        "I speak of my own experience, with “I”, and do not tell others what they should feel or do.",
      ],
      no_medical_advice: [
        "No medical advice",
        "I do not tell others what to take or stop taking, or what they have. That is for those who treat them.",
      ],
      private_space: [
        "A private place",
        "Online, I am alone and out of hearing, or I wear headphones. In person, I keep the door closed.",
      ],
      no_recording: [
        "No recording",
        "I make no recording, picture or screenshot, and use no note-taking software or AI assistant.",
      ],
      outside_contact: [
        "Outside the meetings",
        "If I am in touch with others outside, I do not leave anybody out or speak about those who are absent.",
      ],
      leaving: ["Leaving", "I may leave whenever I want. If I can, I come once more to say goodbye."],
      confidentiality: [
        "What is said stays",
        "I tell nobody who is in the group or what others say, not now and not after it ends.",
      ],
    },
  },
  es: {
    goals: "Para qué estamos aquí",
    norms: "Qué nos pedimos",
    exceptions: "Lo que quienes lo llevan no pueden guardar para sí",
    exceptionsLead:
      "Por ley o por su deber, quienes llevan el grupo tienen que comunicar algunas cosas. Con sus palabras:",
    promise: "Qué puede prometer esto y qué no",
    promiseText: [
      "Todas las personas del grupo hacen la misma promesa. Nadie puede garantizar que todas la cumplan.",
      "Puedes retirar tu firma cuando quieras, en tu página o respondiendo a cualquier correo, sin dar motivos. " +
        "Tu plaza queda entonces libre para otra persona.",
    ],
    norm: {
      attendance: ["Venir", "Vengo cuando puedo, a la hora si puedo, y aviso antes cuando no puedo."],
      may_pass: ["Pasar", "Elijo qué comparto. Cualquiera puede decir «paso», en cualquier momento y sin motivos."],
      share_airtime: [
        "Espacio para todas las personas",
        "Dejo espacio para que hablen los demás y escucho mientras lo hacen.",
      ],
      kindness: [
        "Amabilidad",
        "Trato a todo el mundo con amabilidad, también si vemos las cosas distintas. No juzgo ni culpo.",
      ],
      i_statements: [
        "Hablar por mí",
        "Hablo de mi propia experiencia, en primera persona, y no digo a nadie qué debe sentir o hacer.",
      ],
      no_medical_advice: [
        "Sin consejos médicos",
        "No digo a nadie qué tomar o dejar de tomar, ni qué le pasa. Eso es de quienes le tratan.",
      ],
      private_space: [
        "Un lugar privado",
        "En línea, estoy a solas y sin que nadie oiga, o llevo auriculares. En persona, cierro la puerta.",
      ],
      no_recording: [
        "Sin grabaciones",
        "No grabo, no hago fotos ni capturas, y no uso programas ni asistentes de IA para tomar notas.",
      ],
      outside_contact: [
        "Fuera de los encuentros",
        "Si hablo con otras personas fuera, no excluyo a nadie ni hablo de quien no está.",
      ],
      leaving: ["Irme", "Puedo irme cuando quiera. Si puedo, vengo una vez más a despedirme."],
      confidentiality: [
        "Lo que se dice se queda",
        "No cuento a nadie quién está en el grupo ni qué dicen los demás, ni ahora ni cuando termine.",
      ],
    },
  },
};

/** The full text a member signs: goals and legal exceptions word for word, the norms in the reader's language. */
export function agreementText(terms: AgreementTerms, language: ReadingLanguage): Html {
  const words = AGREEMENT_WORDING[language];
  const norms = terms.norms.map((norm) => {
    const [name, text] = words.norm[norm];
    return html`<li><strong>${name}.</strong> ${text}</li>`;
  });
  return html`<h3>${words.goals}</h3><p class="verbatim">${terms.goals}</p>
<h3>${words.norms}</h3><ol>${norms}</ol>
<h3>${words.exceptions}</h3><p>${words.exceptionsLead}</p><p class="verbatim">${terms.legalExceptions}</p>
<h3>${words.promise}</h3>${words.promiseText.map((text) => html`<p>${text}</p>`)}`;
}
