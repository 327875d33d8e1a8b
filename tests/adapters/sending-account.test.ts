import { GetAccountCommand, type GetAccountCommandOutput, SESv2Client } from "@aws-sdk/client-sesv2";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { askingSesClient, sesAccount } from "../../lib/adapters/ses/account.ts";
import { sharedMail } from "../support/mail-endpoint.ts";

// It is the class that is mocked: whatever comes after this uses it for real.
let ses = mockClient(SESv2Client);
beforeEach(() => {
  ses.restore();
  ses = mockClient(SESv2Client);
});
afterAll(() => ses.restore());

const QUOTA = { MaxSendRate: 14, Max24HourSend: 50_000, SentLast24Hours: 1_200 };
const account = () => sesAccount(new SESv2Client({ region: "eu-west-1" })).account();

test.each<[string, Partial<GetAccountCommandOutput>, object]>([
  ["healthy", {}, { standing: "healthy" }],
  ["of a rate and a quota", { SendQuota: QUOTA }, { perSecond: 14, perDay: 50_000, sentInADay: 1_200 }],
  ["paused", { SendingEnabled: false }, { standing: "stopped" }],
  ["shut down", { EnforcementStatus: "SHUTDOWN" }, { standing: "stopped" }],
  ["on probation", { EnforcementStatus: "PROBATION" }, { standing: "under-review" }],
])("an account that is %s is read as such", async (_name, reply, says) => {
  ses
    .on(GetAccountCommand)
    .resolves({ SendingEnabled: true, EnforcementStatus: "HEALTHY", SendQuota: QUOTA, ...reply });
  expect(await account()).toMatchObject(says);
});

test("an account without a quota has none", async () => {
  ses.on(GetAccountCommand).resolves({ SendQuota: { ...QUOTA, Max24HourSend: -1 } });
  expect(await account()).toEqual({ perSecond: 14, sentInADay: 1_200, standing: "healthy" });
});

test("an answer without a rate is none", async () => {
  ses.on(GetAccountCommand).resolves({ SendQuota: { Max24HourSend: 200 } });
  await expect(account()).rejects.toThrow("no rate");
});

test("the endpoint of the local service answers, and takes as many as there are", async () => {
  ses.restore();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = askingSesClient({ endpoint: (await sharedMail()).endpoint, region: "us-east-1", credentials });
  expect(await sesAccount(client).account()).toEqual({ perSecond: 200, sentInADay: 0, standing: "healthy" });
});
