import type { MessageKind } from "../domain/message.ts";
import type { MailData, MailFrame } from "./data.ts";

/** A mail as people read it. The text part is complete in itself and carries the same links. */
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

/**
 * Subject and preview text are discreet: no theme, title or kind of group, whatever the data.
 *
 * @example renderMail("session-reminder", frame, data).subject // "Tuesday circle: tomorrow at 18:00"
 */
export function renderMail<K extends MessageKind>(kind: K, _frame: MailFrame<K>, _data: MailData[K]): RenderedMail {
  throw new Error(`No mail is written for ${kind} yet.`);
}
