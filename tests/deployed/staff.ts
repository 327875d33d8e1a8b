import { createHash, randomBytes } from "node:crypto";
import type { Account } from "./aws.ts";
import type { Outputs } from "./operator.ts";

export const POOL = "AWSCognitoIdentityProviderService";
/** What a coordinator asks for when signing in. */
export const COORDINATE = "openid groupwright/coordinate";
const SIGNED_IN = "http://localhost:8400/signed-in";
const PASSWORD = "Correct-horse-battery-9";

type Tokens = { readonly access: string; readonly id: string };

/** An administrator makes an account for a member of staff, in one group. Nobody can sign themselves up. */
export async function addStaff(account: Account, pool: Outputs, email: string, group: string): Promise<void> {
  const UserPoolId = pool.staffPoolId;
  await account.json("cognito-idp", `${POOL}.AdminCreateUser`, {
    UserPoolId,
    Username: email,
    TemporaryPassword: `${PASSWORD}-once`,
    MessageAction: "SUPPRESS",
    UserAttributes: [
      { Name: "email", Value: email },
      { Name: "email_verified", Value: "true" },
    ],
  });
  await account.json("cognito-idp", `${POOL}.AdminAddUserToGroup`, { UserPoolId, Username: email, GroupName: group });
}

/** In place of the password that the pool mailed: the emulator's pool sends no mail. */
export async function givePassword(account: Account, { staffPoolId }: Outputs, email: string): Promise<void> {
  await account.json("cognito-idp", `${POOL}.AdminSetUserPassword`, {
    UserPoolId: staffPoolId,
    Username: email,
    Password: `${PASSWORD}-once`,
    Permanent: false,
  });
}

/**
 * Signs in as a browser does: the pool's own pages, authorization code with PKCE. It is the only way to a token with
 * the API's scope; signing in by API call gives none. The first time, the pool asks for a password of their own.
 */
export async function signIn(endpoint: string, pool: Outputs, email: string, scope: string): Promise<Tokens> {
  const verifier = randomBytes(32).toString("base64url");
  const authorize = new URLSearchParams({
    response_type: "code",
    client_id: pool.staffClientId,
    redirect_uri: SIGNED_IN,
    scope,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const page = await fetch(`${endpoint}/oauth2/authorize?${authorize}`);
  const code = await enterPassword(endpoint, hiddenFields(await page.text()), email);
  const reply = await fetch(`${endpoint}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: pool.staffClientId,
      redirect_uri: SIGNED_IN,
      code,
      code_verifier: verifier,
    }),
  });
  // The fields that RFC 6749 and OpenID Connect give this reply.
  const { access_token, id_token } = (await reply.json()) as { access_token?: string; id_token?: string };
  if (access_token === undefined) throw new Error(`the pool gave ${email} no access token: ${reply.status}`);
  return { access: access_token, id: id_token ?? "" };
}

async function enterPassword(endpoint: string, hidden: Fields, username: string): Promise<string> {
  const again = await submit(endpoint, { ...hidden, username, password: PASSWORD });
  if (again.code !== undefined) return again.code;
  const first = await submit(endpoint, { ...hidden, username, password: `${PASSWORD}-once` });
  const own = hiddenFields(first.page);
  const done = await submit(endpoint, { ...own, new_password: PASSWORD, confirm_password: PASSWORD });
  if (done.code === undefined) throw new Error(`${username} could not sign in: ${done.page.slice(0, 300)}`);
  return done.code;
}

type Fields = Readonly<Record<string, string>>;

async function submit(
  endpoint: string,
  form: Fields,
): Promise<{ readonly code: string | undefined; readonly page: string }> {
  const reply = await fetch(`${endpoint}/login`, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  const location = reply.headers.get("location");
  const code = location === null ? undefined : (new URL(location).searchParams.get("code") ?? undefined);
  return { code, page: await reply.text() };
}

function hiddenFields(page: string): Fields {
  const inputs = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries(Array.from(inputs, ([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")]));
}
