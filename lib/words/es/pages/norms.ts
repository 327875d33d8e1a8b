/** What members promise each other. The wording needs a clinical and legal review before an organisation uses it. */
export const norms = {
  attendance: {
    name: "Venir",
    text: "Vengo cuando puedo, a la hora si puedo, y aviso antes cuando no puedo.",
  },
  may_pass: {
    name: "Pasar",
    text: "Elijo qué comparto. Cualquiera puede decir «paso», en cualquier momento y sin dar motivos.",
  },
  share_airtime: {
    name: "Espacio para todas las personas",
    text: "Dejo espacio para que hablen los demás y escucho mientras lo hacen.",
  },
  kindness: {
    name: "Amabilidad",
    text: "Trato a todo el mundo con amabilidad, también si vemos las cosas distintas. No juzgo ni culpo.",
  },
  i_statements: {
    name: "Hablar por mí",
    text: "Hablo de mi propia experiencia, en primera persona, y no le digo a nadie qué debe sentir o hacer.",
  },
  no_medical_advice: {
    name: "Sin consejos médicos",
    text: "No le digo a nadie qué tomar o dejar de tomar, ni qué le pasa. Eso les toca a quienes le tratan.",
  },
  private_space: {
    name: "Un lugar privado",
    text: "En línea, estoy a solas donde nadie pueda oír, o llevo auriculares. En persona, cierro la puerta.",
  },
  no_recording: {
    name: "Sin grabaciones",
    text: "No grabo, no hago fotos ni capturas, y no uso programas ni asistentes de IA para tomar notas.",
  },
  outside_contact: {
    name: "Fuera de los encuentros",
    text: "Si hablo con otras personas fuera, no excluyo a nadie ni hablo de quien no está.",
  },
  leaving: {
    name: "Irme",
    text: "Puedo irme cuando quiera. Si puedo, vengo una vez más a despedirme.",
  },
  confidentiality: {
    name: "Lo que se dice aquí se queda aquí",
    text: "No le cuento a nadie quién está en el grupo ni qué dicen los demás, ni ahora ni cuando termine.",
  },
};
