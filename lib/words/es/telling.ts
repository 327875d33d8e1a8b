import type { Theme } from "../../domain/vocabulary.ts";

/** Beginnings of words that give a group away as surely as its theme does. */
export const telling: readonly string[] = [
  ...["apoyo", "terap", "psico", "sicolog", "psiqu", "siquiat", "autoayuda", "consejer", "clínic"],
  ...["duelo", "luto", "ansied", "pánico", "trastorn", "adicc", "adict", "alcoh", "droga", "recupera", "rehabilit"],
  ...["soledad", "salud", "enfermedad", "enferm", "divorci", "emocional", "refugiad", "inmigra", "migrant", "embarazo"],
  ...["pérdida", "dolor", "depres", "traum", "suicid", "esquizo", "autis", "tdah", "abuso", "maltrat", "violencia"],
  ...["crisis", "supervivient", "sobrevivient", "superviven", "pacient", "diagnós", "viud", "abstinen", "sobriedad"],
  ...["lesbian", "gay", "queer", "sufr", "bulimi", "anorexi", "angusti"],
];

/**
 * By what words people speak of each theme. One of five letters or more gives away what begins with it as well.
 */
export const themes: Readonly<Record<Theme, readonly string[]>> = {
  depression: ["depresión", "depresivo", "depresiva", "deprimid"],
  bipolar: ["bipolar", "manía", "maníac"],
  anxiety_and_panic: ["ansiedad", "pánico", "angustia", "miedo"],
  ocd: ["toc", "obsesión", "obsesivo", "obsesiva", "compulsi"],
  trauma_ptsd: ["trauma", "traumático", "tept", "estrés"],
  grief: ["duelo", "luto", "pérdida"],
  suicide_loss: ["suicidio"],
  pregnancy_and_infant_loss: ["embarazo", "aborto", "gestacional", "perinatal", "bebé"],
  psychosis_schizophrenia: ["psicosis", "sicosis", "esquizofrenia"],
  eating_concerns: ["alimentaria", "alimentario", "anorexia", "bulimia", "atracón", "atracones"],
  alcohol_and_drugs: ["alcohol", "alcohólic", "droga", "drogadic", "bebida", "sobriedad"],
  gambling_and_behavioural: ["ludopatía", "ludópata", "apuesta", "azar", "conductual"],
  chronic_illness_and_pain: ["crónico", "crónica", "enfermedad", "dolor", "fibromialgia"],
  cancer: ["cáncer", "oncológ", "tumor"],
  neurodivergence: ["neurodivergen", "neurodivers", "autismo", "tdah", "asperger"],
  mental_health_carers: ["cuidador", "cuidadora", "mental", "familiares"],
  parenting_and_perinatal: ["crianza", "posparto", "postparto", "maternidad", "paternidad"],
  separation_and_divorce: ["separación", "divorcio", "divorciad", "ruptura", "separad"],
  relationships: ["relación", "relaciones", "pareja", "matrimonio"],
  loneliness: ["soledad"],
  shyness_and_social_confidence: ["timidez", "tímido", "tímida", "autoestima", "confianza"],
  rebuilding_after_isolation: ["aislamiento", "aislad", "reinserción"],
  lgbtq: ["lgbt", "lgbtq", "lgtb", "lgtbi", "transgénero", "transexual", "homosexual", "bisexual"],
  racism_and_minority_stress: ["racismo", "racista", "minoría", "discriminación"],
  immigrants_and_refugees: ["inmigrante", "migrante", "refugiado", "refugiada", "asilo", "exilio", "exiliad"],
  work_stress_and_burnout: ["estrés", "burnout", "agotamiento", "desgaste", "laboral"],
  leadership: ["liderazgo"],
  students: ["estudiante", "universitari"],
  ageing_and_retirement: ["envejecimiento", "envejecer", "vejez", "jubilación", "jubilad"],
  veterans: ["veteran", "excombatiente"],
};
