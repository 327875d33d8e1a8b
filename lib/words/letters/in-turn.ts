/**
 * One of several, so that each comes before one comes back.
 *
 * @param number counts from 1
 */
export function inTurn(prompts: readonly [string, ...string[]], number: number): string {
  return prompts[(number - 1) % prompts.length] ?? prompts[0];
}
