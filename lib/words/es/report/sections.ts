/** What the parts of a report are called, in the mail and on the page. */
export const sections = {
  objectives: "Las dos formas de emparejar",
  changes: "Lo que ajustó coordinación y lo que cambió",
  groups: "Grupo por grupo",
  warnings: "Por favor, revisa esto",
  waits: "Cuánto ha esperado la gente",
  demand: "Los grupos nuevos que más ayudarían",
  unplaced: "Sin plaza, y qué ayudaría",
  placed: "Con plaza, y por qué",
  cannotBeApproved: "Este emparejamiento no se puede aprobar",
};

/** Sentences about the whole run that stand in both. */
export const whole = {
  quality: (certificate: string) => `De todas las formas de hacerlo, esta es ${certificate}.`,
  /** `help`: the sentence about the smallest change. */
  wouldHelp: (help: string | undefined) =>
    help === undefined ? "Ningún cambio por sí solo bastaría." : `Ayudaría un cambio: ${help}`,
};
