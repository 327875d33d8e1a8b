import type { Letters } from "../../letters/letters.ts";
import { aftercare } from "./groups/aftercare.ts";
import { groupChanged } from "./groups/group-changed.ts";
import { groupOver } from "./groups/group-over.ts";
import { groupStarts } from "./groups/group-starts.ts";
import { licenceAlert } from "./groups/licence-alert.ts";
import { viabilityWatch } from "./groups/viability-watch.ts";
import { receipt } from "./intake/receipt.ts";
import { safetyAlert } from "./intake/safety-alert.ts";
import { leftGroup } from "./members/left-group.ts";
import { newLinks } from "./members/new-links.ts";
import { removed } from "./members/removed.ts";
import { withdrawn } from "./members/withdrawn.ts";
import { bouncedMail } from "./messages/bounced-mail.ts";
import { agreement } from "./offers/agreement.ts";
import { agreementNudge } from "./offers/agreement-nudge.ts";
import { offer } from "./offers/offer.ts";
import { offerLapsed } from "./offers/offer-lapsed.ts";
import { offerNudge } from "./offers/offer-nudge.ts";
import { staleWaitlist } from "./offers/stale-waitlist.ts";
import { welcome } from "./offers/welcome.ts";
import { freeSeats } from "./runs/free-seats.ts";
import { closingDates } from "./sessions/closing-dates.ts";
import { finalReflection } from "./sessions/final-reflection.ts";
import { joinLink } from "./sessions/join-link.ts";
import { orientation } from "./sessions/orientation.ts";
import { practicePrompt } from "./sessions/practice-prompt.ts";
import { sessionCancelled } from "./sessions/session-cancelled.ts";
import { sessionMoved } from "./sessions/session-moved.ts";
import { sessionReminder } from "./sessions/session-reminder.ts";
import { sessionsChanged } from "./sessions/sessions-changed.ts";
import { survey } from "./sessions/survey.ts";

/** Every letter, by the kind of mail. */
export const letters: Letters = {
  receipt,
  offer,
  "offer-nudge": offerNudge,
  "offer-lapsed": offerLapsed,
  agreement,
  "agreement-nudge": agreementNudge,
  welcome,
  "group-starts": groupStarts,
  "group-changed": groupChanged,
  "group-over": groupOver,
  aftercare,
  "new-links": newLinks,
  withdrawn,
  "left-group": leftGroup,
  removed,
  orientation,
  "session-reminder": sessionReminder,
  "join-link": joinLink,
  "session-cancelled": sessionCancelled,
  "session-moved": sessionMoved,
  "sessions-changed": sessionsChanged,
  "closing-dates": closingDates,
  "final-reflection": finalReflection,
  "practice-prompt": practicePrompt,
  survey,
  "safety-alert": safetyAlert,
  "viability-watch": viabilityWatch,
  "bounced-mail": bouncedMail,
  "stale-waitlist": staleWaitlist,
  "free-seats": freeSeats,
  "licence-alert": licenceAlert,
};
