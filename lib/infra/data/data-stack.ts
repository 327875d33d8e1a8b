import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { PRIMARY_KEY, TABLES, type TableRole, type TableShape } from "../../adapters/dynamodb/tables.ts";
import type { Settings } from "../../domain/settings.ts";
import { operationsKey } from "../observability/operations-key.ts";
import { StaffPool } from "./staff-pool.ts";

type DataProps = StackProps & { readonly settings: Pick<Settings, "encryption" | "environment"> };

/**
 * What must outlive every deployment: the four tables, the keys and the staff directory. Retained when the stack is
 * deleted, protected against deletion, restorable to any second of the last 35 days.
 */
export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableRole, Table>>;
  readonly sensitiveKey: Key;
  readonly linkKey: Key;
  /** Logs and alarms; with `encryption: "all-tables"` also every table that has no key of its own. */
  readonly operationsKey: Key;
  readonly staff: StaffPool;

  constructor(scope: Construct, id: string, { settings, ...props }: DataProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.sensitiveKey = new Key(this, "SensitiveKey", {
      description: "Answers, signatures and match snapshots",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.linkKey = new Key(this, "LinkKey", {
      description: "Signs the links in mail; never leaves KMS",
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.operationsKey = operationsKey(this);
    const others = settings.encryption === "all-tables" ? this.operationsKey : undefined;
    this.tables = {
      core: this.table("core", others),
      sensitive: this.table("sensitive", this.sensitiveKey),
      outbox: this.table("outbox", others),
      audit: this.table("audit", others),
    };
    this.staff = new StaffPool(this, "Staff", settings.environment);
  }

  // Table, not TableV2: with a customer-managed key TableV2 fails to synthesise in a region-agnostic stack.
  private table(name: TableRole, encryptionKey: Key | undefined): Table {
    const { indexes, timeToLive }: TableShape = TABLES[name];
    const table = new Table(this, `${name[0]?.toUpperCase()}${name.slice(1)}`, {
      partitionKey: { name: PRIMARY_KEY.pk, type: AttributeType.STRING },
      sortKey: { name: PRIMARY_KEY.sk, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...(encryptionKey === undefined
        ? { encryption: TableEncryption.AWS_MANAGED }
        : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey }),
      ...(timeToLive === undefined ? {} : { timeToLiveAttribute: timeToLive }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, keys] of Object.entries(indexes)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: keys.pk, type: AttributeType.STRING },
        sortKey: { name: keys.sk, type: AttributeType.STRING },
      });
    }
    return table;
  }
}
