import { randomBytes } from "node:crypto";
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  ListUsersInGroupCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Account } from "./account.ts";

const GROUP = "coordinator";

export type FirstCoordinator = "there already" | "invited" | "given the group";

/** Makes sure that somebody can sign in as coordinator. Whoever is new gets a mail with a password for once. */
export async function ensureCoordinator(
  { cognito }: Account,
  poolId: string,
  email: string,
): Promise<FirstCoordinator> {
  const inGroup = await cognito.send(new ListUsersInGroupCommand({ UserPoolId: poolId, GroupName: GROUP, Limit: 1 }));
  if ((inGroup.Users ?? []).length > 0) return "there already";
  const isNew = await invite(cognito, poolId, email);
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId: poolId, Username: email, GroupName: GROUP }));
  return isNew ? "invited" : "given the group";
}

async function invite(cognito: Account["cognito"], UserPoolId: string, email: string): Promise<boolean> {
  const UserAttributes = [
    { Name: "email", Value: email },
    { Name: "email_verified", Value: "true" },
  ];
  try {
    await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        UserAttributes,
        TemporaryPassword: passwordForOnce(),
        DesiredDeliveryMediums: ["EMAIL"],
      }),
    );
    return true;
  } catch (error) {
    // A deployment that was interrupted between the two steps made the user and no more.
    if (error instanceof Error && error.name === "UsernameExistsException") return false;
    throw error;
  }
}

/** Cognito mails it; it is good for one sign-in within a week. The end has each kind of sign that the pool asks for. */
function passwordForOnce(): string {
  return `${randomBytes(15).toString("base64url")}-aA1`;
}
