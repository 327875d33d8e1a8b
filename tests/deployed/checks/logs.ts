import type { Progress } from "../../../bin/demo/progress.ts";
import type { Account } from "../aws.ts";
import type { Stage } from "../stage.ts";

const LOGS = "Logs_20140328";

/** What the functions wrote while the story was played: something, and nothing about anyone. */
export async function logs({ account, cast }: Stage, progress: Progress): Promise<void> {
  const { logGroups } = await account.json<{ logGroups: { logGroupName: string; retentionInDays?: number }[] }>(
    "logs",
    `${LOGS}.DescribeLogGroups`,
    {},
  );
  const ours = logGroups.filter(({ logGroupName }) => logGroupName.includes("Groupwright-App"));
  const lines = (await Promise.all(ours.map(({ logGroupName }) => linesOf(account, logGroupName)))).flat();
  progress.check("the functions log", lines.length > 20, `${lines.length} lines in ${ours.length} groups`);
  const everyone = [...cast.wellPlaced, cast.heldThenReleased, cast.urgent, cast.unsafeToContact];
  const personal = everyone.flatMap(({ intake }) => [intake.preferredName, intake.email]).concat("grief");
  const telling = lines.filter((line) => personal.some((word) => line.toLowerCase().includes(word.toLowerCase())));
  progress.check("no line holds a name, an address or a theme", telling.length === 0, telling[0] ?? "");
  const followed = submissions(lines).filter((requestId) => sentFor(lines, requestId));
  progress.check("a request's id leads from the call to the mail", followed.length > 0, `${followed.length} receipts`);
  const kept = ours.filter(({ retentionInDays }) => retentionInDays === undefined);
  progress.check(
    "no log group is kept for ever",
    kept.length === 0,
    kept.map(({ logGroupName }) => logGroupName).join(),
  );
}

/** The ids of the calls that brought an application, as public-api logged them. */
function submissions(lines: readonly string[]): readonly string[] {
  const calls = lines.filter((line) => line.includes('"route":"POST /v1/applications"'));
  return calls.flatMap((line) => /"requestId":"([^"]+)"/.exec(line)?.[1] ?? []);
}

/** Whether the sender logged a mail under this id. */
function sentFor(lines: readonly string[], requestId: string): boolean {
  return lines.some((line) => line.includes('"event":"message-sent"') && line.includes(`"requestId":"${requestId}"`));
}

async function linesOf(account: Account, logGroupName: string): Promise<readonly string[]> {
  const { events } = await account.json<{ events: { message: string }[] }>("logs", `${LOGS}.FilterLogEvents`, {
    logGroupName,
  });
  return events.map(({ message }) => message);
}
