import type { AccessNeed } from "../../../domain/vocabulary.ts";
import { listsIn } from "../../names.ts";

const { and } = listsIn("es");

const needs = {
  captions: "subtítulos",
  sign: "lengua de signos",
  step_free: "acceso sin escalones",
  other: "algo que nos contaste",
} satisfies Record<AccessNeed, string>;

/** What may be known of a group before signing, each beside its name. */
export const card = {
  names: {
    first: "Próximo encuentro",
    theirClock: "Hora",
    dates: "Fechas",
    last: "Último encuentro",
    rhythm: "Con qué frecuencia",
    length: "Duración",
    place: "Dónde",
    style: "Cómo es",
    treatment: "Tipo de grupo",
    theme: "Lo que buscabas",
    distance: "A qué distancia",
    access: "Accesibilidad",
    size: "Tamaño",
    alone: "Tú en el grupo",
    fee: "Precio",
    languages: "Idiomas",
    led: "Quién lo lleva",
  },
  /** `meetings`: how many are to come; null for a group that goes on. */
  rhythm: (everyWeeks: number, meetings: number | null) => {
    if (meetings === 1) return "Un solo encuentro";
    const often = everyWeeks === 1 ? "Cada semana" : `Cada ${everyWeeks} semanas`;
    return meetings === null ? often : `${often}, ${meetings} encuentros por delante`;
  },
  /** In place of the next meeting. */
  noneAhead: "De momento no hay ninguno previsto",
  /** Behind the first few dates. */
  more: (count: number) => `y ${count} más`,
  /** In place of the last meeting. */
  goesOn: "Sin fecha de fin: el grupo sigue",
  theirClock: (city: string) => `Las horas son las tuyas. El grupo se rige por la hora de ${city}.`,
  treatment: {
    support: "Un grupo de apoyo, que no es un tratamiento",
    psychotherapy: "Un grupo de psicoterapia, que es un tratamiento",
  },
  /** How close it is to what they named. */
  theme: {
    first: "Trata de lo que nombraste primero",
    named: "Trata de otra cosa que nombraste",
    near: "Está cerca de lo que nombraste, pero no es lo mismo",
    other: "No trata de lo que nombraste",
  },
  distance: (km: number) => (km < 1 ? "En tu zona" : `A unos ${km} km de tu zona`),
  fee: { free: "Gratis", reduced: "Precio reducido", standard: "Precio normal" },
  /** `members`: who have signed so far. `min`: none for a group that goes on with whoever is there. */
  size: (members: number, min: number | undefined, max: number) =>
    [
      members === 0
        ? "Nadie ha firmado aún."
        : `${members === 1 ? "Ha firmado una persona" : `Han firmado ${members} personas`}.`,
      min === undefined ? `Caben ${max}.` : `Necesita ${min} para empezar y caben ${max}.`,
    ].join(" "),
  access: (provided: readonly AccessNeed[], asked: readonly AccessNeed[]) => {
    const parts = [
      provided.length > 0 && `Se ofrece: ${and(provided.map((need) => needs[need]))}.`,
      asked.length > 0 && `Pediste: ${and(asked.map((need) => needs[need]))}.`,
    ];
    return parts.filter((part) => part !== false).join(" ");
  },
  /** Above what nobody else in the group has said of themselves. */
  alone:
    "Por lo que nos han contado, en el grupo solo tú dirías esto de ti. " +
    "Puede cambiar cuando alguien entra o se va.",
  length: (minutes: number) => `${minutes} minutos`,
  where: { virtual: "En línea", in_person: "En persona" },
  format: {
    process: "Conversación abierta sobre lo que nos preocupa y lo que pasa en el grupo",
    psychoeducational: "Aprender sobre el tema en compañía, con tiempo para hablar",
    experiential: "Hacer cosas en compañía y hablar de ellas",
    support_skills: "Compartir y probar lo que ayuda",
  },
  /** In brackets behind the name of who leads the group. */
  level: {
    peer: "también lo ha vivido",
    trained: "con formación para ello",
    licensed: "profesional con licencia",
  },
};
