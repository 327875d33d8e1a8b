import * as z from "zod";

/** What the mail service lets this account send, and whether it lets it at all. */
export const SendingAccount = z.object({
  /** Mails a second. */
  perSecond: z.number().positive(),
  /** Mails within any 24 hours; left out, as many as there are. */
  perDay: z.number().nonnegative().optional(),
  /** Mails that were sent within the last 24 hours. */
  sentInADay: z.number().nonnegative(),
  /** stopped: it takes no mail at all. under-review: it may soon take none. */
  standing: z.enum(["healthy", "under-review", "stopped"]),
});
export type SendingAccount = z.infer<typeof SendingAccount>;
