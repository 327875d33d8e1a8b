const CONFIRM = "Te hemos enviado un correo. Abre su enlace para confirmar tu dirección";

/** What an applicant reads at once, on the page that sent their form. */
export const replies = {
  verify: `${CONFIRM}; desde entonces cuenta tu espera.`,
  "verify-later":
    "Gracias, tu solicitud ha llegado. En esta última hora han llegado muchas con esta dirección, así que " +
    "el correo con el enlace sale dentro de una hora como mucho; tu espera cuenta desde que lo abras.",
  read: `${CONFIRM}. Después una persona leerá tus respuestas.`,
  silent:
    "Por ahora no te enviaremos nada. Una persona leerá tus respuestas y buscará una forma segura de contactarte.",
};
