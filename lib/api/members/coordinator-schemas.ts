import * as z from "zod";
import { ApplicationId, CaseCode, OfferId, PersonId } from "../../domain/ids.ts";
import { ApplicationStatus } from "../../domain/intake/application.ts";
import { Offer, OfferStatus, Removal } from "../../domain/offers/cohort.ts";
import { AccessNeed } from "../../domain/vocabulary.ts";
import { Instant } from "../../time/instant.ts";
import { Cursor, Limit } from "../rows/paging.ts";

/** `waits`: the new link comes by mail once a person has looked, since nothing may be sent before that. */
export const RenewedLinks = z.object({
  applicationId: ApplicationId,
  personId: PersonId,
  caseCode: CaseCode,
  newLink: z.enum(["mailed", "waits", "none"]).describe("none: they are reached by telephone."),
});

/** `seated`: those alone who hold a seat now, all at once. */
export const RosterQuery = z.strictObject({
  seated: z.enum(["true", "false"]).optional(),
  limit: Limit,
  cursor: Cursor,
});

export const Roster = z.object({
  nextSession: Instant.optional().describe("When the next session starts."),
  items: z
    .array(
      z.object({
        offerId: OfferId,
        personId: PersonId,
        applicationId: ApplicationId,
        caseCode: CaseCode,
        preferredName: z.string().optional().describe("Left out once they were erased."),
        status: OfferStatus,
        since: Instant.describe("When they became a member; before that, when it was offered."),
        agreement: z
          .object({ version: z.string(), current: z.boolean() })
          .optional()
          .describe("Which they signed, and whether it is the one the group has now."),
        nextSession: z
          .enum(["coming", "not_coming", "expected"])
          .optional()
          .describe("Of a member: what they say of the next session; expected, where they say nothing."),
        firstGroup: z.boolean(),
        accessNeeds: z.array(AccessNeed).max(AccessNeed.options.length).readonly(),
        onHold: z.boolean().describe("A person speaks with them first."),
      }),
    )
    .readonly(),
  cursor: z.string().optional(),
});

export const RemovalQuery = z.strictObject({ preview: z.enum(["true", "false"]).optional() });
export const RemovalBody = Removal.strict();
export const RemovalReply = z.union([
  z.object({
    preview: z.object({
      offerId: OfferId,
      caseCode: CaseCode,
      from: OfferStatus,
      to: z.literal("REMOVED"),
      application: ApplicationStatus.extract(["WAITING", "WITHDRAWN"]),
      mail: z
        .enum(["mailed", "waits", "call", "none"])
        .describe("waits: until a person has looked, since nothing may be sent before; call: somebody rings."),
      seat: z.enum(["next-in-line", "free"]).describe("next-in-line: the group offers it by itself."),
    }),
  }),
  z.object({
    offer: Offer.pick({ offerId: true, groupId: true, caseCode: true, status: true, removed: true }),
  }),
]);
