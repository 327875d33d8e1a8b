import type { Group } from "../../lib/domain/groups/group.ts";
import type { Message } from "../../lib/domain/messages/message.ts";
import type { Session } from "../../lib/domain/sessions/session.ts";
import type { ApplicationSummary } from "../../lib/use-cases/intake/views.ts";
import type { Applicant } from "./applicants.ts";
import type { Client } from "./client.ts";
import type { Progress } from "./progress.ts";

export type Advance = (to: string) => Promise<void>;

/** Weeks pass: one session is cancelled and one moved, the clocks change, reminders go out. */
export async function passWeeks(
  client: Client,
  groups: readonly Group[],
  applicants: readonly Applicant[],
  advance: Advance,
  progress: Progress,
): Promise<void> {
  progress.title("Weeks pass, and the clocks change");
  const group = await busiestLondonCohort(client, groups);
  const { sessions } = await client.staffOk<{ sessions: Session[] }>("GET", `/v1/groups/${group.groupId}/sessions`);
  await advance("2026-10-22T12:00:00.000Z");
  const cancelled = nth(sessions, 4);
  const moved = nth(sessions, 5);
  await client.staffOk("POST", `/v1/groups/${group.groupId}/sessions/${cancelled.sessionId}/cancel`);
  await client.staffOk("POST", `/v1/groups/${group.groupId}/sessions/${moved.sessionId}/move`, {
    body: { localDate: nextDay(moved.localDate), localStart: moved.localStart },
  });
  progress.line(
    `${group.discreetLabel}: the session of ${cancelled.localDate} is cancelled, ` +
      `the one of ${moved.localDate} moved by a day`,
  );
  for (const day of ["2026-10-26", "2026-11-02", "2026-11-09"]) {
    await advance(`${day}T12:00:00.000Z`);
    progress.line(`it is ${day}`);
  }
  const messages = await allMessages(client);
  checkCancelled(messages, cancelled, progress);
  checkLocalTimes(messages, group, sessions, applicants, progress);
  checkQuietHours(messages, await zonesOfPeople(client), progress);
}

async function busiestLondonCohort(client: Client, groups: readonly Group[]): Promise<Group> {
  for (const group of groups.filter(
    ({ entry, schedule }) =>
      entry === "closed" && schedule?.timeZone === "Europe/London" && schedule.firstDate < "2026-10-16",
  )) {
    const now = await client.staffOk<Group>("GET", `/v1/groups/${group.groupId}`);
    if (now.status === "RUNNING") return now;
  }
  throw new Error("no closed London cohort has started");
}

/** The whole ledger. */
export async function allMessages(client: Client): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const next = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: Message[]; cursor?: string } = await client.staffOk("GET", `/v1/messages?limit=100${next}`);
    messages.push(...page.items);
    cursor = page.cursor;
  }
  return messages;
}

function about(messages: readonly Message[], kind: Message["kind"], sessionId: string): readonly Message[] {
  return messages.filter(
    (message) =>
      message.kind === kind &&
      message.state === "SENT" &&
      message.cause.about === "session" &&
      message.cause.sessionId === sessionId,
  );
}

function checkCancelled(messages: readonly Message[], cancelled: Session, progress: Progress): void {
  const told = about(messages, "session-cancelled", cancelled.sessionId).length;
  const reminded = about(messages, "session-reminder", cancelled.sessionId).length;
  progress.check(
    "a cancelled session sends a cancellation to each member and no reminder",
    told > 0 && reminded === 0,
    `${told} told, ${reminded} reminded`,
  );
}

/** A weekly 18:30 in London is reminded of at 18:30 the day before, before and after 25 October alike. */
function checkLocalTimes(
  messages: readonly Message[],
  group: Group,
  sessions: readonly Session[],
  applicants: readonly Applicant[],
  progress: Progress,
): void {
  const start = group.schedule?.localStart;
  const before = sessions
    .filter(({ localDate }) => localDate < "2026-10-25")
    .flatMap(({ sessionId }) => about(messages, "session-reminder", sessionId));
  const after = sessions
    .filter(({ localDate }) => localDate > "2026-10-26")
    .flatMap(({ sessionId }) => about(messages, "session-reminder", sessionId));
  const wrong = [...before, ...after].filter(({ dueAt }) => localTime(dueAt, "Europe/London") !== start);
  progress.check(
    "reminders keep the local time across the clock change",
    before.length > 0 && after.length > 0 && wrong.length === 0,
    `${before.length} before at ${utcTimes(before)} UTC, ${after.length} after at ${utcTimes(after)} UTC, ` +
      `all ${start} in London; ${applicants.length} people`,
  );
}

/** On time, and never between 21:00 and 08:00 on the reader's own clock. */
function checkQuietHours(messages: readonly Message[], zones: ReadonlyMap<string, string>, progress: Progress): void {
  const planned = new Set<Message["kind"]>(["session-reminder", "orientation", "join-link", "practice-prompt"]);
  const sent = messages.filter(({ kind, state }) => planned.has(kind) && state === "SENT");
  const late = sent.filter(
    ({ dueAt, sentAt }) => sentAt !== undefined && Date.parse(sentAt) - Date.parse(dueAt) > 120_000,
  );
  progress.check(
    "every reminder went out within two minutes of its time",
    sent.length > 0 && late.length === 0,
    `${sent.length} reminders`,
  );
  const read = sent.flatMap(({ recipient, sentAt }) => {
    const zone = recipient.to === "person" ? zones.get(recipient.personId) : undefined;
    return zone === undefined || sentAt === undefined ? [] : [localTime(sentAt, zone)];
  });
  const disturbing = read.filter((time) => time < "08:00" || time >= "21:00");
  progress.check(
    "none came in anybody's quiet hours, 21:00 to 08:00 where they live",
    read.length === sent.length && disturbing.length === 0,
    `${new Set(zones.values()).size} zones, ${[...read].sort().at(0)} to ${[...read].sort().at(-1)}`,
  );
}

async function zonesOfPeople(client: Client): Promise<ReadonlyMap<string, string>> {
  const zones = new Map<string, string>();
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const next = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: ApplicationSummary[]; cursor?: string } = await client.staffOk(
      "GET",
      `/v1/applications?limit=100${next}`,
    );
    for (const { personId, timeZone } of page.items) zones.set(personId, timeZone);
    cursor = page.cursor;
  }
  return zones;
}

function localTime(instant: string, timeZone: string): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return clock.format(new Date(instant));
}

function utcTimes(messages: readonly Message[]): string {
  return [...new Set(messages.map(({ dueAt }) => dueAt.slice(11, 16)))].sort().join(", ");
}

function nth(sessions: readonly Session[], number: number): Session {
  const session = sessions.find((candidate) => candidate.number === number);
  if (session === undefined) throw new Error(`there is no session ${number}`);
  return session;
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
