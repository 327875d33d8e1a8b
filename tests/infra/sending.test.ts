import { expect, it } from "vitest";
import { loadSettings } from "../../lib/runtime/settings.ts";
import { deployedResources } from "./deployed-resources.ts";
import { allows, type Statement } from "./policies.ts";
import { synthesised } from "./synthesised.ts";

const resources = deployedResources(Object.values(synthesised()));
const { senderAddress } = loadSettings().organisation;
const SES = "arn:aws:ses:eu-west-1:123456789012";

/** All that the role of one function may do. */
function statementsOf(fn: string): readonly Statement[] {
  const policies = resources.filter(
    ({ type, properties }) =>
      type === "AWS::IAM::Policy" && [properties.Roles].flat().some((role) => String(role).startsWith(`${fn}role`)),
  );
  // A policy's document, as IAM's reference has it.
  return policies.flatMap(
    ({ properties }) => (properties.PolicyDocument as { readonly Statement: readonly Statement[] }).Statement,
  );
}

function maySend(fn: string, resource: string, from = senderAddress): boolean {
  const context = { "ses:FromAddress": from };
  return allows(statementsOf(fn), { principal: "", action: "ses:SendEmail", resource, context });
}

const configurationSet = resources
  .find(({ type }) => type === "AWS::SES::ConfigurationSet")
  ?.arn.split(":")
  .at(-1);

// What SES asks for one mail: of the sender's identity, of the configuration set, and, in the sandbox, of the identity
// of whoever gets it. (aws/aws-sdk-js#3641 shows the refusal.)
it.each([
  ["the sender's address", `identity/${senderAddress}`],
  ["the sender's domain", `identity/${senderAddress.split("@")[1]}`],
  ["a recipient who is verified in the sandbox", "identity/ruth@elsewhere.example"],
  ["a recipient whose domain is", "identity/elsewhere.example"],
  ["the service's configuration set", `configuration-set/${configurationSet}`],
])("the sender may send as the organisation, asked of %s", (_name, resource) => {
  expect(maySend("sender", `${SES}:${resource}`)).toBe(true);
  expect(maySend("sender", `${SES}:${resource}`, "somebody@else.example")).toBe(false);
  expect(maySend("matcher", `${SES}:${resource}`)).toBe(false);
});

it.each([
  ["another account's identity", "arn:aws:ses:eu-west-1:999999999999:identity/ruth@elsewhere.example"],
  ["another region's", "arn:aws:ses:us-east-1:123456789012:identity/ruth@elsewhere.example"],
  ["another configuration set", `${SES}:configuration-set/other`],
  ["a template", `${SES}:template/welcome`],
])("and is refused with %s", (_name, resource) => {
  expect(maySend("sender", resource)).toBe(false);
});
