/** Headings and cells of the report's tables. */
export const tables = {
  objectives: {
    columns: ["Objetivo", "Con plaza", "Espera que termina, en total", "Ajuste medio de 100"],
    thisRun: "este emparejamiento",
    comparison: "para comparar",
    named: (objective: string, which: string) => `${objective} (${which})`,
  },
  groups: {
    /** Reasons use the label, since they are mailed: here is where a coordinator looks it up. */
    columns: [
      "Grupo",
      "Nombre abajo",
      "Se reúne",
      "Plazas libres cubiertas",
      "Ya estaban",
      "Personas que encajan",
      "Ajuste medio",
      "Resultado",
    ],
    seats: (placed: number, free: number) => `${placed} de ${free}`,
  },
  fits: { columns: ["Grupo", "Con plaza", "Mínimo", "Media", "Máximo"] },
  waits: {
    columns: (limit: number) => ["", "Personas", "Espera más larga", "Mediana", `Más de ${limit} días`],
  },
  demand: {
    columns: ["Tema", "Idioma", "Formato", "Entrada", "Hora (UTC)", "Plazas", "De quienes quedan fuera"],
  },
};

/** The plots, what each shows, and what stands in it. */
export const plots = {
  asTable: "Las cifras en una tabla",
  fits: {
    name: "Ajuste por grupo",
    summary:
      "Puntos de 100. Cada punto es una persona con plaza en este emparejamiento y la raya es la media del grupo; " +
      "primero, el grupo con el ajuste más bajo.",
  },
  waits: {
    name: "Espera por persona",
    summary: (limit: number) =>
      "Cada barra es una persona, tan alta como los días que ha esperado; primero, la espera más larga. La línea " +
      `discontinua es el día ${limit}: a partir de ahí la espera no suma más, y conviene que alguien lo mire.`,
    placed: "Con plaza",
    unplaced: "Sin plaza",
  },
  demand: {
    name: "Demanda sin cubrir",
    summary:
      "Personas que ahora quedan fuera y que tendrían plaza en un grupo nuevo, por tema y hora semanal en UTC. Cada " +
      "número se comprobó al repetir el cálculo con ese grupo; los números de distintas casillas no se suman.",
  },
};
