import type { Message } from "../../../../lib/domain/messages/message.ts";
import type { Deps, Mail } from "../../../../lib/use-cases/ports.ts";
import { openStory, type Story } from "../ledger-story.ts";
import { MESSAGE_CASES } from "../message-cases.ts";

/** A story, and its reminder, of which each test makes rows of its own. */
export async function reminderStory(): Promise<{ readonly story: Story; readonly reminder: Message }> {
  const story = await openStory();
  return { story, reminder: await MESSAGE_CASES["session-reminder"].given(story) };
}

/** A mail service that takes everything, and what it took. */
export function taking(deps: Deps): { readonly deps: Deps; readonly mails: Mail[] } {
  const mails: Mail[] = [];
  const send: Deps["mailer"]["send"] = async (mail) => {
    mails.push(mail);
    return { outcome: "accepted", providerId: `ses-${mails.length}` };
  };
  return { deps: { ...deps, mailer: { send } }, mails };
}
