import type { ApplicationId } from "../../../domain/ids.ts";
import type { Message } from "../../../domain/messages/message.ts";
import type { Deps } from "../../ports.ts";

/** The case that a message is about: what a coordinator knows its person by. undefined: there is none, or no more. */
export async function applicationOfMessage({ store }: Deps, { cause }: Message): Promise<ApplicationId | undefined> {
  switch (cause.about) {
    case "application":
      return cause.applicationId;
    case "offer":
    case "membership":
    case "session":
      return (await store.offer(cause.offerId))?.applicationId;
    case "run":
    case "group":
    case "hold":
      return undefined;
  }
}
