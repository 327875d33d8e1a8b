import type { Theme } from "../../domain/vocabulary.ts";

/** Beginnings of words that give a group away as surely as its theme does. */
export const telling: readonly string[] = [
  ...["support", "therap", "psych", "counsel", "clinic", "patient", "recover", "addict", "sober", "abstinen", "drink"],
  ...["griev", "bereav", "mourn", "depress", "anxi", "traum", "suicid", "schizo", "autis", "adhd", "abuse", "violence"],
  ...["illness", "disorder", "crisis", "survivor", "divorc", "lonel", "queer", "lesbian", "gay", "refugee", "migrant"],
  ...["diagnos", "rehab", "overdose", "miscarr", "stillb", "bulimi", "anorexi", "widow", "breakup"],
];

/**
 * By what words people speak of each theme, beside those of its name in the vocabulary. One of five letters or more
 * gives away what begins with it as well.
 */
export const themes: Readonly<Record<Theme, readonly string[]>> = {
  depression: ["depression", "depressed"],
  bipolar: ["bipolar", "manic", "mania"],
  anxiety_and_panic: ["anxiety", "panic", "worry", "worries"],
  ocd: ["ocd", "obsession", "obsessive", "compulsive"],
  trauma_ptsd: ["trauma", "ptsd", "flashback"],
  grief: ["grief", "bereavement", "loss"],
  suicide_loss: ["suicide"],
  pregnancy_and_infant_loss: ["pregnancy", "infant", "miscarriage", "stillbirth"],
  psychosis_schizophrenia: ["psychosis", "schizophrenia"],
  eating_concerns: ["eating", "anorexia", "bulimia", "bingeing"],
  alcohol_and_drugs: ["alcohol", "drug", "drinking", "sobriety"],
  gambling_and_behavioural: ["gambling", "gambler", "betting"],
  chronic_illness_and_pain: ["chronic", "illness", "pain", "fibromyalgia"],
  cancer: ["cancer", "oncology", "tumour", "tumor"],
  neurodivergence: ["neurodivergence", "neurodiverse", "autism", "adhd"],
  mental_health_carers: ["carer", "caregiver", "mental"],
  parenting_and_perinatal: ["parenting", "perinatal", "postnatal", "postpartum"],
  separation_and_divorce: ["separation", "divorce"],
  relationships: ["relationship", "marriage"],
  loneliness: ["loneliness", "lonely"],
  shyness_and_social_confidence: ["shyness", "shy", "confidence"],
  rebuilding_after_isolation: ["isolation", "rebuilding"],
  lgbtq: ["lgbt", "lgbtq", "transgender", "bisexual"],
  racism_and_minority_stress: ["racism", "minority", "discrimination"],
  immigrants_and_refugees: ["immigrant", "refugee", "asylum"],
  work_stress_and_burnout: ["burnout", "stress"],
  leadership: ["leadership"],
  students: ["student"],
  ageing_and_retirement: ["ageing", "aging", "retirement"],
  veterans: ["veteran"],
};
