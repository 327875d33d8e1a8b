import { crisisResourcesFor } from "../../lib/domain/crisis.ts";
import type { Client, Reply } from "./client.ts";
import { linkIn } from "./client.ts";
import type { Inbox } from "./inbox.ts";
import type { Progress } from "./progress.ts";
import type { Sample, SampleApplication } from "./sample.ts";

/** What the demo, as the applicants' client, remembers of each. */
export type Applicant = SampleApplication & { readonly applicationId: string; readonly caseCode: string };

export function apply(client: Client, { key, intake }: SampleApplication): Promise<Reply> {
  return client.anyone("POST", "/v1/applications", { body: intake, headers: { "idempotency-key": key } });
}

/** Everybody applies, eight at a time, among them what goes wrong in real life. */
export async function applyAll(client: Client, sample: Sample, progress: Progress): Promise<readonly Applicant[]> {
  progress.title("People apply");
  const applicants: Applicant[] = [];
  let crisisRight = 0;
  for (let at = 0; at < sample.applications.length; at += 8) {
    const batch = sample.applications.slice(at, at + 8);
    const replies = await Promise.all(batch.map((application) => apply(client, application)));
    for (const [index, application] of batch.entries()) {
      const reply = replies[index];
      if (reply?.status !== 201) throw new Error(`${application.key} was answered ${reply?.status}: ${reply?.text}`);
      const { applicationId, caseCode, crisis } = reply.json as {
        applicationId: string;
        caseCode: string;
        crisis: { lines: { contact: string }[] };
      };
      applicants.push({ ...application, applicationId, caseCode });
      const expected = crisisResourcesFor(application.intake.country);
      if (crisis.lines[0]?.contact === expected.lines[0]?.contact) crisisRight += 1;
    }
    progress.count("applications", applicants.length, sample.applications.length);
  }
  progress.check(
    "every reply carries the crisis resources of the person's country",
    crisisRight === applicants.length,
    `${crisisRight} replies`,
  );
  await goWrong(client, sample, applicants, progress);
  return applicants;
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
export async function verifyAll(
  client: Client,
  inbox: Inbox,
  applicants: readonly Applicant[],
  unverifiedKey: string,
  progress: Progress,
): Promise<number> {
  progress.title("Addresses are confirmed by the link in the mail");
  const mails = await inbox.all();
  let verified = 0;
  for (const { key, intake } of applicants) {
    if (key === unverifiedKey) continue;
    const mail = mails.find(
      ({ destination, body }) => destination.to.includes(intake.email) && linkIn(body.text ?? "", "verify"),
    );
    const link = mail && linkIn(mail.body.text ?? "", "verify");
    if (link === undefined) continue;
    const shown = await client.anyone("GET", link, { headers: { accept: "text/html" } });
    const done = await client.anyone("POST", link, { form: { confirm: "yes" } });
    if (shown.status === 200 && done.status === 200) verified += 1;
    else throw new Error(`${key}: verifying answered ${shown.status} then ${done.status}: ${done.text}`);
  }
  progress.line(`${verified} addresses confirmed, 1 left unconfirmed on purpose`);
  return verified;
}
