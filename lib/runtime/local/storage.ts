import { join } from "node:path";
import { readLocalEnvironment } from "../config.ts";
import { createTables, type LocalDatabase, openDatabase, tableNames } from "./database.ts";
import { type LocalMail, openMail } from "./mail.ts";
import { KEPT_FILES } from "./private-folder.ts";

export type Storage = {
  readonly database: LocalDatabase;
  readonly mail: LocalMail;
  readonly close: () => Promise<void>;
};

export const LOCAL_TABLES = tableNames("groupwright");

/** Database and mail endpoint: the embedded ones, or those that DYNAMODB_ENDPOINT and SES_ENDPOINT name. */
export async function openStorage(dataDir: string | undefined): Promise<Storage> {
  const { DYNAMODB_ENDPOINT, SES_ENDPOINT } = readLocalEnvironment();
  const file = dataDir === undefined ? undefined : join(dataDir, KEPT_FILES.database);
  const database = await openDatabase({ file, endpoint: DYNAMODB_ENDPOINT });
  try {
    await createTables(database.client, LOCAL_TABLES);
    const mail = SES_ENDPOINT === undefined ? await openMail() : mailAt(SES_ENDPOINT);
    const close = async () => {
      await mail.stop();
      await database.stop();
    };
    return { database, mail, close };
  } catch (error) {
    // An engine that is left running keeps this process from ending.
    await database.stop();
    throw error;
  }
}

function mailAt(endpoint: string): LocalMail {
  return { endpoint, inboxUrl: `${endpoint}/`, date: () => {}, stop: async () => {} };
}
