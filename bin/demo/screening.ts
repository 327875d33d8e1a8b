import type { ApplicationSummary } from "../../lib/use-cases/intake/views.ts";
import type { Applicant } from "./applicants.ts";
import type { Client } from "./client.ts";
import type { Inbox } from "./inbox.ts";
import type { Progress } from "./progress.ts";
import type { Sample, SampleCase } from "./sample.ts";

const HELD: Readonly<Partial<Record<SampleCase, string>>> = {
  urgentYes: "URGENT_HOLD",
  urgentUnsure: "URGENT_HOLD",
  reviewYes: "REVIEW",
  reviewUnsure: "REVIEW",
  unsafeChannel: "ASK",
  harmUnsure: "REVIEW",
  askPreferNot1: "ASK",
  askPreferNot2: "ASK",
  askPreferNot3: "ASK",
};

/** The safety queue as a coordinator works it. */
export async function screenAll(
  client: Client,
  inbox: Inbox,
  sample: Sample,
  applicants: readonly Applicant[],
  progress: Progress,
): Promise<void> {
  progress.title("Screening holds whom a person must see first");
  const byKey = new Map(applicants.map((applicant) => [applicant.key, applicant]));
  const wrong: string[] = [];
  for (const [name, state] of Object.entries(HELD) as [SampleCase, string][]) {
    const applicant = byKey.get(sample.cases[name]);
    const held = await client.staffOk<{ items: ApplicationSummary[] }>(
      "GET",
      `/v1/applications?safety=${state}&limit=100`,
    );
    if (!held.items.some(({ applicationId }) => applicationId === applicant?.applicationId)) wrong.push(name);
  }
  progress.check("every safety answer of concern is on hold, by its rule", wrong.length === 0, wrong.join(", "));
  await checkAlerts(inbox, applicants, progress);
  await checkSilence(inbox, byKey.get(sample.cases.unsafeChannel), progress);
  await decide(client, byKey, sample, progress);
}

async function checkAlerts(inbox: Inbox, applicants: readonly Applicant[], progress: Progress): Promise<void> {
  const alerts = (await inbox.all()).filter(
    ({ body }) => /\bC-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.test(body.text ?? "") && !/\/l\/verify\//.test(body.text ?? ""),
  );
  const names = applicants.flatMap(({ intake }) => [intake.email, intake.preferredName]);
  const leaks = alerts.filter(({ subject, body }) =>
    names.some((name) => new RegExp(`\\b${name}\\b`).test(`${subject} ${body.text}`)),
  );
  const held = Object.keys(HELD).length;
  progress.check(
    "the coordinator is alerted of each, and no alert names anyone",
    alerts.length >= held && leaks.length === 0,
    `${alerts.length} alerts`,
  );
}

async function checkSilence(inbox: Inbox, person: Applicant | undefined, progress: Progress): Promise<void> {
  const mails = person === undefined ? [] : await inbox.to(person.intake.email);
  progress.check("somebody who is not safe to contact gets no mail at all", person !== undefined && mails.length === 0);
}

const DECIDED: ReadonlySet<SampleCase> = new Set<SampleCase>(["askPreferNot2", "reviewUnsure", "urgentYes"]);

async function decide(
  client: Client,
  byKey: ReadonlyMap<string, Applicant>,
  sample: Sample,
  progress: Progress,
): Promise<void> {
  const act = async (name: SampleCase, decision: string) => {
    const id = byKey.get(sample.cases[name])?.applicationId;
    await client.staffOk("POST", `/v1/applications/${id}/decision`, { body: { decision } });
  };
  await act("askPreferNot2", "release");
  await act("reviewUnsure", "release");
  await act("urgentYes", "refer");
  const others = (Object.keys(HELD) as SampleCase[]).filter((name) => !DECIDED.has(name));
  for (const name of others) await act(name, "unreached");
  progress.line(
    "after talking to them, a coordinator releases two and refers one on; the others, not reached, stay on hold",
  );
  const a = byKey.get(sample.cases.keepApartA);
  const b = byKey.get(sample.cases.keepApartB);
  await client.staffOk("PUT", `/v1/applications/${a?.applicationId}/pairs`, {
    body: { keepApart: [b?.caseCode], keepTogether: [] },
  });
  progress.line(`and confirms that ${a?.caseCode} and ${b?.caseCode} must not meet`);
}
