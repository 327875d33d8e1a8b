import type { Group } from "../../lib/domain/groups/group.ts";
import type { Client } from "./client.ts";
import type { Progress } from "./progress.ts";
import type { Sample } from "./sample.ts";

/** Posts the groups as drafts and publishes them; shows one refused with everything that is missing. */
export async function openGroups(client: Client, sample: Sample, progress: Progress): Promise<readonly Group[]> {
  progress.title("An organisation opens its groups");
  await showRefusal(client, progress);
  const groups: Group[] = [];
  for (const [index, draft] of sample.groups.entries()) {
    const created = await client.staffOk<Group>("POST", "/v1/groups", { body: draft });
    const published = await client.staffOk<Group>("POST", `/v1/groups/${created.groupId}/publish`, {
      headers: { "if-match": created.etag ?? "" },
    });
    groups.push(published);
    progress.count("groups published", index + 1, sample.groups.length);
  }
  const zones = new Set(groups.map((group) => group.schedule?.timeZone));
  const formats = new Set(groups.map((group) => group.format));
  progress.line(
    `${groups.length} groups, ${formats.size} formats, ${zones.size} time zones, ` +
      "open and closed, virtual and in person",
  );
  const open = (await client.anyone("GET", "/v1/open-groups")).json as { groups: unknown[] };
  progress.check(
    "anyone can list the groups that take people",
    open.groups.length === groups.length,
    `${open.groups.length} groups`,
  );
  return groups;
}

async function showRefusal(client: Client, progress: Progress): Promise<void> {
  const draft = await client.staffOk<Group>("POST", "/v1/groups", { body: { title: "Hardly begun" } });
  const refused = await client.staff("POST", `/v1/groups/${draft.groupId}/publish`, {
    headers: { "if-match": draft.etag ?? "" },
  });
  const { errors = [] } = refused.json as { errors?: { field: string }[] };
  progress.check(
    "an unfinished group is not published, and everything missing is listed",
    refused.status === 422 && errors.length > 5,
    `${errors.length} things missing`,
  );
}
