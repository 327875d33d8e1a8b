import type { Progress } from "../../../bin/demo/progress.ts";
import { ORIGIN_HEADER } from "../../../lib/api/http/through-edge.ts";
import type { Operator } from "../operator.ts";
import { editConfiguration } from "../project-copy.ts";
import type { Stage } from "../stage.ts";

const NAME = "groups.harbourlane.example";
const CERTIFICATE = "arn:aws:acm:us-east-1:000000000000:certificate/2c8f0a6e-0000-4000-8000-000000000000";

/** Turned on for a service that runs: the steps of "A guarded edge" in docs/operating.md. */
export async function guardedEdge(stage: Stage, operator: Operator, progress: Progress): Promise<void> {
  const { project } = operator;
  await editConfiguration(project, 'publicUrl: "http://127.0.0.1:8400"', `publicUrl: "https://${NAME}"`);
  await editConfiguration(
    project,
    "  // web: {\n",
    `  web: { edge: { name: "${NAME}", certificateArn: "${CERTIFICATE}" } },\n  // web: {\n`,
  );
  const early = await operator.groupwright("deploy");
  const named = early.status !== 0 && early.output.includes("npx cdk bootstrap aws://ACCOUNT/us-east-1");
  progress.check("an edge asks for the bootstrap of its own region", named);
  await operator.bootstrapEdge();
  const { output } = await operator.deploy();
  const target = /Point a CNAME from \S+ at (\S+)\./.exec(output)?.[1] ?? "";
  progress.check("the edge's stack deploys beside the others", target.endsWith("cloudfront.net"), target);
  const direct = await stage.anyone("GET", "/openapi.json");
  progress.check("who goes round the edge is turned away", direct.status === 403 && /closed-address/.test(direct.text));
  const headers = { [ORIGIN_HEADER]: await addedByEdge(stage) };
  const through = await stage.anyone("GET", "/openapi.json", { headers });
  progress.check("what the edge adds to a request opens the API", through.status === 200, `${through.status}`);
  const wrong = await stage.anyone("GET", "/openapi.json", { headers: { [ORIGIN_HEADER]: "a guess" } });
  progress.check("a guess does not", wrong.status === 403);
}

/** What the distribution, as it was deployed, sends along. */
async function addedByEdge({ account }: Stage): Promise<string> {
  const distributions = await account.rest("cloudfront", "/2020-05-31/distribution");
  const value = /<HeaderValue>([^<]+)<\/HeaderValue>/.exec(distributions)?.[1];
  if (value === undefined) throw new Error(`no distribution adds a header: ${distributions.slice(0, 500)}`);
  return unescaped(value);
}

function unescaped(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
