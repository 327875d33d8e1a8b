import { contentHash } from "../../../lib/domain/hash.ts";
import type { Application, IntakeInput } from "../../../lib/domain/intake/application.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { submitApplication } from "../../../lib/use-cases/intake/submit-application.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import { changePreferences } from "../../../lib/use-cases/members/change-preferences.ts";
import { wake } from "../../../lib/use-cases/members/wake.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { answerOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import { answerSession } from "../../../lib/use-cases/sessions/answer-session.ts";
import { intakeOf } from "../../support/samples.ts";
import { claimsOf } from "../../support/steps.ts";
import { linkFor } from "../runs/run-story.ts";
import { type Act, attempt } from "./acts.ts";
import { allApplications, offersOf } from "./census.ts";
import type { Life } from "./life.ts";

const PEOPLE = 6;
const ALL_NO = { s1: "no", s2: "no", s3: "no", s4: "safe" } as const;
const SAFETY = [
  ALL_NO,
  ALL_NO,
  ALL_NO,
  ALL_NO,
  ALL_NO,
  ALL_NO,
  ALL_NO,
  { ...ALL_NO, s2: "yes" },
  { ...ALL_NO, s2: "unsure" },
  { ...ALL_NO, s4: "not_safe" },
] as const satisfies readonly IntakeInput["safety"][];

const apply: Act = async (life) => {
  const { dice } = life;
  const email = `p${dice.below(PEOPLE)}@example.org`;
  const messages = { hourBefore: dice.chance(0.5), optional: dice.chance(0.5) };
  const intake = intakeOf({ email, safety: dice.pick(SAFETY), messages });
  const submission = {
    intake,
    idempotencyKey: `key-${life.world.clock.now()}-${dice.below(1e6)}`,
    bodyHash: contentHash(intake),
  };
  await attempt(
    life,
    "apply",
    (deps) => submitApplication(deps, submission),
    async ({ applicationId }) => (await life.deps.store.application(applicationId)) !== undefined,
  );
};

const verify: Act = async (life) => {
  const one = life.dice.any((await allApplications(life)).filter(({ status }) => status === "SUBMITTED"));
  if (one === undefined) return;
  await attempt(
    life,
    "verify",
    (deps) => verifyAddress(deps, claimsOf("verify", [one.applicationId])),
    async () => (await applicationNow(life, one))?.status !== "SUBMITTED",
  );
};

const answer =
  (says: "accept" | "decline"): Act =>
  async (life) => {
    const offer = life.dice.any((await offersOf(life)).filter(({ status }) => status === "OFFERED"));
    if (offer === undefined) return;
    await attempt(
      life,
      says,
      (deps) => answerOffer(deps, linkFor("offer", offer), says),
      async () => (await offerNow(life, offer))?.status !== "OFFERED",
    );
  };

const sign: Act = async (life) => {
  const offer = life.dice.any((await offersOf(life)).filter(({ status }) => status === "ACCEPTED"));
  if (offer === undefined) return;
  await attempt(
    life,
    "sign",
    (deps) => signAgreement(deps, linkFor("agreement", offer), { typedName: "Me", locale: "en" }),
    async () => (await offerNow(life, offer))?.confirmedAt !== undefined,
  );
};

const leave: Act = async (life) => {
  const one = life.dice.any((await allApplications(life)).filter(({ status }) => status !== "WITHDRAWN"));
  if (one === undefined) return;
  await attempt(
    life,
    "withdraw",
    (deps) => withdraw(deps, claimsOf("withdraw", [one.applicationId])),
    async () => (await applicationNow(life, one))?.status === "WITHDRAWN",
  );
};

const wakeUp: Act = async (life) => {
  const one = life.dice.any((await allApplications(life)).filter(({ status }) => status === "PAUSED"));
  if (one !== undefined) await attempt(life, "wake", (deps) => wake(deps, claimsOf("wake", [one.applicationId])));
};

const switchMail: Act = async (life) => {
  const one = life.dice.any(await allApplications(life));
  if (one === undefined) return;
  const wish = { reminders: life.dice.chance(0.5), optional: life.dice.chance(0.5) };
  await attempt(life, "preferences", (deps) => changePreferences(deps, claimsOf("preferences", [one.personId]), wish));
};

const answerMeeting: Act = async (life) => {
  const offer = life.dice.any((await offersOf(life)).filter(({ status }) => status === "CONFIRMED"));
  if (offer === undefined) return;
  const session = life.dice.any((await life.deps.store.sessions(offer.groupId)).slice(0, 4));
  if (session === undefined) return;
  const claims = claimsOf("session", [offer.groupId, session.sessionId, offer.offerId]);
  await attempt(life, "rsvp", (deps) => answerSession(deps, claims, "not_coming"));
};

/** Their mailbox is given up, or there again; nobody but the mail service knows. */
const mailbox: Act = async ({ post, dice }) => {
  const email = `p${dice.below(PEOPLE)}@example.org`;
  if (!post.dead.delete(email)) post.dead.add(email);
};

/** As often as they stand here. */
export const OF_PEOPLE: readonly Act[] = [
  ...[apply, apply, apply, verify, verify, verify, verify],
  ...[answer("accept"), answer("accept"), answer("accept"), answer("decline"), sign, sign, sign],
  ...[leave, wakeUp, switchMail, answerMeeting, mailbox],
];

function applicationNow({ deps }: Life, { applicationId }: Application) {
  return deps.store.application(applicationId);
}

function offerNow({ deps }: Life, { offerId }: Offer) {
  return deps.store.offer(offerId);
}
