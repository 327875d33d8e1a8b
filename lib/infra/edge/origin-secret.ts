import { Aws, CfnCondition, Fn, RemovalPolicy, Stack, Token } from "aws-cdk-lib";
import { type CfnSecret, Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { EDGE_REGION } from "../../domain/settings.ts";

/** What a request carries to show that it came through the edge. Made by AWS, never seen by anybody. */
export class OriginSecret extends Construct {
  /** Its name, the same in both regions: the edge's stack reads the copy there. */
  readonly name: string;
  /** As CloudFormation puts it in, when it sets a function up. */
  readonly value: string;

  /** A later generation is another secret. The one before it stays for as long as the edge may still name it. */
  constructor(scope: Construct, id: string, generation: number) {
    super(scope, id);
    // A secret has no replica in its own region, and which region that is, the template does not know.
    const elsewhere = new CfnCondition(this, "Elsewhere", {
      expression: Fn.conditionNot(Fn.conditionEquals(Aws.REGION, EDGE_REGION)),
    });
    if (generation > 1) this.secret(generation - 1, elsewhere);
    const secret = this.secret(generation, elsewhere);
    this.name = nameOf(this, generation);
    this.value = secret.secretValue.unsafeUnwrap();
  }

  private secret(generation: number, elsewhere: CfnCondition): Secret {
    const secret = new Secret(this, `Generation${generation}`, {
      secretName: nameOf(this, generation),
      description: "Shows Groupwright's API that a request came through its edge",
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // The resource of the construct, always a CfnSecret.
    const resource = secret.node.defaultChild as CfnSecret;
    resource.replicaRegions = Token.asAny(Fn.conditionIf(elsewhere.logicalId, [{ Region: EDGE_REGION }], Aws.NO_VALUE));
    return secret;
  }
}

/**
 * A name of its own, since the other region knows it by that. CloudFormation deletes secrets at once, so it is free
 * again.
 */
function nameOf(scope: Construct, generation: number): string {
  return `${Stack.of(scope).stackName}/origin/${generation}`;
}
