import { askingSesClient, sesAccount } from "../../adapters/ses/account.ts";
import type { MailService } from "../../use-cases/ports.ts";

const client = askingSesClient({});

export function accountOfRegion(): MailService {
  return sesAccount(client);
}
