import type { PeopleDetails, PeopleFaults } from "../../../domain/problems/people.ts";
import type { FaultText, Wording } from "../../problem.ts";

/** What somebody reads who opened a link from a mail. */
export const peopleDetails: Wording<PeopleDetails> = {
  "link-altered": "Open the link as it stands in the mail, whole and unchanged.",
  "link-foreign": "This link is not one that we sent.",
  "link-over": "This link has ended. You can ask us for a new one.",
  "link-used": "This link has been used already.",
  "one-click-only": "One-click works with the address in a mail's List-Unsubscribe header.",
  "one-click-unsaid": "Nothing was changed: one click says List-Unsubscribe=One-Click in its body.",
  "no-offer": "There is no such offer.",
  "no-membership": "There is no such membership.",
  "no-person": "There is no such person.",
  "no-task": "There is no such task.",
  "no-message": "There is no such message.",
  "message-sent-already": "This message was sent already.",
  "message-under-way": "This message is still to be sent, by itself.",
  "message-not-to-send": ({ reason }) => `This message would not be sent now: ${reason}.`,
  "task-done-already": "This task is done already.",
  "task-ends-by-decision": "This task ends when the case is decided: release, refer or mark it as not reached.",
  "place-taken-up": "You have this place already. To give it up, use the link for leaving.",
  "offer-ended": "This offer has ended. You keep your place among those who wait.",
  "offer-closed": "This offer is not open any more.",
  "offer-not-live": ({ status }) => `This offer is ${status}: there is no seat to take back.`,
  "accepted-already": "You have accepted already; what is left is to sign the agreement.",
  "accept-first": "Please accept the offer first; the agreement comes after that.",
  "person-reads-first": "Somebody from our team will be in touch with you before this goes on.",
  "agreement-changed": "The agreement has changed since it was read out. Read out the one that the group has now.",
  "answers-by-link": "This person is written to, and answers by their own link.",
  "group-has-met": "This group has met already and takes nobody more.",
  "signature-without-name": "The agreement needs your name, typed by you.",
  "seat-given-up": "You do not have a seat here any more.",
  "meeting-cancelled": "This meeting is cancelled: there is nothing to answer.",
  "meeting-over": "This meeting is over.",
  "application-withdrawn": "You have withdrawn this application. You can send a new one at any time.",
  "application-referred": "This application has ended. You can send a new one at any time.",
};

export const peopleFaults: Wording<PeopleFaults, FaultText> = {
  "no-typed-name": ({ maximum }) => ({ problem: `must be 1 to ${maximum} characters`, fix: "type your name" }),
};
