import pc from "picocolors";
import type { Settings } from "../../lib/domain/settings.ts";
import { configurationFile, readConfiguration, stackPrefix } from "../configuration.ts";
import { type Account, openAccount } from "../deploy/account.ts";
import { ensureCoordinator, type FirstCoordinator } from "../deploy/coordinator.ts";
import { isWrong, lineOf } from "../deploy/finding.ts";
import { preflight } from "../deploy/preflight.ts";
import { type Outputs, outputsOf, readStack } from "../deploy/stacks.ts";
import { optionsOf } from "../options.ts";
import { PlainError } from "../plain-error.ts";
import { build, cdk } from "../tools.ts";

export const summary = "Check, then deploy to AWS: [--config FILE] [--coordinator EMAIL] [--check].";

const USAGE = `npm run deploy -- [--config FILE] [--coordinator EMAIL] [--check]

--check only says whether everything is in place. --coordinator is who is invited to sign in when nobody can yet;
without it, organisation.coordinatorAddress.`;

const OPTIONS = {
  config: { type: "string" },
  coordinator: { type: "string" },
  check: { type: "boolean", default: false },
} as const;

/** Nothing is created before every check holds. Run again, it changes only what has changed. */
export async function run(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, OPTIONS, USAGE);
  const settings = await readConfiguration(configurationFile(options.config));
  const account = openAccount();
  console.log(pc.bold("Before anything is created"));
  const findings = await preflight(account, settings);
  for (const finding of findings) console.log(lineOf(finding));
  if (findings.some(isWrong)) throw new PlainError("\nNothing was created. Mend what is marked ✗ and run this again.");
  if (options.check) return 0;
  await deployStacks(options.config);
  const outputs = outputsOf(await readStack(account, `${stackPrefix(settings)}-App`));
  const email = options.coordinator ?? settings.organisation.coordinatorAddress;
  const coordinator = await inviteFirst(account, outputs, email);
  console.log(nextSteps(settings, outputs, coordinator, email));
  return 0;
}

async function deployStacks(config: string | undefined): Promise<void> {
  console.log(`\n${pc.bold("Building and deploying")}`);
  const status = (await build(config)) || (await cdk(["deploy", "--all", "--require-approval", "never"]));
  if (status === 0) return;
  throw new PlainError(
    "\nThe deployment did not end well. What was there before is still there, and tables are never deleted: CloudFormation goes back to the version before. The first failed event above says what to mend; then run this again, and it goes on from where it is.",
  );
}

async function inviteFirst(account: Account, outputs: Outputs, email: string): Promise<FirstCoordinator> {
  const { StaffPoolId } = outputs;
  if (StaffPoolId === undefined) throw new PlainError("The App stack has no output StaffPoolId: run this again.");
  return ensureCoordinator(account, StaffPoolId, email);
}

const COORDINATOR: Readonly<Record<FirstCoordinator, (email: string) => string>> = {
  "there already": () => "A coordinator is there already; add others in the staff pool.",
  invited: (email) =>
    `${email} gets a mail with a password for the first sign-in, and then sets up a one-time password app.`,
  "given the group": (email) => `${email} was there already and is a coordinator now.`,
};

function nextSteps(
  { organisation, alarms }: Settings,
  outputs: Outputs,
  first: FirstCoordinator,
  email: string,
): string {
  const row = (name: string, value: string | undefined) => `  ${pc.dim(name.padEnd(15))}${pc.cyan(value ?? "")}`;
  const ownName = outputs.DomainTarget;
  return `
${pc.bold("Groupwright is deployed.")}

${row("API", outputs.ApiUrl)}
${row("links lead to", outputs.PublicUrl)}
${row("OpenAPI", `${outputs.ApiUrl}/openapi.json`)}
${row("staff pool", `${outputs.StaffPoolId}, client ${outputs.StaffClientId}`)}

Next
  1. ${COORDINATOR[first](email)}
  2. Confirm the subscription that AWS mails to ${alarms.address ?? organisation.coordinatorAddress}, or no alarm reaches you.
${ownName === undefined ? "" : `  3. Point a CNAME from ${new URL(organisation.publicUrl).host} at ${ownName}.\n`}  ${ownName === undefined ? 3 : 4}. npm run doctor says whether everything works. docs/operating.md has the rest.
`;
}
