import type { MessageKind } from "../../domain/messages/message.ts";
import type { Kind } from "./kind.ts";
import { aftercareKind } from "./kinds/groups/aftercare.ts";
import { groupChangedKind } from "./kinds/groups/group-changed.ts";
import { groupOverKind } from "./kinds/groups/group-over.ts";
import { groupStartsKind } from "./kinds/groups/group-starts.ts";
import { licenceAlertKind } from "./kinds/groups/licence-alert.ts";
import { viabilityWatchKind } from "./kinds/groups/viability-watch.ts";
import { receiptKind } from "./kinds/intake/receipt.ts";
import { safetyAlertKind } from "./kinds/intake/safety-alert.ts";
import { leftGroupKind } from "./kinds/members/left-group.ts";
import { newLinksKind } from "./kinds/members/new-links.ts";
import { removedKind } from "./kinds/members/removed.ts";
import { withdrawnKind } from "./kinds/members/withdrawn.ts";
import { bouncedMailKind } from "./kinds/messages/bounced-mail.ts";
import { agreementKind } from "./kinds/offers/agreement.ts";
import { agreementNudgeKind } from "./kinds/offers/agreement-nudge.ts";
import { offerKind } from "./kinds/offers/offer.ts";
import { offerLapsedKind } from "./kinds/offers/offer-lapsed.ts";
import { offerNudgeKind } from "./kinds/offers/offer-nudge.ts";
import { staleWaitlistKind } from "./kinds/offers/stale-waitlist.ts";
import { welcomeKind } from "./kinds/offers/welcome.ts";
import { freeSeatsKind } from "./kinds/runs/free-seats.ts";
import { matchReportKind } from "./kinds/runs/match-report.ts";
import { closingDatesKind } from "./kinds/sessions/closing-dates.ts";
import { finalReflectionKind } from "./kinds/sessions/final-reflection.ts";
import { joinLinkKind } from "./kinds/sessions/join-link.ts";
import { orientationKind } from "./kinds/sessions/orientation.ts";
import { practicePromptKind } from "./kinds/sessions/practice-prompt.ts";
import { sessionCancelledKind } from "./kinds/sessions/session-cancelled.ts";
import { sessionMovedKind } from "./kinds/sessions/session-moved.ts";
import { sessionReminderKind } from "./kinds/sessions/session-reminder.ts";
import { surveyKind } from "./kinds/sessions/survey.ts";

/** Every kind of mail and its row. A new one is a row here, its file in kinds/, and its letter in lib/email. */
export const KINDS: { readonly [K in MessageKind]: Kind } = {
  receipt: receiptKind,
  "safety-alert": safetyAlertKind,
  "group-starts": groupStartsKind,
  "group-changed": groupChangedKind,
  "group-over": groupOverKind,
  aftercare: aftercareKind,
  "viability-watch": viabilityWatchKind,
  "licence-alert": licenceAlertKind,
  "match-report": matchReportKind,
  "free-seats": freeSeatsKind,
  offer: offerKind,
  "offer-nudge": offerNudgeKind,
  "offer-lapsed": offerLapsedKind,
  agreement: agreementKind,
  "agreement-nudge": agreementNudgeKind,
  welcome: welcomeKind,
  "stale-waitlist": staleWaitlistKind,
  "new-links": newLinksKind,
  withdrawn: withdrawnKind,
  "left-group": leftGroupKind,
  removed: removedKind,
  orientation: orientationKind,
  "session-reminder": sessionReminderKind,
  "join-link": joinLinkKind,
  "session-cancelled": sessionCancelledKind,
  "session-moved": sessionMovedKind,
  "closing-dates": closingDatesKind,
  "final-reflection": finalReflectionKind,
  "practice-prompt": practicePromptKind,
  survey: surveyKind,
  "bounced-mail": bouncedMailKind,
};
