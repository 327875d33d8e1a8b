import type { Clock, Mailer } from "../../../use-cases/ports.ts";
import type { LocalMail } from "../mail.ts";

type SentMail = {
  /** How many went out since this process began. */
  readonly count: () => number;
  /** A mailer whose mails are counted, and have in the inbox the date that the service's own clock showed. */
  readonly by: (mailer: Mailer) => Mailer;
};

export function sentMail(clock: Clock, { date }: Pick<LocalMail, "date">): SentMail {
  let sent = 0;
  const sender = (mailer: Mailer): Mailer["send"] => {
    return async (mail, messageId) => {
      const at = clock.now();
      const outcome = await mailer.send(mail, messageId);
      if (outcome.outcome !== "accepted") return outcome;
      sent += 1;
      date(outcome.providerId, at);
      return outcome;
    };
  };
  return { count: () => sent, by: (mailer) => ({ send: sender(mailer) }) };
}
