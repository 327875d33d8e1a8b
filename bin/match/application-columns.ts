import { Intake } from "../../lib/domain/intake/application.ts";
import { SafetyAnswer } from "../../lib/domain/intake/screening.ts";
import { AccessNeed, AgeBand, FeeNeed, Format, ParticipationStyle, Role, Theme } from "../../lib/domain/vocabulary.ts";
import type { Column } from "./header.ts";

const text = { as: "text" } as const;
const number = { as: "number" } as const;
const list = { as: "list" } as const;
const yesNo = { as: "yes-no" } as const;
const word = (of: readonly string[]) => ({ as: "word", of }) as const;
const words = (of: readonly string[]) => ({ as: "words", of }) as const;

/** An answer of the intake, by its name there. */
const answer = (field: string, kind: Column["kind"], ...alias: string[]): Column => ({
  ...{ field, kind, alias, path: `intake.${field}` },
});
const { modality, entryPreference, facilitatorPreference, commitment } = Intake.shape;

/** The columns an applications.csv may have; `alias` are further headings they are known by. */
export const APPLICATION_COLUMNS: readonly Column[] = [
  { field: "key", path: "key", kind: text, alias: ["id", "case", "reference", "code"] },
  { field: "submittedAt", path: "submittedAt", kind: text, alias: ["applied on", "submitted", "submitted on", "date"] },
  { field: "keepApart", path: "keepApart", kind: list, alias: ["keep apart from"] },
  { field: "keepTogether", path: "keepTogether", kind: list, alias: ["keep together with"] },
  { field: "declinedGroups", path: "declinedGroups", kind: list, alias: ["declined"] },
  answer("preferredName", text, "name", "first name"),
  answer("email", text, "e-mail address", "mail"),
  answer("country", text),
  answer("region", text),
  answer("adultConfirmed", yesNo, "adult"),
  answer("ageBand", word(AgeBand.options), "age"),
  answer("timeZone", text, "zone"),
  answer("languages", list, "language"),
  answer("modality", word(modality.options), "online or in person"),
  answer("area.latitude", number, "latitude"),
  answer("area.longitude", number, "longitude"),
  answer("maxTravelKm", number, "travels up to km"),
  answer("availability", { as: "week" }, "available", "free"),
  answer("themes.primary", word(Theme.options), "theme", "main theme"),
  answer("themes.secondary", words(Theme.options), "other themes", "further themes"),
  answer("role", word(Role.options)),
  answer("formatPreference", word(Format.options), "format"),
  answer("entryPreference", word(entryPreference.unwrap().options), "open or closed"),
  answer("facilitatorPreference", word(facilitatorPreference.unwrap().options), "facilitator"),
  answer("commitment", word(commitment.unwrap().options)),
  answer("participationStyle", word(ParticipationStyle.options), "style"),
  answer("firstGroup", yesNo),
  { field: "affinity.*", path: "intake.affinity", kind: text },
  answer("accessNeeds", words(AccessNeed.options), "access"),
  answer("feeNeed", word(FeeNeed.options), "fee"),
  answer("safety.s1", word(SafetyAnswer.options), "s1"),
  answer("safety.s2", word(SafetyAnswer.options), "s2"),
  answer("safety.s3", word(SafetyAnswer.options), "s3"),
  answer("privacyNoticeVersion", text, "privacy notice"),
  answer("healthDataConsent", yesNo, "consent"),
];

/** Said by each person, and so never the same for a whole sheet. */
export const NEVER_CONSTANT: ReadonlySet<string> = new Set(["key", "email", "safety.s1", "safety.s2", "safety.s3"]);
