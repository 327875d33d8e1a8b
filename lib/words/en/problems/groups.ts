import type { GroupDetails, GroupFaults } from "../../../domain/problems/groups.ts";
import type { FaultText, Wording } from "../../problem.ts";

export const groupDetails: Wording<GroupDetails> = {
  "no-group": "There is no such group.",
  "no-session": "There is no such session.",
  "stale-group": "Somebody has changed this group since you read it. Read it again and repeat your change.",
  "group-incomplete": ({ missing }) =>
    missing === 1
      ? "One thing is missing before this group can take people."
      : `${missing} things are missing before this group can take people.`,
  "group-past-editing": ({ status }) => `This group is ${status} and can no longer be edited.`,
  "group-past-joining": ({ status }) => `This group is ${status}, and nobody can join it any more.`,
  "seats-not-fewer": ({ seats }) =>
    `The group has ${seats} seats already: ` +
    "max can be as many or more, and min and ideal what you like up to that.",
  "act-impossible": ({ act, status, possible }) =>
    `"${act}" is not possible: this group is ${status}. ` +
    (possible.length === 0 ? "Nothing can be done to it any more." : `Possible is: ${possible.join(", ")}.`),
  "act-does-otherwise":
    "By now this would do something else than what you have seen. Ask with preview=true what it would do, and give " +
    "the value of `previewed` back.",
  "group-signed-on": ({ status }) => `This group is ${status}: what members signed or were matched on stays as it is.`,
  "group-no-draft": ({ status }) => `This group is ${status} already: only a draft can be published.`,
  "group-not-forming": "Only a closed group that is published and has not started can be started.",
  "group-below-minimum": ({ members, minimum }) =>
    `The group has ${members} confirmed ${members === 1 ? "member" : "members"} and needs ${minimum}.`,
  "session-cancelled-already": "This session is cancelled already: only one that is still ahead can be changed.",
  "session-begun": "This session has begun or is over: only one that is still ahead can be changed.",
  "session-cannot-move": "The session cannot move to that time.",
  "dates-to-mend": ({ count }) =>
    count === 1 ? "One date cannot be meant so; see errors." : `${count} dates cannot be meant so; see errors.`,
};

export const groupFaults: Wording<GroupFaults, FaultText> = {
  "no-label": { problem: "is missing", fix: 'give a label that tells nothing, as in "Tuesday circle"' },
  "label-tells": ({ word }) => ({
    problem: `"${word}" tells what the group is about`,
    fix: 'mail and calendars show the label: use a neutral one, as in "Tuesday circle"',
  }),
  "no-theme": { problem: "is empty", fix: "name at least one theme" },
  "specialist-unconfirmed": ({ themes }) => ({
    problem: `nobody has confirmed specialist facilitation for ${themes.join(", ")}`,
    fix: "name the coordinator who confirms that the facilitators are trained for it",
  }),
  "no-format": {
    problem: "is missing",
    fix: "choose process, psychoeducational, experiential or support_skills",
  },
  "no-entry": {
    problem: "is missing",
    fix: "choose open (people join at any time) or closed (only at the start)",
  },
  "no-size": {
    problem: "is missing",
    fix: "give min, ideal and max, or choose a format and its default is used",
  },
  "no-schedule": {
    problem: "is missing",
    fix: "give the first date, the local start, the time zone and how many sessions",
  },
  "starts-in-the-past": { problem: "is not ahead", fix: "choose a first session that is still to come" },
  "moves-into-the-past": {
    problem: "moves a session into the past",
    fix: "move it to a date that is still to come",
  },
  "plans-too-many": ({ plans, sessions }) => ({
    problem: `plans ${plans} sessions, and the schedule has ${sessions}`,
    fix: "leave out the plans that are too many, or add sessions to the schedule",
  }),
  "plans-missing": ({ sessions }) => ({
    problem: `has no plan for ${sessions.length === 1 ? "session" : "sessions"} ${sessions.join(", ")}`,
    fix: "write a line for each: a tentative plan will do",
  }),
  "no-language": { problem: "is empty", fix: "name a language the group speaks" },
  "no-modality": { problem: "is missing", fix: "choose virtual or in_person" },
  "no-meeting-url": {
    problem: "is missing for a virtual group",
    fix: "give the https address at which the group meets",
  },
  "no-place": {
    problem: "is missing for a group in person",
    fix: "give the coarse area, and the address members are told",
  },
  "no-facilitator": { problem: "is empty", fix: "name at least one facilitator" },
  "none-licensed": {
    problem: "none is licensed, and psychotherapy is led only by a licensed clinician",
    fix: "give the facilitator of level licensed with their licence, or make it a support group",
  },
  "licence-runs-out": ({ until, session }) => ({
    problem: `no licence lasts until ${until}, the ${session} session`,
    fix: "give the renewed licence, or end the series before it runs out",
  }),
  "no-supervisor": {
    problem: "is missing",
    fix: "name the mentor or supervisor who stands behind the facilitators",
  },
  "no-agreement": { problem: "is missing", fix: "state goals, norms and the facilitators' legal exceptions" },
  "norms-missing": ({ norms }) => ({
    problem: `lacks ${norms.join(", ")}`,
    fix: "add them: no group runs without these",
  }),
  "fills-closed-group": { problem: "is only for open groups", fix: "set it to off or ask, or make the entry open" },
  "fills-psychotherapy": {
    problem: "cannot be offer in psychotherapy: a person approves each placement",
    fix: "set it to ask, and you are asked once a day about those who fit",
  },
  "schedule-fixed": { problem: "cannot change once published", fix: "move or cancel single sessions instead" },
  "field-fixed": {
    problem: "cannot change once published",
    fix: "leave it as it is, or create another group",
  },
  "time-passed": { problem: "has passed already", fix: "Choose a time that is still ahead." },
  "time-unchanged": { problem: "is when the session takes place already", fix: "Choose another time." },
  "date-out-of-bounds": ({ from, until }) =>
    from === undefined
      ? { problem: `is later than ${until}`, fix: `choose a date up to ${until}` }
      : { problem: `is not between ${from} and ${until}`, fix: `choose a date from ${from} to ${until}` },
  "exception-outside-series": ({ from, until }) => ({
    problem: `is outside the series, which runs from ${from} to ${until}`,
    fix: "leave it out, or name a date of the series",
  }),
};
