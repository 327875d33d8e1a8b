// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { OfferView } from "../../lib/use-cases/offers/views.ts";
import { drawnPage } from "../support/drawn-page.ts";
import { VIEWS } from "./sample-views.ts";

const OPEN = VIEWS["offer, open"];
if (OPEN?.page !== "offer") throw new Error("there is no open offer among the sample views");
const offer: OfferView = OPEN;

type Changes = {
  readonly locale?: string;
  readonly group?: Partial<OfferView["group"]>;
  readonly terms?: Partial<OfferView["terms"]>;
};

function pageOf({ locale = "en", group = {}, terms = {} }: Changes): Document {
  const view = { ...offer, locale, group: { ...offer.group, ...group }, terms: { ...offer.terms, ...terms } };
  return new DOMParser().parseFromString(drawnPage(view), "text/html");
}

/** What stands beside each name of the group's facts. */
function factsOf(changes: Changes): Readonly<Record<string, string>> {
  const rows = [...pageOf(changes).querySelectorAll("dl.facts dt")];
  return Object.fromEntries(rows.map((name) => [name.textContent, name.nextElementSibling?.textContent ?? ""]));
}

const IN_BATH = { modality: "in_person", town: "Bath", fee: "reduced", kind: "psychotherapy" } as const;
const NEAR = { theme: "near", distanceKm: 22, accessAsked: ["sign", "step_free"] } as const;

