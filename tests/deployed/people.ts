import type { IntakeInput } from "../../lib/domain/intake/application.ts";
import { SHIPPED_WORDING } from "../../lib/domain/intake/wording-versions.ts";
import { DAYS } from "../../lib/time/local-date-time.ts";

/** Everybody lives by this zone, in which it is about midday while the run lasts. */
export function middayZone(now: Date): string {
  const zones = [
    "Pacific/Honolulu",
    "America/Phoenix",
    "America/Bogota",
    "America/Sao_Paulo",
    "Africa/Abidjan",
    "Africa/Nairobi",
    "Asia/Karachi",
    "Asia/Bangkok",
    "Asia/Tokyo",
    "Pacific/Guadalcanal",
  ];
  const fromNoon = (zone: string) => Math.abs(hourIn(zone, now) - 12);
  const [nearest] = zones.toSorted((a, b) => fromNoon(a) - fromNoon(b));
  if (nearest === undefined) throw new Error("there is no zone to choose from");
  return nearest;
}

function hourIn(timeZone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now));
}

export type Person = { readonly key: string; readonly intake: IntakeInput };
type Safety = IntakeInput["safety"];

const NO: Safety = { s1: "no", s2: "no", s3: "no", s4: "safe" };

export type Cast = {
  readonly wellPlaced: readonly Person[];
  readonly heldThenReleased: Person;
  readonly urgent: Person;
  readonly unsafeToContact: Person;
};

/** Invented people: four who can be matched, one of them only after somebody has talked to them, and two who cannot. */
export function castOf(timeZone: string): Cast {
  const person = (name: string, safety: Safety = NO): Person => ({
    key: `rehearsal-${name.toLowerCase()}`,
    intake: {
      preferredName: name,
      email: `${name.toLowerCase()}@inbox.example`,
      country: "GB",
      adultConfirmed: true,
      timeZone,
      languages: ["en"],
      modality: "virtual",
      availability: DAYS.map((day) => ({ day, from: "00:00", to: "24:00", level: "good" })),
      themes: { primary: "grief" },
      role: "bereaved",
      safety,
      wordingVersion: SHIPPED_WORDING,
      privacyNoticeVersion: "2026-11",
      healthDataConsent: true,
    },
  });
  return {
    wellPlaced: [person("Marigold"), person("Thaddeus"), person("Wilhelmina")],
    heldThenReleased: person("Bartholomew", { ...NO, s2: "unsure" }),
    urgent: person("Clementine", { ...NO, s1: "yes" }),
    unsafeToContact: person("Philippa", { ...NO, s4: "not_safe" }),
  };
}

/** Somebody who applies again later in the run, to see what a new mail looks like then. */
export function newcomer(name: string, timeZone: string): Person {
  const [pattern] = castOf(timeZone).wellPlaced;
  if (pattern === undefined) throw new Error("the cast is empty");
  const email = `${name.toLowerCase()}@inbox.example`;
  return { key: `rehearsal-${name.toLowerCase()}`, intake: { ...pattern.intake, preferredName: name, email } };
}
