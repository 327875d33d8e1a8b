import type { Instant } from "../../../time/instant.ts";
import { type ClockFault, MOST_YEARS } from "./asked-time.ts";

type FaultText = { readonly problem: string; readonly fix: string };

/** All that people read of the clock of a rehearsal. In English alone: it is for whoever tries the service out. */
export const clockWords = {
  command: {
    notATime: (text: string) =>
      `--clock ${text}: give a date or an instant, as in --clock 2026-09-01 or --clock 2026-09-01T09:00:00Z`,
    livedByMachine: (folder: string) =>
      `the data in ${folder} was lived by this machine's clock, and goes on by it: rehearse in a folder of its own, ` +
      "as with --data .rehearsal",
    wouldGoBack: (asked: Instant, kept: Instant, folder: string) =>
      `--clock ${asked} is before ${kept}, to which the clock in ${folder} has come, and it does not go back: ` +
      "leave --clock out to go on from there, or begin anew in another folder with --data",
    tooFar: (asked: Instant, kept: Instant) =>
      `--clock ${asked} is more than ${MOST_YEARS} years after ${kept}, to which the clock has come: ` +
      "leave --clock out to go on from there, or begin anew in another folder with --data",
    unreadable: (file: string) =>
      `${file} holds no instant: write one into it, as in 2026-09-01T09:00:00Z, ` +
      "or begin anew in another folder with --data",
  },
  page: {
    title: "The clock of this rehearsal",
    header: "Groupwright on this machine",
    now: (day: string, time: string) => `It is ${day}, ${time}`,
    clockOf: "By the clock of",
    utc: "In UTC",
    sent: "Mail on the way here",
    mails: (count: number) => (count === 1 ? "1 mail went out" : `${count} mails went out`),
    next: "What happens next",
    nextAt: (day: string, time: string) => `${day}, ${time}`,
    walking: (day: string, time: string) => `On the way to ${day}, ${time}.`,
    reached: (sent: number) =>
      `${sent === 1 ? "1 mail has" : `${sent} mails have`} gone out so far. This page looks again by itself.`,
    progress: "How far the clock has come",
    failed:
      "The clock stopped before it was there: something went wrong on the way, and the service's log says what. " +
      "It can be moved on from here.",
    standsStill:
      "The clock stands still until you move it. What time would have started happens on the way: " +
      "each mail when it is due, each night's planning.",
    move: "Move it on",
    moves: [
      { name: "to", value: "next", label: "To what happens next" },
      { name: "by", value: "PT1H", label: "1 hour" },
      { name: "by", value: "P1D", label: "1 day" },
      { name: "by", value: "P1W", label: "1 week" },
    ],
    to: (zone: string) => `To a date and time, by the clock of ${zone}`,
    go: "Go there",
    inbox: "Inbox",
    footer: "This page is on this machine alone. Nothing of it is deployed.",
  },
  problems: {
    "clock-refused": { status: 400, title: "The clock cannot be moved so." },
    "clock-walking": { status: 409, title: "The clock is on its way already." },
    "foreign-request": { status: 403, title: "This is for pages of this machine alone." },
    "method-not-allowed": { status: 405, title: "That cannot be done with the clock." },
  },
  details: {
    walking: (to: Instant) =>
      `It is walking to ${to}. Ask GET /local/clock until there is no walkingTo, then try again.`,
    foreign:
      "The request came from another page, or by another name than 127.0.0.1 or localhost. " +
      "Use the address that npm start printed.",
    method: "Read it with GET, or move it on with POST.",
  },
  faults: {
    "one-of-both": {
      problem: "neither or both of to and by are given",
      fix: 'Give one: {"by":"P1D"} or {"to":"2026-10-01T09:00:00Z"}.',
    },
    "not-a-time": {
      problem: "this is no time",
      fix: 'Give an instant, a date, or "next", as in 2026-10-01T09:00:00Z.',
    },
    "not-a-duration": {
      problem: "this is no duration",
      fix: "Give weeks, days, hours and minutes as ISO 8601 writes them, as in P1W, P1D, PT1H or P2DT30M.",
    },
    "in-the-past": { problem: "the clock is past that", fix: "Give a time after what it shows: it does not go back." },
    "too-far-ahead": {
      problem: `this is more than ${MOST_YEARS} years ahead`,
      fix: "Go there in steps, or begin anew with --clock and another --data.",
    },
  },
} as const satisfies {
  readonly faults: Readonly<Record<ClockFault["code"], FaultText>>;
  readonly [part: string]: unknown;
};
