/** Language, and what may be turned off. */
export const preferences = {
  title: "Tu idioma y tus correos",
  saved: "Guardado.",
  free: "Nada de lo que elijas aquí te hará perder la plaza.",
  language: { label: "Idioma", hint: "En este idioma escribimos los correos y estas páginas." },
  legend: "Quiero recibir",
  choices: {
    reminders: {
      label: "Recordatorios",
      hint: "El día antes de un encuentro, y antes del primero y del último.",
    },
    hourBefore: {
      label: "Cómo entrar, una hora antes",
      hint: "Un correo corto con el enlace o la dirección.",
    },
    optional: {
      label: "Pequeños extras",
      hint: "De vez en cuando algo para probar en casa, y una encuesta corta al final.",
    },
  },
  rest:
    "Los correos sobre tu plaza, como una oferta o un encuentro cancelado, llegan siempre, hasta que te des de " +
    "baja.",
  button: "Guardar",
};