describe("the page of an offer", () => {
  it.each([
    [
      "en",
      {
        "Next meeting": "Tuesday 20 October at 18:00 (Central European Summer Time)",
        "Time zone": "Times here are on your own clock. The group keeps to the time in London.",
        "How often": "Every week, 8 meetings to come",
        "Last meeting": "Tuesday 8 December at 18:00",
        "How long": "90 minutes",
        Where: "In person, Bath",
        "What it is like": "Open talk about what is on people's minds and what happens in the group",
        "Kind of group": "A psychotherapy group, which is treatment",
        "What you came for": "It is near to what you named, not the same",
        "How far": "About 22 km from your area",
        Access: "Provided: captions. You asked for: sign language and step-free access.",
        Size: "3 people have signed. It needs 5 to start and has room for 10.",
        Cost: "A reduced fee",
        Languages: "English, Mexican Spanish",
        "Led by": "Rosa Vidal (licensed professional), Tom Okafor (has been through it too)",
      },
    ],
    [
      "es",
      {
        "Próximo encuentro": "martes 20 de octubre a las 18:00 (hora de verano de Europa central)",
        Hora: "Las horas son las tuyas. El grupo se rige por la hora de London.",
        "Con qué frecuencia": "Cada semana, 8 encuentros por delante",
        "Último encuentro": "martes 8 de diciembre a las 18:00",
        Duración: "90 minutos",
        Dónde: "En persona, Bath",
        "Cómo es": "Conversación abierta sobre lo que nos preocupa y lo que pasa en el grupo",
        "Tipo de grupo": "Un grupo de psicoterapia, que es un tratamiento",
        "Lo que buscabas": "Está cerca de lo que nombraste, pero no es lo mismo",
        "A qué distancia": "A unos 22 km de tu zona",
        Accesibilidad: "Se ofrece: subtítulos. Pediste: lengua de signos y acceso sin escalones.",
        Tamaño: "Han firmado 3 personas. Necesita 5 para empezar y caben 10.",
        Precio: "Precio reducido",
        Idiomas: "inglés, español de México",
        "Quién lo lleva": "Rosa Vidal (profesional con licencia), Tom Okafor (también lo ha vivido)",
      },
    ],
    [
      "fr",
      {
        "Prochaine rencontre": "mardi 20 octobre à 18:00 (heure d’été d’Europe centrale)",
        "Fuseau horaire": "Les heures sont les vôtres. Le groupe suit l’heure de London.",
        "À quel rythme": "Chaque semaine, 8 rencontres à venir",
        "Dernière rencontre": "mardi 8 décembre à 18:00",
        Durée: "90 minutes",
        Où: "Sur place, Bath",
        "Comment cela se passe": "On parle librement de ce qui nous préoccupe et de ce qui se passe dans le groupe",
        "Type de groupe": "Un groupe de psychothérapie, qui est un traitement",
        "Ce que vous cherchiez": "Il est proche de ce que vous avez nommé, sans être la même chose",
        "À quelle distance": "À environ 22 km de chez vous",
        Accessibilité: "Prévu\u00a0: sous-titres. Vous avez demandé\u00a0: langue des signes et accès sans marche.",
        Taille: "3 personnes ont signé. Il en faut 5 pour commencer, et il y a 10 places.",
        Prix: "Tarif réduit",
        Langues: "anglais, espagnol du Mexique",
        "Qui l’anime": "Rosa Vidal (a un titre professionnel reconnu), Tom Okafor (a vécu cela aussi)",
      },
    ],
  ])("says in %s all that a yes would mean", (locale, said) => {
    expect(factsOf({ locale, group: IN_BATH, terms: NEAR })).toEqual(said);
  });

  it.each([
    ["first", "It is about what you named first"],
    ["named", "It is about something else you named"],
    ["near", "It is near to what you named, not the same"],
    ["other", "It is not about what you named"],
  ] as const)("says of a theme that is %s: %s", (theme, said) => {
    expect(factsOf({ terms: { theme } })["What you came for"]).toBe(said);
  });

  it("leaves no gap for what is not known", () => {
    const bare = factsOf({
      group: { accessProvision: [], town: undefined },
      terms: { theme: undefined, accessAsked: [] },
    });
    for (const name of ["What you came for", "How far", "Access"]) expect(bare).not.toHaveProperty([name]);
    expect(bare.Where).toBe("Online");
    expect(Object.values(bare).filter((said) => said.trim() === "")).toEqual([]);
  });

  it.each([
    ["closed", 0, "Nobody has signed yet. It needs 5 to start and has room for 10."],
    ["closed", 1, "One person has signed. It needs 5 to start and has room for 10."],
    ["open", 3, "3 people have signed. There is room for 10."],
  ] as const)("of an %s group with %i members says: %s", (entry, members, said) => {
    expect(factsOf({ group: { entry }, terms: { members } }).Size).toBe(said);
  });

  it("says of a group in their own area no distance of nothing", () => {
    expect(factsOf({ terms: { distanceKm: 0 } })["How far"]).toBe("In your area");
  });

  it.each([
    ["the same clock", "Europe/Paris", undefined],
    ["a city", "America/Argentina/Buenos_Aires", "The group keeps to the time in Buenos Aires."],
    ["no city", "Etc/GMT+5", "The group keeps to the time in GMT-05:00."],
  ])("names the group's clock in words where it differs: %s", (_, groupTimeZone, said) => {
    const meetings = { ...offer.group.meetings, groupTimeZone };
    const clock = factsOf({ group: { meetings } })["Time zone"];
    expect(clock).toEqual(said && `Times here are on your own clock. ${said}`);
    expect(pageOf({ group: { meetings } }).body.textContent).not.toContain(groupTimeZone);
  });

  it.each([
    ["en", "You in the group", "As far as we have been told, you would be the only one in it to say this of yourself."],
    ["es", "Tú en el grupo", "Por lo que nos han contado, en el grupo solo tú dirías esto de ti."],
    [
      "fr",
      "Vous dans le groupe",
      "D’après ce qu’on nous a dit, vous seriez la seule personne du groupe à dire cela de vous.",
    ],
  ])("says in %s, in their own words, what nobody else has said", (locale, name, said) => {
    expect(factsOf({ locale })).not.toHaveProperty([name]);
    const alone = [{ attribute: "first_language", value: "Yoruba" }];
    const told = factsOf({ locale, terms: { alone } })[name];
    expect(told).toContain(said);
    expect(told).toContain("Yoruba (first language)");
  });

  it("says that a group goes on, or how many meetings are left", () => {
    const meetings = { ...offer.group.meetings, ongoing: true };
    expect(factsOf({ group: { meetings } })["Last meeting"]).toBe("No end date: it goes on");
    expect(factsOf({ group: { meetings } })["How often"]).toBe("Every week");
  });

  it("shows the goals as they were written, in the language that the group speaks", () => {
    const goals = pageOf({ group: { languages: ["es"] } }).querySelector(".verbatim");
    expect(goals?.textContent).toBe("To talk about loss in company.\nTo find a way on.");
    expect(goals?.getAttribute("lang")).toBe("es");
  });
});
