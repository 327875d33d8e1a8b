import { openDatabase } from "../../lib/runtime/local/database.ts";

/** A program of its own for the test that kills it: opens a database, says where, and stays. */
const { endpoint } = await openDatabase({});
process.stdout.write(`${endpoint}\n`);
setInterval(() => {}, 60_000);
