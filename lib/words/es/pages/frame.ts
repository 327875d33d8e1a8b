/** Round every page. */
export const frame = {
  skip: "Ir al contenido",
  help: "¿Necesitas ayuda ahora?",
  note: "No somos un servicio de emergencias.",
};
