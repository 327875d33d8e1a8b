import type { Cause, Message, MessageClass, MessageKind } from "../../domain/messages/message.ts";
import type { Place } from "../../domain/sessions/place.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Piece } from "../../email/draw.ts";
import type { Letter } from "../../words/letter.ts";
import type { PersonMailFrame, StaffMailFrame } from "../../words/letters/frame.ts";
import type { PersonLetterData, PersonLetters, StaffLetterData, StaffLetters } from "../../words/letters/letters.ts";
import type { Deps } from "../ports.ts";
import type { Condition } from "./conditions.ts";
import type { Occasion } from "./occasion.ts";
import type { ParkedReason } from "./parked-reason.ts";

/**
 * What the reader's quiet hours do to a message. What is found due in them waits until they end, unless it would be of
 * no use by then.
 * moves-earlier: due in them by its offset, it is planned for half an hour before they begin.
 * waits: it is news of what others did, and due when that is done.
 * by-day: it is due at a deadline, and that falls between nine and eight of the reader's day.
 * at-once: it answers what its reader has done this moment, and comes whatever the hour.
 */
type QuietHours = "moves-earlier" | "waits" | "by-day" | "at-once";

/** All there is to know of one kind of mail, whoever it goes to. */
type Row = {
  /** What each of its messages has as its cause. */
  readonly about: Cause["about"];
  /** The functions that plan it, by their exported names: each of them does, and no other. */
  readonly plannedBy: readonly [string, ...string[]];
  /** All of it is asked before the message is claimed for sending, and once more right before the call. */
  readonly stillTrue: readonly Condition[];
  /** What ends by itself or by somebody's decision: until then the message is parked and looked at again. */
  readonly waitsWhile?: readonly Condition<ParkedReason>[];
  /** Sent once more rather than not at all when a call was cut off, whatever the operator chose for all other mail. */
  readonly atLeastOnce?: true;
  /** Done once the message is due, before what is true is read, and whether or not the person can be told of it. */
  readonly carriesOut?: (deps: Deps, message: Message) => Promise<void>;
};

export type PersonKind = Row & {
  readonly recipient: "person";
  /** Says whether it can be turned off, and by which of the contact's switches. */
  readonly class: Exclude<MessageClass, "staff">;
  /** A switch of the contact's that must be on besides that of its class. */
  readonly askedFor?: "hourBefore";
  /** It has the link that proves the address, so it goes also to one that bounced before that was typed anew. */
  readonly answersApplication?: true;
  /** Not sent again to the same member, whichever session it was planned for. */
  readonly oncePerMembership?: true;
  /** Where among the group's sessions the one it is about stands: asked again, since a change of another changes it. */
  readonly place?: Place;
  /** Not sent where one of these has just told the same, or is about to. */
  readonly saidBy?: readonly MessageKind[];
  /**
   * News, of which nothing is said that did not change for its member: of sessions, all that is due to them in one
   * mail; of the group, all that they have not been told of.
   */
  readonly newsOf?: "sessions" | "group";
  readonly quietHours: QuietHours;
  /** The sessions whose calendar entries it makes, moves or removes. */
  readonly calendar?: (occasion: Occasion) => readonly Session[] | Promise<readonly Session[]>;
  readonly write: (occasion: Occasion, frame: PersonMailFrame, letters: PersonLetters) => Promise<Letter>;
};

/** To the organisation: case codes only, whatever the cause; no class of it can be turned off, no hour is quiet. */
export type StaffKind = Row & {
  readonly recipient: "staff";
  readonly class: "staff";
  readonly quietHours: "staff";
  readonly write: (occasion: Occasion, frame: StaffMailFrame, letters: StaffLetters) => Promise<Letter<Piece>>;
};

export type Kind = PersonKind | StaffKind;

type DataOf<Data> = (occasion: Occasion) => Data | Promise<Data>;

/** The letter by its name, which each language writes, and what it is written from. */
type Written<Letters, Name extends keyof Letters> = {
  readonly letter: Name;
  readonly data: DataOf<NoInfer<Letters[Name]>>;
};

export function personKind<Name extends keyof PersonLetterData>({
  letter,
  data,
  ...row
}: Omit<PersonKind, "recipient" | "write"> & Written<PersonLetterData, Name>): PersonKind {
  return {
    ...row,
    recipient: "person",
    write: async (occasion, frame, letters) => letters[letter](frame, await data(occasion)),
  };
}

const TO_STAFF = { recipient: "staff", class: "staff", quietHours: "staff" } as const;

export function staffKind<Name extends keyof StaffLetterData>({
  letter,
  data,
  ...row
}: Row & Written<StaffLetterData, Name>): StaffKind {
  return {
    ...row,
    ...TO_STAFF,
    write: async (occasion, frame, letters) => letters[letter](frame, await data(occasion)),
  };
}

/** A mail that is mostly tables and charts: drawn by `lib/email`, with words that its data brings along. */
export function drawnKind<Data>({
  drawn,
  data,
  ...row
}: Row & {
  readonly drawn: (frame: StaffMailFrame, data: Data) => Letter<Piece>;
  readonly data: DataOf<NoInfer<Data>>;
}): StaffKind {
  return { ...row, ...TO_STAFF, write: async (occasion, frame) => drawn(frame, await data(occasion)) };
}
