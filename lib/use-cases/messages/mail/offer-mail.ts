import { isOnHold } from "../../../domain/intake/screening.ts";
import type { MailData, MeetingPlan } from "../../../email/data.ts";
import { addMinutes, instantOf } from "../../../time/wall-clock.ts";
import { groupOf, type Letter, meetingsAhead, needed, offerOf, type Writers } from "./letter.ts";
import { applicationHref, offerHref } from "./links.ts";

/** A mail left unread for a week has probably gone to the wrong place. */
const VERIFY_DAYS = 7;

/** From the application to the signed agreement, and goodbye. */
export const OFFER_WRITERS: Writers<
  "receipt" | "withdrawn" | "offer" | "offer-nudge" | "offer-lapsed" | "agreement" | "welcome" | "group-starts"
> = {
  receipt: async (letter) => {
    const application = needed(letter.facts.application, "application");
    const verifyBy = addMinutes(letter.facts.now, VERIFY_DAYS * 24 * 60);
    return {
      caseCode: application.caseCode,
      verifyHref: await applicationHref(letter, "verify", application, verifyBy),
      verifyBy,
      awaitingPerson: isOnHold(application.safety),
      staffedHours: letter.deps.settings.organisation.staffedHours,
      usualWaitDays: undefined,
    };
  },
  withdrawn: () => ({}),
  offer: offerData,
  "offer-nudge": offerData,
  "offer-lapsed": async (letter) => ({
    discreetLabel: groupOf(letter).discreetLabel,
    availabilityHref: await applicationHref(letter, "availability", needed(letter.facts.application, "application")),
  }),
  agreement: async (letter) => ({
    discreetLabel: groupOf(letter).discreetLabel,
    plan: await meetingPlan(letter),
    expiresAt: offerOf(letter).expiresAt,
    agreementHref: await offerHref(letter, "agreement"),
    firstGroup: letter.facts.contact?.firstGroup ?? false,
  }),
  welcome: async (letter) => ({
    discreetLabel: groupOf(letter).discreetLabel,
    plan: await meetingPlan(letter),
    awaitingStart: groupOf(letter).status === "PUBLISHED",
  }),
  "group-starts": async (letter) => ({
    discreetLabel: groupOf(letter).discreetLabel,
    plan: await meetingPlan(letter),
    meetings: (await meetingsAhead(letter)).map(({ startsAt }) => startsAt),
  }),
};

async function offerData(letter: Letter): Promise<MailData["offer"]> {
  return {
    discreetLabel: groupOf(letter).discreetLabel,
    plan: await meetingPlan(letter),
    expiresAt: offerOf(letter).expiresAt,
    offerHref: await offerHref(letter, "offer"),
  };
}

async function meetingPlan(letter: Letter): Promise<MeetingPlan> {
  const { schedule, modality } = groupOf(letter);
  const [next] = await meetingsAhead(letter);
  const { firstDate, localStart, timeZone, everyWeeks, minutes, sessions } = schedule;
  const firstStartsAt = next?.startsAt ?? instantOf(firstDate, localStart, timeZone);
  return { firstStartsAt, everyWeeks, minutes, sessions, modality };
}
