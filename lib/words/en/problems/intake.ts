import type { IntakeDetails, IntakeFaults } from "../../../domain/problems/intake.ts";
import { helpInShort } from "../../help-rows.ts";
import type { FaultText, Wording } from "../../problem.ts";
import { crisis } from "../crisis.ts";

type CaseState = IntakeDetails["not-on-hold"];

function stands({ status, safety }: CaseState): string {
  return `This application is ${status} and its safety state ${safety}.`;
}

function helpNow(help: IntakeDetails["consent-missing"]): string {
  return `If you need help now: ${helpInShort(help, crisis)}.`;
}

export const intakeDetails: Wording<IntakeDetails> = {
  "consent-missing": (facts) => `We cannot take this application yet. ${helpNow(facts)}`,
  "intake-to-mend": ({ count, ...facts }) => {
    const fields =
      count === 1 ? "One field has to be mended; see errors." : `${count} fields have to be mended; see errors.`;
    return `${fields} ${helpNow(facts)}`;
  },
  "wording-not-taken": ({ route, version, ...facts }) =>
    `These answers are not to the safety questions in force, version ${version}. ` +
    `Get those at ${route}, ask them, and send the answers with that version. ${helpNow(facts)}`,
  "area-missing": (facts) => `To meet in person we need to know roughly where. ${helpNow(facts)}`,
  "key-reused": "This Idempotency-Key came with another body before.",
  "no-application": "There is no such application.",
  "application-erased": "There is no such application any more: it was erased.",
  "no-contact": "There is no such contact.",
  "pairs-refused": "These pairs cannot be set.",
  "no-hold-to-release": (state) => `${stands(state)} There is no hold to release.`,
  "on-hold-already": (state) => `${stands(state)} Release, refer or mark it as not reached.`,
  "nothing-to-hold": (state) => `${stands(state)} It has ended, so there is nothing to hold.`,
  "not-on-hold": (state) => `${stands(state)} Only somebody on hold can be marked as not reached.`,
  "mail-stopped-for-another": (state) =>
    `${stands(state)} Mail is stopped for another person at this address. Confirm a channel with them.`,
  "identity-decided": (state) => `${stands(state)} Nobody at this address waits to be told apart by this application.`,
  "person-confirmed-already": (state) =>
    `${stands(state)} This person was confirmed by another application. Who sent this one applies anew.`,
  "not-paused": (state) => `${stands(state)} Only somebody whose offers went by unanswered has to be woken.`,
  "no-access-request": (state) => `${stands(state)} It asks for no access that somebody has to answer.`,
  "acknowledged-already": (state) => `${stands(state)} Somebody has acknowledged it already.`,
  "channel-unconfirmed": (state) =>
    `${stands(state)} Mail to this person is stopped until a safe channel is confirmed: confirm it, then release.`,
};

export const intakeFaults: Wording<IntakeFaults, FaultText> = {
  "not-adult": { problem: "is not confirmed", fix: "the groups are for adults: send true only if you are one" },
  "no-health-consent": {
    problem: "is not given",
    fix: "send true to let us keep and use your answers to find a group",
  },
  "wording-missing": ({ route, version }) => ({
    problem: "is missing",
    fix: `send the version of the questions that were shown; ${route} has those in force, ${version}`,
  }),
  "wording-unknown": ({ route, version }) => ({
    problem: "is no version of the safety questions",
    fix: `ask those in force, version ${version}, which are at ${route}`,
  }),
  "wording-outdated": ({ route, version }) => ({
    problem: "was replaced more than 90 days ago",
    fix: `ask those in force, version ${version}, which are at ${route}`,
  }),
  "notice-outdated": ({ version }) => ({
    problem: "is not the notice in force",
    fix: `read the notice now in force and send its version, ${version}`,
  }),
  "no-area": {
    problem: "is missing",
    fix: "give latitude and longitude, coarsely, or choose another modality",
  },
  "kept-apart-too": ({ caseCode }) => ({
    problem: `${caseCode} is to be kept apart too`,
    fix: "name the person in one of the lists only",
  }),
  "own-case-code": { problem: "is this person's own case code", fix: "name somebody else" },
  "nobody-by-code": ({ caseCode }) => ({
    problem: `nobody waiting or in a group is ${caseCode}`,
    fix: "check the case code",
  }),
};
