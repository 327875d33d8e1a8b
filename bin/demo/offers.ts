import type { Group } from "../../lib/domain/groups/group.ts";
import { type Applicant, apply } from "./applicants.ts";
import { type Client, linkIn } from "./client.ts";
import { type Inbox, linkTo } from "./inbox.ts";
import type { Settle } from "./matching.ts";
import type { Progress } from "./progress.ts";
import type { Sample } from "./sample.ts";
import { sideBySide } from "./side-by-side.ts";

export type Answers = {
  readonly offered: number;
  readonly confirmed: number;
  readonly declined: number;
  readonly silent: number;
};

/** People read their mail: most accept and sign, one in twenty declines, one in twenty says nothing. */
export async function answerOffers(
  client: Client,
  inbox: Inbox,
  applicants: readonly Applicant[],
  settle: Settle,
  progress: Progress,
): Promise<Answers> {
  progress.title("Offers are answered through the links in the mail");
  const mails = await inbox.all();
  const links = applicants.flatMap(({ intake }) => linkTo(mails, intake.email, "offer") ?? []);
  const plans = links.map((link, at) => ({ link, plan: planOf(at + 1) }));
  await sideBySide(plans, async ({ link, plan }) => {
    if (plan !== "silent") await answer(client, link, plan);
  });
  await settle();
  const count = (which: Plan) => plans.filter(({ plan }) => plan === which).length;
  const answers = {
    offered: links.length,
    confirmed: await signAll(client, inbox, applicants, progress),
    declined: count("decline"),
    silent: count("silent"),
  };
  progress.line(
    `${answers.offered} offers: ${answers.confirmed} accepted and signed, ` +
      `${answers.declined} declined, ${answers.silent} unanswered`,
  );
  return answers;
}

type Plan = "accept" | "decline" | "silent";

function planOf(number: number): Plan {
  if (number % 20 === 19) return "silent";
  return number % 20 === 9 ? "decline" : "accept";
}

async function answer(client: Client, link: string, choice: "accept" | "decline"): Promise<void> {
  const reply = await client.anyone("POST", link, { form: { answer: choice } });
  if (reply.status !== 200) throw new Error(`answering an offer gave ${reply.status}: ${reply.text}`);
}

/** Signs for everyone whose mail asks for it; whoever signed before is told the link was used. */
async function signAll(
  client: Client,
  inbox: Inbox,
  applicants: readonly Applicant[],
  progress: Progress,
): Promise<number> {
  const mails = await inbox.all();
  const signers = applicants.flatMap(({ intake }) => {
    const link = linkTo(mails, intake.email, "agreement");
    return link === undefined ? [] : [{ link, form: { typedName: intake.preferredName, affirmed: "true" } }];
  });
  await sideBySide(signers, async ({ link, form }) => {
    const reply = await client.anyone("POST", link, { form });
    if (reply.status !== 200) throw new Error(`signing gave ${reply.status}: ${reply.text}`);
  });
  const [first] = signers;
  const replay = first && (await client.anyone("POST", first.link, { form: first.form })).status;
  progress.check("a single-use link works once, and then says what it did", replay === 200, `status ${replay}`);
  return signers.length;
}

/** Closed cohorts with enough signed members begin; the others wait, with a reason. */
export async function startCohorts(client: Client, groups: readonly Group[], progress: Progress): Promise<number> {
  let started = 0;
  const short: string[] = [];
  for (const group of groups.filter(({ entry }) => entry === "closed")) {
    const reply = await client.staff("POST", `/v1/groups/${group.groupId}/start`);
    if (reply.status === 200) started += 1;
    else short.push(group.discreetLabel ?? group.title);
  }
  progress.check(
    "closed cohorts with enough signed members start",
    started > 0,
    `${started} start; below their minimum: ${short.join(", ") || "none"}`,
  );
  return started;
}

/** The coordinator's standing approval: this open group may offer its free seats as people arrive. */
export async function approveInAdvance(
  client: Client,
  groups: readonly Group[],
  sample: Sample,
  progress: Progress,
): Promise<void> {
  const label = "Monday evening";
  const group = groups.find(({ discreetLabel }) => discreetLabel === label);
  const draft = sample.groups.find(({ discreetLabel }) => discreetLabel === label);
  const { etag } = await client.staffOk<Group>("GET", `/v1/groups/${group?.groupId}`);
  const body = { ...draft, whenSeatsFree: "offer" };
  const stale = await client.staff("PUT", `/v1/groups/${group?.groupId}`, { headers: { "if-match": '"0"' }, body });
  await client.staffOk("PUT", `/v1/groups/${group?.groupId}`, { headers: { "if-match": etag ?? "" }, body });
  progress.check("an edit based on an old version is refused", stale.status === 412, `status ${stale.status}`);
  progress.line(`${label}: the coordinator approves in advance that free seats are offered as people arrive`);
}

/** Somebody applies after the run: a free seat in an open group is offered at once. */
export async function lateArrival(
  client: Client,
  inbox: Inbox,
  sample: Sample,
  settle: Settle,
  progress: Progress,
): Promise<boolean> {
  const { email } = sample.late.intake;
  await apply(client, sample.late);
  await settle();
  const receipt = (await inbox.to(email))
    .map(({ body }) => linkIn(body.text ?? "", "verify"))
    .find((link) => link !== undefined);
  if (receipt !== undefined) await client.anyone("POST", receipt, { form: { confirm: "yes" } });
  await settle();
  const offer = (await inbox.to(email))
    .map(({ body }) => linkIn(body.text ?? "", "offer"))
    .find((link) => link !== undefined);
  progress.check("an open group offers its seat at once to an eligible person who arrives later", offer !== undefined);
  if (offer === undefined) return false;
  await answer(client, offer, "accept");
  await settle();
  const agreement = (await inbox.to(email))
    .map(({ body }) => linkIn(body.text ?? "", "agreement"))
    .find((link) => link !== undefined);
  const signed =
    agreement === undefined
      ? undefined
      : await client.anyone("POST", agreement, {
          form: { typedName: sample.late.intake.preferredName, affirmed: "true" },
        });
  progress.check("they accept and sign, and the seat is theirs", signed?.status === 200);
  return signed?.status === 200;
}
