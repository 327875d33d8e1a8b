import type { StaffRecipient } from "../domain/messages/message.ts";
import type { Deps } from "./ports.ts";

/** Whoever is on duty in the programme: to them goes what is meant for nobody in particular. */
export function toDuty({ settings }: Pick<Deps, "settings">): StaffRecipient {
  return { to: "duty", programme: settings.programme };
}

/**
 * Where mail to staff goes, asked at the moment of sending. undefined: there is no address so far, and the message
 * waits. Of one person on staff there is no record yet, so none of them has one.
 */
export function staffAddress({ settings }: Pick<Deps, "settings">, recipient: StaffRecipient): string | undefined {
  switch (recipient.to) {
    case "duty":
      return recipient.programme === settings.programme ? settings.organisation.coordinatorAddress : undefined;
    case "staff":
      return undefined;
  }
}
