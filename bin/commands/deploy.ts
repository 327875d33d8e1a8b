import pc from "picocolors";
import { asciiAddress, MailAddress } from "../../lib/domain/mail-address.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import { type Command, form } from "../command.ts";
import { CONFIG, configurationFile, readConfiguration, stackPrefix } from "../configuration.ts";
import { type Account, openAccount } from "../deploy/account.ts";
import { ensureCoordinator, type FirstCoordinator } from "../deploy/coordinator.ts";
import { isWrong, lineOf } from "../deploy/finding.ts";
import { planOnce } from "../deploy/plan-once.ts";
import { preflight } from "../deploy/preflight.ts";
import { type Outputs, openAddress, outputsOf, readStack, STACKS } from "../deploy/stacks.ts";
import { type Values, WrongUse } from "../options.ts";
import { PlainError } from "../plain-error.ts";
import { build, cdk } from "../tools.ts";

const OPTIONS = {
  config: CONFIG,
  coordinator: {
    type: "text",
    placeholder: "EMAIL",
    help: "Who is invited when nobody can sign in yet; without it, organisation.coordinatorAddress.",
  },
  check: { type: "switch", help: "Only say whether everything is in place." },
} as const;

/** Nothing is created before every check holds. Run again, it changes only what has changed. */
export const deploy: Command = { summary: "Check, then deploy to AWS.", forms: [form(OPTIONS, checkAndDeploy)] };

/** Whoever runs this has decided: the checks before it are the question. */
const UNASKED = ["--require-approval", "never"];

async function checkAndDeploy(options: Values<typeof OPTIONS>): Promise<number> {
  const settings = await readConfiguration(configurationFile(options.config));
  const email = coordinatorOf(options, settings);
  const account = openAccount();
  console.log(pc.bold("Before anything is created"));
  const findings = await preflight(account, settings, new Date());
  for (const finding of findings) console.log(lineOf(finding));
  if (findings.some(isWrong)) throw new PlainError("\nNothing was created. Mend what is marked ✗ and run this again.");
  if (options.check) return 0;
  await deployStacks(settings, options.config);
  const app = outputsOf(await readStack(account.cloudFormation, `${stackPrefix(settings)}-App`));
  const edge = settings.web.edge === undefined ? {} : await deployEdge(account, settings, app);
  const outputs = { ...app, ...edge };
  const coordinator = await inviteFirst(account, outputs, email);
  console.log(lineOf(await planOnce(account, app)));
  console.log(nextSteps(settings, outputs, coordinator, email));
  return 0;
}

/** Looked at before anything is created. Throws WrongUse for what is no address. */
function coordinatorOf({ coordinator }: Values<typeof OPTIONS>, { organisation }: Settings): string {
  if (coordinator === undefined) return organisation.coordinatorAddress;
  const given = MailAddress.safeParse(coordinator);
  if (given.success) return asciiAddress(given.data);
  throw new WrongUse(`--coordinator ${coordinator}: must be an e-mail address, as in hello@example.org`);
}

const FAILED =
  "\nThe deployment did not end well. What was there before is still there, and tables are never deleted: " +
  "CloudFormation goes back to the version before. The first failed event above says what to mend; then run this " +
  "again, and it goes on from where it is.";

async function deployStacks(settings: Settings, config: string | undefined): Promise<void> {
  console.log(`\n${pc.bold("Building and deploying")}`);
  const stacks = STACKS.map((stack) => `${stackPrefix(settings)}-${stack}`);
  const status = (await build(config)) || (await cdk(["deploy", ...stacks, ...UNASKED]));
  if (status !== 0) throw new PlainError(FAILED);
}

/** The edge is in another region, so what it has to know of the App stack is handed over here. */
async function deployEdge({ edgeCloudFormation }: Account, settings: Settings, app: Outputs): Promise<Outputs> {
  const name = `${stackPrefix(settings)}-Edge`;
  const parameters = ["ApiHost", "OriginVerifyName"].flatMap((key) => ["--parameters", `${name}:${key}=${app[key]}`]);
  if ((await cdk(["deploy", name, ...parameters, ...UNASKED])) !== 0) throw new PlainError(FAILED);
  return outputsOf(await readStack(edgeCloudFormation, name));
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

function cnameStep(publicUrl: string, target: string): string {
  return `Point a CNAME from ${new URL(publicUrl).host} at ${target}.`;
}

function nextSteps(settings: Settings, outputs: Outputs, first: FirstCoordinator, email: string): string {
  const row = (name: string, value: string | undefined) => `  ${pc.dim(name.padEnd(15))}${pc.cyan(value ?? "")}`;
  const { organisation, alarms } = settings;
  const reached = alarms.address ?? organisation.coordinatorAddress;
  const api = openAddress(settings, outputs);
  const steps = [
    COORDINATOR[first](email),
    `Confirm the subscription that AWS mails to ${reached}, or no alarm reaches you.`,
    ...(outputs.DomainTarget === undefined ? [] : [cnameStep(organisation.publicUrl, outputs.DomainTarget)]),
    "npm run doctor says whether everything works. docs/operating.md has the rest.",
  ];
  return `
${pc.bold("Groupwright is deployed.")}

${row("API", api)}
${row("links lead to", outputs.PublicUrl)}
${row("OpenAPI", `${api}/openapi.json`)}
${row("staff pool", `${outputs.StaffPoolId}, client ${outputs.StaffClientId}`)}

Next
${steps.map((step, index) => `  ${index + 1}. ${step}`).join("\n")}
`;
}
