import { crisisResourcesFor } from "../../lib/domain/crisis/resources.ts";
import type { Client, Reply } from "./client.ts";
import { type Inbox, linkTo } from "./inbox.ts";
import type { Progress } from "./progress.ts";
import type { Sample, SampleApplication } from "./sample.ts";
import { sideBySide } from "./side-by-side.ts";

/** What the demo, as the applicants' client, remembers of each. */
export type Applicant = SampleApplication & { readonly applicationId: string; readonly caseCode: string };

export function apply(client: Client, { key, intake }: SampleApplication): Promise<Reply> {
  return client.anyone("POST", "/v1/applications", { body: intake, headers: { "idempotency-key": key } });
}

export type Passing = {
  /** Lets the service's queues empty: the demo's stand-in for waiting a moment. */
  readonly settle: () => Promise<void>;
  readonly hoursPass: (hours: number) => Promise<void>;
};

/** Eight people a day for some weeks, so that when the run comes some have waited longer than others. */
const A_DAY = 8;
const HOURS = 29;

/** Everybody applies, and confirms the address by the link in the receipt; among them what goes wrong in real life. */
export async function applyAll(
  client: Client,
  inbox: Inbox,
  sample: Sample,
  { settle, hoursPass }: Passing,
  progress: Progress,
): Promise<readonly Applicant[]> {
  progress.title("People apply, and confirm their address by the link in the mail");
  const applicants: Applicant[] = [];
  let crisisRight = 0;
  let verified = 0;
  for (let at = 0; at < sample.applications.length; at += A_DAY) {
    const batch = await applyTogether(client, sample.applications.slice(at, at + A_DAY));
    crisisRight += batch.filter(hasOwnCrisisLine).length;
    applicants.push(...batch);
    if (at === 0) await goWrong(client, sample, batch, progress);
    await settle();
    await takeTasks(client);
    verified += await verify(client, inbox, batch, sample.cases.unverified);
    await hoursPass(HOURS);
    progress.count("applications", applicants.length, sample.applications.length);
  }
  progress.check(
    "every reply carries the crisis resources of the person's country",
    crisisRight === applicants.length,
    `${crisisRight} replies`,
  );
  progress.line(`${verified} addresses confirmed; 1 left unconfirmed on purpose, 2 not safe to write to`);
  return applicants;
}

/** A coordinator who was alerted takes what is there to be looked at: until somebody does, alerts go on. */
async function takeTasks(client: Client): Promise<void> {
  const { items } = await client.staffOk<{ items: { taskId: string; state: string }[] }>("GET", "/v1/tasks");
  for (const { taskId } of items.filter(({ state }) => state === "OPEN")) {
    await client.staffOk("POST", `/v1/tasks/${taskId}/take`);
  }
}

type Replied = Applicant & { readonly crisis: { readonly lines: readonly { readonly dial: string }[] } };

function applyTogether(client: Client, batch: readonly SampleApplication[]): Promise<readonly Replied[]> {
  return Promise.all(
    batch.map(async (application) => {
      const reply = await apply(client, application);
      if (reply.status !== 201) throw new Error(`${application.key} was answered ${reply.status}: ${reply.text}`);
      return { ...application, ...(reply.json as Omit<Replied, keyof SampleApplication>) };
    }),
  );
}

function hasOwnCrisisLine({ intake, crisis }: Replied): boolean {
  return crisis.lines[0]?.dial === crisisResourcesFor(intake.country, intake).lines[0]?.dial;
}

async function goWrong(
  client: Client,
  sample: Sample,
  applicants: readonly Applicant[],
  progress: Progress,
): Promise<void> {
  const [first] = applicants;
  if (first === undefined) throw new Error("the sample has no applications");
  const again = await apply(client, first);
  const same = (again.json as { applicationId?: string }).applicationId === first.applicationId;
  progress.check(
    "sent twice with one idempotency key: the same reply, no second application",
    again.status === 201 && same,
  );
  const changed = await apply(client, { key: first.key, intake: { ...first.intake, preferredName: "Somebody else" } });
  progress.check("the same key with other answers is refused", changed.status === 422, `status ${changed.status}`);
  const malformed = await client.anyone("POST", "/v1/applications", {
    raw: sample.malformed,
    headers: { "idempotency-key": "broken" },
  });
  progress.check(
    "a malformed body is refused with a plain problem",
    malformed.status === 400,
    (malformed.json as { detail?: string }).detail,
  );
}

/** Everybody but one opens the link in the receipt and presses the button. */
async function verify(
  client: Client,
  inbox: Inbox,
  applicants: readonly Applicant[],
  unverifiedKey: string,
): Promise<number> {
  const mails = await inbox.all();
  const links = applicants
    .filter(({ key }) => key !== unverifiedKey)
    .flatMap(({ intake }) => linkTo(mails, intake.email, "verify") ?? []);
  await sideBySide(links, async (link) => {
    const shown = await client.anyone("GET", link, { headers: { accept: "text/html" } });
    const done = await client.anyone("POST", link, { form: { confirm: "yes" } });
    if (shown.status === 200 && done.status === 200) return;
    throw new Error(`verifying answered ${shown.status} then ${done.status}: ${done.text}`);
  });
  return links.length;
}
