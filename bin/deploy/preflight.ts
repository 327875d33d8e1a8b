import type { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { EDGE_REGION, type Settings } from "../../lib/domain/settings.ts";
import { stackPrefix } from "../configuration.ts";
import type { Account } from "./account.ts";
import { checkConcurrency } from "./concurrency.ts";
import { checkCrisisNumbers } from "./crisis.ts";
import { type Finding, found, good, isWrong, SIGN_IN, wrong } from "./finding.ts";
import { checkIdentity, checkReplies, checkSending } from "./mail.ts";
import { outputsOf, readStack, STACKS, stackFinding } from "./stacks.ts";
import { askServedWording, checkWording } from "./wording.ts";

/** The oldest bootstrap that CDK's assets can be deployed with. */
const OLDEST_BOOTSTRAP = 6;

/**
 * Everything that has to be in place before anything is created, each with what to do about it. Where nobody is signed
 * in or no region is named, nothing else is asked.
 */
export async function preflight(
  account: Account,
  settings: Settings,
  now: Date,
  served = askServedWording,
): Promise<readonly Finding[]> {
  const region = await checkRegion(account);
  if (isWrong(region)) return [region];
  const credentials = await checkCredentials(account);
  if (isWrong(credentials)) return [region, credentials];
  const rest = await Promise.all([
    found("The bootstrap", () => checkBootstrap(account.cloudFormation)),
    found("The stacks", () => checkStacks(account, settings)),
    found("The edge", () => checkEdge(account, settings)),
    found("The sender", () => checkIdentity(account, settings)),
    found("The safety questions", () => checkWording(settings, served, now)),
    found("SES", () => checkSending(account, settings)),
    found("Lambda", () => checkConcurrency(account, settings)),
  ]);
  return [region, credentials, ...rest.flat(), checkReplies(settings), ...checkCrisisNumbers(settings, now)];
}

async function checkRegion({ sts }: Account): Promise<Finding> {
  try {
    return good(`region ${await sts.config.region()}`);
  } catch {
    // The SDK's only reason to throw here is that neither the environment nor the profile names one.
    return wrong(
      "No region is set",
      "Set AWS_REGION to where the service and its mail are to live, as in AWS_REGION=eu-west-2.",
    );
  }
}

async function checkCredentials({ sts }: Account): Promise<Finding> {
  try {
    const { Account: id, Arn } = await sts.send(new GetCallerIdentityCommand({}));
    return good(`account ${id}, as ${Arn}`);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    if (/Expired/.test(name)) return wrong("The AWS sign-in has expired", SIGN_IN);
    if (/Credentials|InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClient/.test(name)) {
      return wrong(`There are no AWS credentials that hold (${name})`, SIGN_IN);
    }
    return wrong(`AWS does not answer: ${message}`, "Check the network, a proxy, and AWS_ENDPOINT_URL if it is set.");
  }
}

async function checkBootstrap(cloudFormation: CloudFormationClient): Promise<readonly Finding[]> {
  const region = await cloudFormation.config.region();
  const version = Number(outputsOf(await readStack(cloudFormation, "CDKToolkit")).BootstrapVersion ?? 0);
  if (version >= OLDEST_BOOTSTRAP) return [good(`CDK bootstrap of ${region}, version ${version}`)];
  const says =
    version === 0
      ? `This account is not bootstrapped for CDK in ${region}`
      : `The CDK bootstrap of ${region} is too old (version ${version})`;
  const where = region === EDGE_REGION ? ` aws://ACCOUNT/${EDGE_REGION}` : "";
  return [wrong(says, `Run npm run build && npx cdk bootstrap${where}, once for each account and region.`)];
}

async function checkStacks({ cloudFormation }: Account, settings: Settings): Promise<readonly Finding[]> {
  const names = STACKS.map((stack) => `${stackPrefix(settings)}-${stack}`);
  return Promise.all(names.map(async (name) => stackFinding(name, await readStack(cloudFormation, name))));
}

/** It is in a region of its own, which has to be bootstrapped too. */
async function checkEdge({ edgeCloudFormation }: Account, settings: Settings): Promise<readonly Finding[]> {
  if (settings.web.edge === undefined) return [];
  const name = `${stackPrefix(settings)}-Edge`;
  const bootstrap = await checkBootstrap(edgeCloudFormation);
  return [...bootstrap, stackFinding(name, await readStack(edgeCloudFormation, name))];
}
