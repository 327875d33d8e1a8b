import { setTimeout as pause } from "node:timers/promises";

const EVERY_MS = 200;

/** Asks until there is an answer. Throws, naming what was waited for, once `seconds` have passed without one. */
export async function waitFor<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`waited ${seconds} s for ${what}`);
    await pause(EVERY_MS);
  }
}
