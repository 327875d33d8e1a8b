import { CfnOutput, CfnParameter, Fn, Stack, type StackProps } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Construct } from "constructs";
import { ORIGIN_HEADER } from "../../api/http/through-edge.ts";
import { EDGE_REGION, type Edge } from "../../domain/settings.ts";
import { edgeFirewall } from "./edge-firewall.ts";

type EdgeProps = StackProps & { readonly edge: Edge };

/**
 * CloudFront and its firewall before the API. It caches nothing: every reply is somebody's own. It knows the API by two
 * outputs of the App stack, which is in another region: `npm run deploy` hands them over.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { edge, ...props }: EdgeProps) {
    super(scope, id, { ...props, env: { region: EDGE_REGION } });
    const apiHost = new CfnParameter(this, "ApiHost", { description: "Output ApiHost of the App stack" });
    const verifyName = new CfnParameter(this, "OriginVerifyName", {
      description: "Output OriginVerifyName of the App stack",
    });
    const distribution = new Distribution(this, "Distribution", {
      comment: "Groupwright",
      domainNames: [edge.name],
      certificate: Certificate.fromCertificateArn(this, "Certificate", edge.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: edgeFirewall(this, edge).attrArn,
      defaultBehavior: {
        origin: new HttpOrigin(apiHost.valueAsString, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          customHeaders: { [ORIGIN_HEADER]: secretNamed(verifyName.valueAsString) },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    });
    new CfnOutput(this, "DomainTarget", { value: distribution.distributionDomainName });
  }
}

/** CloudFormation puts the secret in; the template has its name alone. */
function secretNamed(name: string): string {
  return Fn.join("", ["{{resolve:secretsmanager:", name, ":SecretString}}"]);
}
