import { expect, test } from "vitest";
import { tellLatenessAhead } from "../../../lib/use-cases/nightly/tell-lateness-ahead.ts";
import { messageRecord, paceRecord } from "../../support/records.ts";
import { openWorld } from "../../support/world.ts";

test("each night it is counted how late the next day's mail will be, at the rate that SES last said", async () => {
  const { deps, telemetry } = await openWorld({ now: "2026-09-01T02:00:00.000Z" });
  await tellLatenessAhead(deps);
  expect(telemetry.events).toEqual([]);
  const due = ["2026-09-01T07:00:20.000Z", "2026-09-01T07:00:40.000Z", "2026-09-01T18:00:00.000Z"];
  const beyond = "2026-09-02T02:00:01.000Z";
  await deps.store.addMessages([...due, beyond, beyond, beyond].map((dueAt, at) => messageRecord(at + 1, { dueAt })));
  const account = { ...paceRecord().account, perSecond: 0.1 };
  await deps.store.commit([{ write: "pace", pace: paceRecord({ account }), expect: "absent" }]);
  await tellLatenessAhead(deps);
  expect(telemetry.counted("lateness-ahead-seconds")).toBe(22);
  expect(telemetry.events).toMatchObject([
    { name: "lateness-ahead", fields: { minute: "2026-09-01T07:00:00.000Z", lateSeconds: 22, perSecond: 0.1 } },
  ]);
});
