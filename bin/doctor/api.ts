import { type Finding, good, wrong } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";

const ANSWERS: readonly { readonly path: string; readonly status: number; readonly what: string }[] = [
  { path: "/openapi.json", status: 200, what: "the public API answers" },
  { path: "/v1/open-groups", status: 200, what: "the public API reads the groups" },
  { path: "/v1/groups", status: 401, what: "the coordinators' API turns away whoever brings no token" },
];

export type Get = (url: string) => Promise<{ readonly status: number }>;

/** The three answers that show the API works and is guarded, at the address that people use. */
export async function checkApi(address: string, get: Get): Promise<readonly Finding[]> {
  return Promise.all(
    ANSWERS.map(async ({ path, status, what }) => {
      const reply = await get(`${address}${path}`);
      if (reply.status === status) return good(what);
      return wrong(
        `GET ${path} answered ${reply.status} instead of ${status}`,
        "Look for unexpected-error in the logs of the three API functions, then deploy again: npm run deploy.",
      );
    }),
  );
}

/** The API's own address leads nowhere: who would go round the firewall is turned away. */
export async function checkEdge({ ApiUrl = "" }: Outputs, get: Get): Promise<readonly Finding[]> {
  const { status } = await get(`${ApiUrl}/openapi.json`);
  if (status === 403) return [good("the API's own address is closed")];
  return [
    wrong(
      `the API's own address answers ${status}, not 403: the firewall can be gone round`,
      "Deploy again: npm run deploy. See docs/operating.md, A guarded edge.",
    ),
  ];
}
