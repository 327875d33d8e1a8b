import { linkIn } from "../../../bin/demo/client.ts";
import type { InboxMail } from "../../../bin/demo/inbox.ts";
import { auditMails } from "../../../bin/demo/mail-audit.ts";
import type { Progress } from "../../../bin/demo/progress.ts";
import type { Group } from "../../../lib/domain/groups/group.ts";
import type { Message } from "../../../lib/domain/messages/message.ts";
import type { Session } from "../../../lib/domain/sessions/session.ts";
import { type Caller, ok } from "../emulator/gateway.ts";
import type { Stage } from "../stage.ts";
import { waitFor } from "../wait-for.ts";
import type { Pool } from "./intake.ts";

/** The schedule ticks each minute, and the emulator looks at its schedules every ten seconds. */
const TICK_AND_QUEUE_SECONDS = 110;

/** Nobody helps here: the tick, the queue and the sender bring the reminder of the day before. */
export async function reminder(
  stage: Stage,
  { pool, group, sessions }: { readonly pool: Pool; readonly group: Group; readonly sessions: readonly Session[] },
  progress: Progress,
): Promise<void> {
  const [first] = sessions;
  if (first === undefined) throw new Error("the group has no session");
  const due = Date.parse(first.startsAt) - 24 * 60 * 60 * 1000;
  progress.line(`due at ${new Date(due).toISOString()}, sent by the deployed tick`);
  const patience = Math.max(0, due - Date.now()) / 1000 + TICK_AND_QUEUE_SECONDS;
  const somethingCame = newsOf(stage);
  const sent = await waitFor("the reminders of the first session", patience, async () => {
    if (!(await somethingCame())) return undefined;
    const reminders = (await messages(stage.coordinator, "session-reminder")).filter(
      ({ cause, state }) => cause.about === "session" && cause.sessionId === first.sessionId && state === "SENT",
    );
    return reminders.length === pool.matchable.length ? reminders : undefined;
  });
  const late = Math.max(...sent.map(({ sentAt = "" }) => Date.parse(sentAt) - due)) / 1000;
  const early = sent.some(({ sentAt = "" }) => Date.parse(sentAt) < due);
  progress.check("every member is reminded a day before, not earlier", !early, `${late.toFixed(0)} s after it was due`);
  const mails = await stage.inbox.all();
  checkHeaders(pool, mails, progress);
  const broken = auditMails(mails, [group], "coordination@harbourlane.example");
  progress.check(
    "no mail of the run tells the theme on its outside",
    broken.length === 0,
    broken[0] ?? `${mails.length} mails`,
  );
  await cannotCome(stage, pool, mails, progress);
}

/** How often after a mail the ledger is looked at: its row follows the mail. */
const LOOKS_AFTER_MAIL = 25;

/**
 * Whether mail came a moment ago. The service itself is only asked then: to ask it each second would be counted as what
 * a reminder costs.
 */
function newsOf({ inbox }: Stage): () => Promise<boolean> {
  let seen = -1;
  let looks = 0;
  return async () => {
    const { length } = await inbox.all();
    if (length !== seen) looks = LOOKS_AFTER_MAIL;
    seen = length;
    looks -= 1;
    return looks >= 0;
  };
}

export async function messages(coordinator: Caller, kind: Message["kind"]): Promise<readonly Message[]> {
  return (await ok<{ items: Message[] }>(coordinator("GET", `/v1/messages?kind=${kind}&limit=100`))).items;
}

function remindersTo(mails: readonly InboxMail[], address: string): readonly InboxMail[] {
  return mails.filter(
    ({ destination, body }) => destination.to.includes(address) && linkIn(body.text ?? "", "session") !== undefined,
  );
}

function checkHeaders({ matchable }: Pool, mails: readonly InboxMail[], progress: Progress): void {
  const reminders = matchable.flatMap(({ intake }) => remindersTo(mails, intake.email).slice(-1));
  const named = (mail: InboxMail, wanted: string) => mail.headers.some(({ name }) => name.toLowerCase() === wanted);
  const unsubscribe = reminders.every(
    (mail) => named(mail, "list-unsubscribe") && named(mail, "list-unsubscribe-post"),
  );
  progress.check("each can be turned off by one click (RFC 8058)", reminders.length > 0 && unsubscribe);
  const calendars = mails.filter(({ attachments }) =>
    attachments.some(({ contentType }) => /calendar/.test(contentType)),
  );
  progress.check("meetings come as calendar attachments", calendars.length > 0, `${calendars.length} mails`);
}

async function cannotCome(
  { anyone }: Stage,
  { matchable }: Pool,
  mails: readonly InboxMail[],
  progress: Progress,
): Promise<void> {
  const [person] = matchable;
  const mail = person && remindersTo(mails, person.intake.email).at(-1);
  const link = linkIn(mail?.body.text ?? "", "session");
  const reply = link === undefined ? undefined : await anyone("POST", link, { form: { answer: "not_coming" } });
  progress.check("one tap says that somebody cannot come", reply?.status === 200, `status ${reply?.status}`);
}
