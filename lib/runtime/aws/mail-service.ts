import type { MailService } from "../../use-cases/ports.ts";
import { once } from "./once.ts";

/** What SES says of this account. Its client is loaded with the first question, so that no start waits for it. */
export function awsMailService(): MailService {
  const ses = once(async () => (await import("./ses.ts")).accountOfRegion());
  return { account: async () => (await ses()).account() };
}
