import type * as z from "zod";
import type { Group } from "../../domain/groups/group.ts";
import type { GroupReply } from "./schemas.ts";

/** A group as replies show it. Its ETag is its revision, which they have called its version from the first. */
export function groupReply(group: Group) {
  return { data: shownGroup(group), rev: group.rev };
}

export function shownGroup({ rev, ...group }: Group): z.input<typeof GroupReply> {
  return { ...group, version: rev };
}
