import type { Progress } from "../../../bin/demo/progress.ts";
import type { Stage } from "../stage.ts";

/** Bodies that are refused, by what the gateway makes of them. */
export async function bodies({ anyone, coordinator }: Stage, progress: Progress): Promise<void> {
  const headers = { "idempotency-key": "rehearsal-bodies" };
  const post = (raw: string, more: Readonly<Record<string, string>> = {}) =>
    anyone("POST", "/v1/applications", { raw, headers: { ...headers, ...more } });
  const attempts = [
    ["300 kB of JSON", await post(JSON.stringify({ preferredName: "x".repeat(300 * 1024) })), 413],
    ["JSON that breaks off", await post('{"preferredName": "Mar'), 400],
    ["a form where JSON is due", await post("a=b", { "content-type": "application/x-www-form-urlencoded" }), 415],
    ["XML", await post("<a/>", { "content-type": "application/xml" }), 415],
  ] as const;
  for (const [what, { status, headers: replied }, expected] of attempts) {
    const problem = replied.get("content-type")?.startsWith("application/problem+json") === true;
    progress.check(`${what}: ${expected}, as a problem document`, status === expected && problem, `status ${status}`);
  }
  const after = await coordinator("GET", "/v1/applications?status=SUBMITTED");
  const { items } = after.json as { items: unknown[] };
  progress.check("none of them left anything behind", items.length === 2, `${items.length} wait for their address`);
}
