import type { Group } from "../../lib/domain/groups/group.ts";
import type { Application } from "../../lib/domain/intake/application.ts";
import type { ActPreview } from "../../lib/use-cases/groups/acts/views.ts";
import type { Client } from "./client.ts";
import { type Inbox, linkTo } from "./inbox.ts";
import type { Settle } from "./matching.ts";
import type { Progress } from "./progress.ts";

/** A coordinator ends a group early: each member gets one goodbye, and one of them goes on from it with a click. */
export async function endOneGroup(
  client: Client,
  inbox: Inbox,
  groups: readonly Group[],
  settle: Settle,
  progress: Progress,
): Promise<void> {
  progress.title("A group ends, and somebody goes on");
  const { group, shown } = await smallestCohort(client, groups);
  const path = `/v1/groups/${group.groupId}/acts`;
  const before = (await inbox.all()).length;
  await client.staffOk("POST", path, { body: { act: "end", previewed: shown.previewed } });
  await settle();
  const news = (await inbox.all()).slice(before);
  const goodbyes = news.flatMap((mail) => (linkTo([mail], mail.destination.to[0] ?? "", "wake") ? [mail] : []));
  const { people, sessionsCancelled } = shown;
  progress.line(`${group.discreetLabel}: ${people.length} members, ${sessionsCancelled.length} meetings not held`);
  progress.check(
    "whoever was in a group that ends gets one goodbye, as the coordinator was shown before",
    goodbyes.length === people.length && news.length === goodbyes.length && goodbyes.length > 0,
    `${goodbyes.length} of ${people.length}`,
  );
  await goesOn(client, goodbyes[0], progress);
}

/** Of the closed groups that run, so that few have to leave. */
async function smallestCohort(client: Client, groups: readonly Group[]) {
  const closed = groups.filter(({ entry }) => entry === "closed");
  const now = await Promise.all(closed.map(({ groupId }) => client.staffOk<Group>("GET", `/v1/groups/${groupId}`)));
  const running = now.filter(({ status }) => status === "RUNNING");
  const previews = await Promise.all(
    running.map(async (group) => {
      const path = `/v1/groups/${group.groupId}/acts?preview=true`;
      const { preview } = await client.staffOk<{ preview: ActPreview }>("POST", path, { body: { act: "end" } });
      return { group, shown: preview };
    }),
  );
  const [smallest] = previews.toSorted((a, b) => a.shown.people.length - b.shown.people.length);
  if (smallest === undefined) throw new Error("no closed group runs");
  return smallest;
}

async function goesOn(
  client: Client,
  goodbye: Awaited<ReturnType<Inbox["all"]>>[number] | undefined,
  progress: Progress,
): Promise<void> {
  const link = goodbye && linkTo([goodbye], goodbye.destination.to[0] ?? "", "wake");
  if (link === undefined) throw new Error("nobody got a goodbye");
  const reply = await client.anyone("POST", link, { form: {} });
  const { state } = reply.json as { readonly state: string };
  const { items } = await client.staffOk<{ items: Application[] }>("GET", "/v1/applications?status=DONE&limit=100");
  progress.check(
    "one click in it, and they look for another group, without a new form",
    reply.status === 200 && state === "looking",
    `${items.length} others are done`,
  );
}
