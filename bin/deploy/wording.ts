import * as z from "zod";
import { SAFETY_QUESTIONS_PATH, wordingInForce, wordingStanding } from "../../lib/domain/intake/wording-versions.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import { type Finding, good, note, wrong } from "./finding.ts";

/** The version of the safety questions that is served now; undefined before anything is deployed. */
export type ServedWording = (publicUrl: string) => Promise<string | undefined>;

/** Has a clinician read the words that will be asked, and are the answers to those asked until now still taken? */
export async function checkWording(
  { safety, organisation }: Settings,
  served: ServedWording,
  now: Date,
): Promise<readonly Finding[]> {
  const forgotten = checkServed(safety, await served(organisation.publicUrl), now);
  return [checkReview(safety), ...forgotten];
}

function checkReview(safety: Settings["safety"]): Finding {
  const version = wordingInForce(safety);
  if (safety.reviewed?.version === version) {
    return good(`safety questions ${version}, reviewed by ${safety.reviewed.by} on ${safety.reviewed.on}`);
  }
  const which = safety.wording === undefined ? "as they came with the service" : "of your own";
  return note(
    `Nobody has reviewed the safety questions, version ${version}, ${which}`,
    "Have a clinician read them in each language before anybody answers, then set safety.reviewed to " +
      `{ by: "…", on: "…", version: "${version}" }.`,
  );
}

function checkServed(safety: Settings["safety"], served: string | undefined, now: Date): readonly Finding[] {
  if (served === undefined || wordingStanding(served, safety, now.toISOString()) !== "unknown") return [];
  const today = now.toISOString().slice(0, "2026-09-08".length);
  return [
    wrong(
      `Forms that show version ${served} of the safety questions, which is served now, would be refused at once`,
      `Add { version: "${served}", replacedOn: "${today}" } to safety.previous: it is taken for 90 days more.`,
    ),
  ];
}

const Served = z.object({ version: z.string() });

/** Asked of the service itself. What does not answer is not deployed yet, or is elsewhere: then there is no saying. */
export const askServedWording: ServedWording = async (publicUrl) => {
  if (!publicUrl.startsWith("https://")) return undefined;
  try {
    const reply = await fetch(`${publicUrl}${SAFETY_QUESTIONS_PATH}`, { signal: AbortSignal.timeout(5_000) });
    return Served.safeParse(await reply.json()).data?.version;
  } catch {
    return undefined;
  }
};
