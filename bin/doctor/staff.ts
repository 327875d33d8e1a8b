import { ListUsersInGroupCommand } from "@aws-sdk/client-cognito-identity-provider";
import type { Account } from "../deploy/account.ts";
import { type Finding, good, note, wrong } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";

/** Somebody can work the safety queue. */
export async function checkStaff({ cognito }: Account, { StaffPoolId }: Outputs): Promise<readonly Finding[]> {
  const { Users = [] } = await cognito.send(
    new ListUsersInGroupCommand({ UserPoolId: StaffPoolId, GroupName: "coordinator" }),
  );
  if (Users.length === 0) {
    return [wrong("nobody is a coordinator: holds would never be looked at", "npm run deploy invites the first one.")];
  }
  if (Users.every(({ UserStatus }) => UserStatus === "FORCE_CHANGE_PASSWORD")) {
    return [
      note(
        "no coordinator has signed in yet",
        "They have a mail with a password for the first time; it lapses after a week, then create them again.",
      ),
    ];
  }
  return [good(`${Users.length} ${Users.length === 1 ? "coordinator" : "coordinators"}`)];
}
