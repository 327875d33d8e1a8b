import type { GroupDetails, GroupFaults } from "../../../domain/problems/groups.ts";
import type { FaultText, Wording } from "../../problem.ts";

export const groupDetails: Wording<GroupDetails> = {
  "no-group": "No existe ese grupo.",
  "no-session": "No existe ese encuentro.",
  "stale-group": "Alguien ha cambiado este grupo desde que lo leíste. Vuelve a leerlo y repite tu cambio.",
  "group-incomplete": ({ missing }) =>
    missing === 1
      ? "Falta una cosa para que este grupo pueda recibir a gente."
      : `Faltan ${missing} cosas para que este grupo pueda recibir a gente.`,
  "group-past-editing": ({ status }) => `Este grupo está en ${status} y ya no se puede editar.`,
  "group-past-joining": ({ status }) => `Este grupo está en ${status} y ya nadie puede unirse.`,
  "seats-not-fewer": ({ seats }) =>
    `El grupo ya tiene ${seats} plazas: ` + "max puede ser ese número o más, y min e ideal lo que quieras hasta ahí.",
  "act-impossible": ({ act, status, possible }) =>
    `"${act}" no es posible: este grupo está en ${status}. ` +
    (possible.length === 0 ? "Ya no se puede hacer nada con él." : `Es posible: ${possible.join(", ")}.`),
  "act-does-otherwise":
    "Ahora haría algo distinto de lo que has visto. Pregunta con preview=true qué haría y devuelve el valor de " +
    "`previewed`.",
  "group-signed-on": ({ status }) =>
    `Este grupo está en ${status}: lo que la gente firmó, o por lo que entró en él, se queda como está.`,
  "group-no-draft": ({ status }) => `Este grupo ya está en ${status}: solo se puede publicar un borrador.`,
  "group-not-forming": "Solo se puede empezar un grupo cerrado que esté publicado y aún no haya empezado.",
  "group-below-minimum": ({ members, minimum }) =>
    `En el grupo ${members === 1 ? "ha confirmado 1 persona" : `han confirmado ${members} personas`} y hacen falta ` +
    `${minimum}.`,
  "session-cancelled-already": "Este encuentro ya está cancelado: solo se puede cambiar uno que aún esté por llegar.",
  "session-begun": "Este encuentro ya ha empezado o ha terminado: solo se puede cambiar uno que aún esté por llegar.",
  "session-cannot-move": "El encuentro no se puede pasar a esa hora.",
  "dates-to-mend": ({ count }) =>
    count === 1
      ? "Hay una fecha que no puede ser así; mira en errors."
      : `Hay ${count} fechas que no pueden ser así; mira en errors.`,
};

export const groupFaults: Wording<GroupFaults, FaultText> = {
  "no-label": { problem: "falta", fix: "pon un nombre que no revele nada, como «Círculo de los martes»" },
  "label-tells": ({ word }) => ({
    problem: `«${word}» revela de qué trata el grupo`,
    fix: "el nombre sale en correos y calendarios: usa uno neutro, como «Círculo de los martes»",
  }),
  "no-theme": { problem: "está vacío", fix: "nombra al menos un tema" },
  "specialist-unconfirmed": ({ themes }) => ({
    problem: `nadie ha confirmado una facilitación especializada para ${themes.join(", ")}`,
    fix: "nombra a quien, desde la coordinación, confirma que quienes facilitan tienen esa formación",
  }),
  "no-format": { problem: "falta", fix: "elige process, psychoeducational, experiential o support_skills" },
  "no-entry": { problem: "falta", fix: "elige open (se puede entrar siempre) o closed (solo al principio)" },
  "no-size": { problem: "falta", fix: "da min, ideal y max, o elige un formato y se usará su valor habitual" },
  "no-schedule": {
    problem: "falta",
    fix: "da la primera fecha, la hora local, la zona horaria y cuántos encuentros habrá",
  },
  "starts-in-the-past": { problem: "ya ha pasado", fix: "elige un primer encuentro que aún esté por llegar" },
  "moves-into-the-past": { problem: "pasa un encuentro al pasado", fix: "pásalo a una fecha que aún esté por llegar" },
  "plans-too-many": ({ plans, sessions }) => ({
    problem: `planea ${plans} encuentros, y el calendario tiene ${sessions}`,
    fix: "quita los planes que sobran, o añade encuentros al calendario",
  }),
  "plans-missing": ({ sessions }) => ({
    problem:
      sessions.length === 1
        ? `no tiene plan para el encuentro ${sessions.join()}`
        : `no tiene plan para los encuentros ${sessions.join(", ")}`,
    fix: "escribe una línea para cada uno: basta un plan provisional",
  }),
  "no-language": { problem: "está vacío", fix: "nombra un idioma que se hable en el grupo" },
  "no-modality": { problem: "falta", fix: "elige virtual o in_person" },
  "no-meeting-url": {
    problem: "falta en un grupo en línea",
    fix: "da la dirección https en la que se reúne el grupo",
  },
  "no-place": {
    problem: "falta en un grupo en persona",
    fix: "da la zona aproximada y la dirección que se dirá al grupo",
  },
  "no-facilitator": { problem: "está vacío", fix: "nombra al menos a una persona que facilite" },
  "none-licensed": {
    problem: "nadie tiene licencia, y la psicoterapia solo la lleva un profesional con licencia",
    fix: "añade a la persona de nivel licensed con su licencia, o haz que sea un grupo de apoyo",
  },
  "licence-runs-out": ({ until, session }) => ({
    problem: `ninguna licencia dura hasta ${until}, el ${session === "first" ? "primer" : "último"} encuentro`,
    fix: "da la licencia renovada, o termina la serie antes de que caduque",
  }),
  "no-supervisor": { problem: "falta", fix: "nombra a quien supervisa o acompaña a quienes facilitan" },
  "no-agreement": { problem: "falta", fix: "di los objetivos, las normas y las excepciones legales" },
  "norms-missing": ({ norms }) => ({
    problem: `le falta ${norms.join(", ")}`,
    fix: "añádelo: ningún grupo funciona sin estas normas",
  }),
  "fills-closed-group": {
    problem: "es solo para grupos abiertos",
    fix: "ponlo en off o ask, o haz abierta la entrada",
  },
  "fills-psychotherapy": {
    problem: "no puede ser offer en psicoterapia: una persona aprueba cada plaza",
    fix: "ponlo en ask, y una vez al día te preguntaremos por quienes encajan",
  },
  "schedule-fixed": {
    problem: "no puede cambiar una vez publicado",
    fix: "cambia de día o cancela encuentros sueltos",
  },
  "field-fixed": { problem: "no puede cambiar una vez publicado", fix: "déjalo como está, o crea otro grupo" },
  "time-passed": { problem: "ya ha pasado", fix: "Elige una hora que aún esté por llegar." },
  "time-unchanged": { problem: "es cuando ya se celebra el encuentro", fix: "Elige otra hora." },
  "date-out-of-bounds": ({ from, until }) =>
    from === undefined
      ? { problem: `es posterior al ${until}`, fix: `elige una fecha hasta el ${until}` }
      : { problem: `no está entre el ${from} y el ${until}`, fix: `elige una fecha del ${from} al ${until}` },
  "exception-outside-series": ({ from, until }) => ({
    problem: `está fuera de la serie, que va del ${from} al ${until}`,
    fix: "quítala, o nombra una fecha de la serie",
  }),
};
