import type { Instant } from "../../time/instant.ts";
import { type Group, type MemberFacts, MOST_EARLIER } from "./group.ts";

/** What of a group its members go by, and is another now. */
export type GroupChange = { readonly label: string | undefined; readonly address: boolean; readonly link: boolean };

/** The group after an edit of one that is published, remembering what members went by where that has changed. */
export function remembering(before: Group, after: Group, now: Instant): Group {
  const was = { ...memberFacts(before), rev: before.rev, until: now };
  if (changeFrom(was, after) === undefined) return { ...after, ...kept(before) };
  return { ...after, earlier: [...(before.earlier ?? []), was].slice(-MOST_EARLIER) };
}

const kept = ({ earlier }: Group) => (earlier === undefined ? {} : { earlier });

function memberFacts({ discreetLabel = "", place, meetingUrl }: Group) {
  return {
    discreetLabel,
    ...(place?.address === undefined ? {} : { address: place.address }),
    ...(meetingUrl === undefined ? {} : { meetingUrl }),
  };
}

/** The revision with which what members go by was last changed; undefined: never since it was published. */
export function lastChange({ earlier }: Group): number | undefined {
  const last = earlier?.at(-1);
  return last === undefined ? undefined : last.rev + 1;
}

/**
 * What is new to a member who was last told of the change of revision `told`, or of none since they joined; undefined:
 * nothing is.
 */
export function newToMember(group: Group, told: number | undefined, joinedAt: Instant): GroupChange | undefined {
  const was = group.earlier?.find(({ rev, until }) => (told === undefined ? until >= joinedAt : rev >= told));
  return was && changeFrom(was, group);
}

function changeFrom(was: MemberFacts, group: Group): GroupChange | undefined {
  const { discreetLabel, address, meetingUrl } = { address: undefined, meetingUrl: undefined, ...memberFacts(group) };
  const change = {
    label: was.discreetLabel === discreetLabel ? undefined : was.discreetLabel,
    address: group.modality === "in_person" && was.address !== address,
    link: group.modality === "virtual" && was.meetingUrl !== meetingUrl,
  };
  return change.label !== undefined || change.address || change.link ? change : undefined;
}
