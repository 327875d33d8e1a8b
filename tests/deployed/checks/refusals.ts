import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from "jose";
import type { Reply } from "../../../bin/demo/client.ts";
import type { Progress } from "../../../bin/demo/progress.ts";
import { callerOf } from "../emulator/gateway.ts";
import { addStaff, COORDINATE, POOL, signIn } from "../staff.ts";
import type { Stage } from "../stage.ts";

const STAFF_ONLY = "/v1/applications";

/** Who may not act as a coordinator, and is told so: by the authorizer, or by the function behind it. */
export async function refusals(stage: Stage, progress: Progress): Promise<void> {
  const { outputs, endpoint } = stage;
  const facilitator = "facilitator@harbourlane.example";
  await addStaff(stage.account, outputs, facilitator, "facilitator");
  const [other, own, unscoped] = await Promise.all([
    signIn(endpoint, outputs, facilitator, COORDINATE),
    signIn(endpoint, outputs, stage.coordinatorEmail, COORDINATE),
    signIn(endpoint, outputs, stage.coordinatorEmail, "openid"),
  ]);
  const asking = (token: string | undefined) => callerOf(outputs.apiUrl, token)("GET", STAFF_ONLY);
  const attempts: readonly (readonly [string, Promise<Reply>, number])[] = [
    ["no token", asking(undefined), 401],
    ["a token that a stranger signed with the same claims", asking(await forged(own.access)), 401],
    ["an altered token", asking(altered(own.access)), 401],
    ["an ID token in place of an access token", asking(own.id), 403],
    ["a coordinator's access token without the scope", asking(unscoped.access), 403],
    ["an access token of a member of another group", asking(other.access), 403],
    ["the coordinator's own access token", asking(own.access), 200],
  ];
  for (const [what, reply, expected] of attempts) {
    const { status } = await reply;
    progress.check(`${what}: ${expected}`, status === expected, status === expected ? "" : `status ${status}`);
  }
  const { json } = await asking(other.access);
  progress.check("the member of another group is told which one it takes", /coordinator/.test(JSON.stringify(json)));
  await poolRefuses(stage, progress);
}

async function forged(token: string): Promise<string> {
  const { privateKey } = await generateKeyPair("RS256");
  const { kid } = decodeProtectedHeader(token);
  return new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: "RS256", ...(kid && { kid }) }).sign(privateKey);
}

/** The same signature under claims that say another group. */
function altered(token: string): string {
  const [header, , signature] = token.split(".");
  const claims = { ...decodeJwt(token), "cognito:groups": ["coordinator", "supervisor"] };
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
}

/** The directory itself. Of the first and the last the emulator only keeps the setting; AWS holds people to it. */
async function poolRefuses({ account, outputs, coordinatorEmail }: Stage, progress: Progress): Promise<void> {
  const { staffPoolId: UserPoolId, staffClientId: ClientId } = outputs;
  const ask = <T>(action: string, body: object) => account.json<T>("cognito-idp", `${POOL}.${action}`, body);
  const { UserPool } = await ask<{ UserPool: { AdminCreateUserConfig?: { AllowAdminCreateUserOnly?: boolean } } }>(
    "DescribeUserPool",
    { UserPoolId },
  );
  const closed = UserPool.AdminCreateUserConfig?.AllowAdminCreateUserOnly === true;
  progress.check("nobody is to sign themselves up", closed);
  const AuthParameters = { USERNAME: coordinatorEmail, PASSWORD: "whatever" };
  const said = await ask("InitiateAuth", { ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }).then(
    () => "allowed",
    (error: Error) => error.message,
  );
  progress.check(
    "a password sent to the pool's API is refused",
    said.includes("USER_PASSWORD_AUTH"),
    said.slice(0, 90),
  );
  const { MfaConfiguration } = await ask<{ MfaConfiguration: string }>("GetUserPoolMfaConfig", { UserPoolId });
  progress.check("one-time passwords are to be required", MfaConfiguration === "ON");
}
