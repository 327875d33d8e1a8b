/** To confirm an address. */
export const verify = {
  states: {
    "to-verify": {
      title: "Confirma tu dirección de correo",
      text: "Pulsa el botón para que sepamos que esta dirección es tuya.",
    },
    verified: {
      title: "Tu dirección está confirmada",
      text:
        "Gracias. Lo que nos has contado cuenta desde ahora, también en lugar de lo que nos dijeras antes. " +
        "No tienes que hacer nada más. Te escribiremos cuando haya noticias.",
    },
  },
  button: "Confirmar mi dirección",
};
