import * as z from "zod";
import { GroupId, SessionId } from "../../domain/ids.ts";
import { LocalDate, LocalTime } from "../../domain/place-and-time.ts";
import { Session } from "../../domain/session.ts";

export const SessionParams = z.strictObject({ groupId: GroupId, sessionId: SessionId });
export const SessionList = z.object({ sessions: z.array(Session).readonly() });
/** On the wall clock of the group's zone. */
export const SessionMove = z.strictObject({ localDate: LocalDate, localStart: LocalTime });
