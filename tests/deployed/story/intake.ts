import type { Progress } from "../../../bin/demo/progress.ts";
import { crisisResourcesFor } from "../../../lib/domain/crisis/resources.ts";
import { ok } from "../emulator/gateway.ts";
import type { Person } from "../people.ts";
import { linkFor, mailWhere, type Stage, tickNow } from "../stage.ts";

type Receipt = {
  readonly applicationId: string;
  readonly caseCode: string;
  readonly crisis: { lines: { dial: string }[] };
};
type Applied = Person & Receipt;
export type Pool = { readonly matchable: readonly Applied[]; readonly urgent: Applied };

/** People apply, confirm their address, and are held where a person must see them first. */
export async function intake(stage: Stage, progress: Progress): Promise<Pool> {
  const { cast, anyone } = stage;
  const apply = (person: Person) =>
    ok<Receipt>(submit(stage, person)).then((receipt): Applied => ({ ...person, ...receipt }));
  const [urgent, unsafe, held, ...clear] = await Promise.all(
    [cast.urgent, cast.unsafeToContact, cast.heldThenReleased, ...cast.wellPlaced].map(apply),
  );
  if (urgent === undefined || unsafe === undefined || held === undefined) throw new Error("the cast is too small");
  const [first] = clear;
  if (first === undefined) throw new Error("nobody can be matched");
  const dials = (lines: readonly { readonly dial: string }[]) => lines.map(({ dial }) => dial).join();
  const expected = dials(crisisResourcesFor("GB", { languages: ["en"] }).lines);
  progress.check("every reply carries the crisis resources", dials(first.crisis.lines) === expected);
  const again = await ok<Receipt>(submit(stage, first));
  progress.check("sent twice with one key: one application", again.applicationId === first.applicationId);
  await tickNow(stage);
  for (const { intake: answers } of [...clear, held]) {
    const link = await linkFor(stage, answers.email, "verify");
    const shown = await anyone("GET", link, { headers: { accept: "text/html" } });
    const page = shown.status === 200 && shown.text.startsWith("<!doctype html>");
    const done = await anyone("POST", link, { form: { confirm: "yes" }, headers: { accept: "text/html" } });
    if (!page || done.status !== 200) throw new Error(`verifying answered ${shown.status} then ${done.status}`);
  }
  progress.check("the link in each mail opens a page, and its form, encoded on the way, confirms the address", true);
  await holdAndRelease(stage, { held, urgent, unsafe }, progress);
  return { matchable: [...clear, held], urgent };
}

export function submit({ anyone }: Stage, { key, intake: body }: Person) {
  return anyone("POST", "/v1/applications", { body, headers: { "idempotency-key": key } });
}

type OnHold = { readonly held: Applied; readonly urgent: Applied; readonly unsafe: Applied };

async function holdAndRelease(stage: Stage, { held, urgent, unsafe }: OnHold, progress: Progress): Promise<void> {
  const { coordinator, inbox } = stage;
  const onHold = async (safety: string) => {
    const page = await ok<{ items: { applicationId: string }[] }>(
      coordinator("GET", `/v1/applications?safety=${safety}`),
    );
    return page.items.map(({ applicationId }) => applicationId);
  };
  const [urgently, review] = await Promise.all([onHold("URGENT_HOLD"), onHold("REVIEW")]);
  const asRuled = urgently.includes(urgent.applicationId) && review.includes(held.applicationId);
  progress.check("answers of concern are on hold by their rule", asRuled);
  const alert = await mailWhere(stage, "the coordinator's alert", ({ body }) =>
    (body.text ?? "").includes(urgent.caseCode),
  );
  const text = `${alert.subject} ${alert.body.text}`;
  progress.check("the alert names nobody", !text.includes(urgent.intake.preferredName));
  progress.check("who is not safe to contact gets no mail", (await inbox.to(unsafe.intake.email)).length === 0);
  const decide = `/v1/applications/${held.applicationId}/decision`;
  await ok(coordinator("POST", decide, { body: { decision: "release" } }));
  progress.check(
    "a coordinator releases one after talking to them",
    !(await onHold("REVIEW")).includes(held.applicationId),
  );
}
