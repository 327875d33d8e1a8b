import * as z from "zod";

/** How much the account does at once. `npm run deploy` compares both with what AWS says. */
export const Capacity = z.strictObject({
  /**
   * Mails a second that SES takes: `SES > Account dashboard > Maximum send rate`. So many are sent side by side, and it
   * is the pace until SES itself has said. The pace follows what SES says each minute.
   */
  mailsPerSecond: z.number().min(1).max(1000).default(14),
  /**
   * Functions that Lambda runs: its quota "Concurrent executions", ten in a new account. From 12 on urgent mail has
   * senders of its own.
   */
  functionsAtOnce: z.int().min(10).max(100_000).default(10),
});
export type Capacity = z.infer<typeof Capacity>;
