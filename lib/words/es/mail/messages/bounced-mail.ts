import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";

/** An address cannot be reached, or its owner called a mail unwanted: nothing more is sent there. */
export const bouncedMail: StaffLetter<"bounced-mail"> = (frame, data) => {
  const code = data.caseCode ?? "desconocido";
  return {
    subject: `Caso ${code}: nuestro correo no llega`,
    preheader: "No se envía más correo a esta dirección hasta que alguien la libere.",
    blocks: [
      say(
        data.why === "bounced"
          ? "Un correo a esta persona ha vuelto: la dirección no recibe correo."
          : "Esta persona, o su proveedor, marcó un correo como no deseado.",
      ),
      facts([
        ["Caso", code],
        ["Cuándo", when(data.at, frame)],
      ]),
      say(
        "No enviamos nada más a esta dirección. " + "Si dio un teléfono y dijo que llamar es seguro, conviene llamar.",
      ),
      ...next([
        ["Buscar el caso", REQUESTS.applications],
        ["Ver si se puede llamar", REQUESTS.application],
        ["Cuando se pueda escribir de nuevo", REQUESTS.decide],
      ]),
    ],
  };
};
