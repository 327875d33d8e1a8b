import { norms } from "./norms.ts";

/** What members sign. The wording needs a clinical and legal review before an organisation uses it. */
export const agreement = {
  title: { toSign: "Lo que acordamos", signed: "Firmado. La plaza es tuya" },
  lead: "Léelo con calma. No hay nada escondido más abajo.",
  done: "Gracias. En tu página verás las fechas y cómo entrar. Esto es lo que firmaste:",
  text: {
    title: "El acuerdo",
    goals: "Para qué estamos aquí",
    norms: "Qué nos pedimos",
    exceptions: "Lo que quienes llevan el grupo no pueden guardar para sí",
    exceptionsLead:
      "Por ley o por su trabajo, quienes llevan el grupo tienen que comunicar algunas cosas. Con sus palabras:",
    promise: "Qué puede prometer este acuerdo y qué no",
    promiseText: [
      "Todas las personas del grupo hacen la misma promesa. Nadie puede garantizar que todas la cumplan.",
      "Puedes retirar tu firma cuando quieras, en tu página o respondiendo a cualquier correo. No tienes que dar " +
        "motivos. Tu plaza queda entonces libre para otra persona.",
    ],
    version: (version: string) => `Versión ${version}`,
  },
  norms,
  form: {
    title: "Firmar",
    name: "Tu nombre, como lo firmarías",
    nameHint: "Lo ven quienes llevan el grupo. Las demás personas no.",
    affirm: "He leído este acuerdo y prometo cumplirlo.",
    button: "Firmar y aceptar la plaza",
  },
};
