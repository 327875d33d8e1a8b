import { languageNamesIn, listsIn, longDaysIn } from "../../names.ts";

/** "a, b y c"; "a, b o c". */
export const { and, or } = listsIn("es");
/** As in "español". */
export const languageName = languageNamesIn("es");
const longDay = longDaysIn("es-ES");

/** Inside a sentence. */
export const themes = {
  depression: "depresión",
  bipolar: "trastorno bipolar",
  anxiety_and_panic: "ansiedad y pánico",
  ocd: "TOC",
  trauma_ptsd: "trauma (TEPT)",
  grief: "duelo",
  suicide_loss: "duelo por suicidio",
  pregnancy_and_infant_loss: "pérdida gestacional o de un bebé",
  psychosis_schizophrenia: "psicosis o esquizofrenia",
  eating_concerns: "dificultades con la comida",
  alcohol_and_drugs: "alcohol y drogas",
  gambling_and_behavioural: "juego y otras conductas adictivas",
  chronic_illness_and_pain: "enfermedad y dolor crónicos",
  cancer: "cáncer",
  neurodivergence: "neurodivergencia",
  mental_health_carers: "cuidar a alguien con un problema de salud mental",
  parenting_and_perinatal: "crianza y etapa perinatal",
  separation_and_divorce: "separación y divorcio",
  relationships: "relaciones",
  loneliness: "soledad",
  shyness_and_social_confidence: "timidez y confianza social",
  rebuilding_after_isolation: "rehacer la vida después del aislamiento",
  lgbtq: "LGBTQ+",
  racism_and_minority_stress: "racismo y estrés de minorías",
  immigrants_and_refugees: "migración y refugio",
  work_stress_and_burnout: "estrés laboral y agotamiento",
  leadership: "liderazgo",
  students: "vida de estudiante",
  ageing_and_retirement: "envejecimiento y jubilación",
  veterans: "vida después del servicio militar",
};

export const formats = {
  process: "de proceso",
  psychoeducational: "psicoeducativo",
  experiential: "vivencial",
  support_skills: "de apoyo y habilidades",
};

export const entries = { open: "abierta", closed: "cerrada" };

export const modalities = { virtual: "en línea", in_person: "en persona" };

export const roles = {
  own_experience: "personas con experiencia propia",
  family_carer: "familiares y personas cuidadoras",
  bereaved: "personas en duelo",
};

export const access = {
  captions: "subtítulos",
  sign: "lengua de signos",
  step_free: "acceso sin escalones",
  other: "lo que describió como otra necesidad",
};

export const facilitators = {
  peer: "una persona facilitadora que lo haya vivido",
  trained: "una persona facilitadora con formación",
  licensed: "una persona facilitadora con licencia profesional",
};

export const parts = {
  theme: "tema",
  slotComfort: "horario",
  format: "formato",
  facilitatorAndEntry: "quién facilita y tipo de entrada",
  modality: "en línea o en persona",
  waiting: "espera",
};

/** In the order of the week, and as they begin a table's column. */
export const weekdays = {
  Monday: "lunes",
  Tuesday: "martes",
  Wednesday: "miércoles",
  Thursday: "jueves",
  Friday: "viernes",
  Saturday: "sábado",
  Sunday: "domingo",
};

/** The same, of every week: "los sábados". */
export function everyWeek(day: keyof typeof weekdays): string {
  const name = weekdays[day];
  return name.endsWith("s") ? `los ${name}` : `los ${name}s`;
}

/** What an organisation calls an attribute: `chosen_name` is "chosen name". */
export function attribute(name: string): string {
  return name.replaceAll("_", " ");
}

/** "2026-10-27T14:00" is "martes, 27 de octubre de 2026, a las 14:00". */
export function dayAndHour(at: string): string {
  const [date = "", time = ""] = at.split("T");
  return `${longDay(date)}, ${/^0?1:/.test(time) ? "a la" : "a las"} ${time}`;
}

/** "1 persona", "3 personas". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const NUMBERS = ["ninguna", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];

/** Small numbers of people as words, as in "dos personas". */
export function peopleSpelled(count: number): string {
  return `${NUMBERS[count] ?? count} ${count === 1 ? "persona" : "personas"}`;
}
