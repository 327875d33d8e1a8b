import * as z from "zod";
import { Signature } from "../../domain/groups/agreement.ts";
import { AvailableSpan } from "../../domain/intake/availability.ts";
import { Language } from "../../domain/place.ts";

/** The signed token of a link; what it means is only known once it has been opened. */
export const LinkParams = z.strictObject({ token: z.string().min(1).max(2000) });

/** A form field that may come once, several times or not at all. */
const Repeated = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (typeof value === "string" ? [value] : value));
/** A ticked box sends its value, an unticked one nothing. */
const Ticked = z
  .enum(["true", "on"])
  .optional()
  .transform((value) => value !== undefined);

/** Pressing the button is all there is to say. */
export const Confirmation = z.looseObject({}).prefault({});
export const ConfirmationForm = Confirmation;

export const OfferAnswer = z.strictObject({ answer: z.enum(["accept", "decline"]) });
export const OfferAnswerForm = OfferAnswer;

export const SessionAnswer = z.strictObject({ answer: z.enum(["coming", "not_coming"]) });
export const SessionAnswerForm = SessionAnswer;

const typedName = Signature.shape.typedName;
export const AgreementSignature = z.strictObject({
  typedName,
  affirmed: z.literal(true, "must be true: without the promise there is no signature"),
  /** Language the agreement was shown in. */
  locale: Language.default("en"),
});
export const AgreementSignatureForm = AgreementSignature.extend({
  affirmed: z
    .enum(["true", "on"], "must be ticked: without the promise there is no signature")
    .transform(() => true as const),
});

export const Availability = z.strictObject({ availability: z.array(AvailableSpan).min(1).max(84) });
/** Rows of equally many `day`, `from`, `to` and `level`; a row with neither `from` nor `to` counts as left out. */
export const AvailabilityForm = z
  .strictObject({ day: Repeated, from: Repeated, to: Repeated, level: Repeated })
  .transform(({ day, from, to, level }) => ({
    availability: day
      .map((name, row) => ({ day: name, from: from[row], to: to[row], level: level[row] ?? "good" }))
      .filter((span) => span.from || span.to),
  }))
  .pipe(Availability);

const ONE_CLICK = z.strictObject({ "List-Unsubscribe": z.literal("One-Click") });
/** What is left out stays as it is. */
export const Preferences = z.union([
  z.strictObject({
    reminders: z.boolean().optional(),
    hourBefore: z.boolean().optional(),
    optional: z.boolean().optional(),
  }),
  ONE_CLICK,
]);
/** A form says everything: what is not ticked is off. */
export const PreferencesForm = z.union([
  ONE_CLICK,
  z.strictObject({ reminders: Ticked, hourBefore: Ticked, optional: Ticked }),
]);
