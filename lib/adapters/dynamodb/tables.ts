/**
 * The four tables as plain data: the CDK stack and the local engine create them from here, so they cannot differ.
 * Every key is a string. `timeToLive` names an attribute in epoch seconds.
 */
export type IndexKeys = { readonly pk: string; readonly sk: string };
export type TableShape = {
  readonly indexes: Readonly<Record<string, IndexKeys>>;
  readonly timeToLive: string | undefined;
};

export const PRIMARY_KEY: IndexKeys = { pk: "pk", sk: "sk" };

export const TABLES = {
  /** Groups, people, pairs, seats, offers, sessions, runs, idempotency. */
  core: {
    indexes: {
      /** Groups by status, applications by status, offers by group, runs by programme. */
      list: { pk: "listPk", sk: "listSk" },
      /** Applications by safety state and status. */
      safety: { pk: "safetyPk", sk: "safetySk" },
      /** Applications of a person. */
      person: { pk: "personPk", sk: "personSk" },
    },
    timeToLive: "ttl",
  },
  /** Answers, signatures, snapshots and results of runs. */
  sensitive: { indexes: {}, timeToLive: undefined },
  /** The message ledger. */
  outbox: {
    indexes: {
      /** Sparse: only what is still to be sent, by the time it is due (or its lease ends). */
      due: { pk: "duePk", sk: "dueSk" },
      person: { pk: "personPk", sk: "personSk" },
      /** The whole ledger, in few parts of kinds that come about as often. */
      kind: { pk: "kindPk", sk: "kindSk" },
    },
    timeToLive: undefined,
  },
  /** Append only. */
  audit: { indexes: {}, timeToLive: undefined },
} as const satisfies Record<string, TableShape>;

export type TableRole = keyof typeof TABLES;
export type TableNames = Readonly<Record<TableRole, string>>;

/** Attributes that are keys and not content. */
export const KEY_ATTRIBUTES: ReadonlySet<string> = new Set([
  PRIMARY_KEY.pk,
  PRIMARY_KEY.sk,
  ...Object.values<TableShape>(TABLES).flatMap((table) => [
    ...Object.values(table.indexes).flatMap((index) => [index.pk, index.sk]),
    ...(table.timeToLive === undefined ? [] : [table.timeToLive]),
  ]),
]);
