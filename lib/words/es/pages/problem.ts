/** The page for whatever went wrong: whether anything changed, and the way on. */
export const problem = {
  unchanged: "No se ha cambiado nada.",
  reply: "Si no sabes qué hacer, responde al correo que te trajo aquí. Lo lee una persona.",
  back: "Volver a la página",
};
