import type { PeopleDetails, PeopleFaults } from "../../../domain/problems/people.ts";
import type { FaultText, Wording } from "../../problem.ts";

/** What somebody reads who opened a link from a mail. */
export const peopleDetails: Wording<PeopleDetails> = {
  "link-altered": "Abre el enlace tal como está en el correo, entero y sin cambios.",
  "link-foreign": "Este enlace no lo hemos enviado nosotros.",
  "link-over": "Este enlace ha terminado. Puedes pedirnos uno nuevo.",
  "link-used": "Este enlace ya se ha usado.",
  "one-click-only": "La baja con un clic funciona con la dirección de la cabecera List-Unsubscribe de un correo.",
  "one-click-unsaid": "No se ha cambiado nada: la baja con un clic dice List-Unsubscribe=One-Click en su contenido.",
  "no-offer": "No existe esa oferta.",
  "no-membership": "Aquí no hay ninguna plaza a tu nombre.",
  "no-person": "No existe esa persona.",
  "no-task": "No existe esa tarea.",
  "no-message": "No existe ese mensaje.",
  "message-sent-already": "Este mensaje ya se envió.",
  "message-under-way": "Este mensaje aún está por enviarse, por sí solo.",
  "message-not-to-send": ({ reason }) => `Este mensaje no se enviaría ahora: ${reason}.`,
  "task-done-already": "Esta tarea ya está hecha.",
  "task-ends-by-decision":
    "Esta tarea termina cuando se decide el caso: levanta la pausa, deriva o marca que no se ha podido contactar.",
  "place-taken-up": "Esta plaza ya es tuya. Si quieres dejarla, usa el enlace para salir del grupo.",
  "offer-ended": "Esta oferta ha terminado. Conservas tu lugar entre quienes esperan.",
  "offer-closed": "Esta oferta ya no está abierta.",
  "offer-not-live": ({ status }) => `Esta propuesta está en estado ${status}: no hay plaza que retirar.`,
  "accepted-already": "Ya has aceptado; solo falta firmar el acuerdo.",
  "accept-first": "Primero acepta la oferta; el acuerdo viene después.",
  "person-reads-first": "Alguien de nuestro equipo hablará contigo antes de seguir adelante.",
  "agreement-changed": "El acuerdo ha cambiado desde que se leyó. Lee el que tiene el grupo ahora.",
  "answers-by-link": "Esta persona recibe correos y responde con su propio enlace.",
  "group-has-met": "Este grupo ya ha empezado a reunirse y no acepta a nadie más.",
  "signature-without-name": "El acuerdo necesita tu nombre, escrito por ti.",
  "seat-given-up": "Ya no tienes plaza aquí.",
  "meeting-cancelled": "Este encuentro se ha cancelado: no hace falta que contestes.",
  "meeting-over": "Este encuentro ya ha terminado.",
  "application-withdrawn": "Has retirado esta solicitud. Puedes enviar otra cuando quieras.",
  "application-referred": "Esta solicitud ha terminado. Puedes enviar otra cuando quieras.",
};

export const peopleFaults: Wording<PeopleFaults, FaultText> = {
  "no-typed-name": ({ maximum }) => ({ problem: `debe tener de 1 a ${maximum} caracteres`, fix: "escribe tu nombre" }),
};
