/** The process of one deployed function: answers each event with what its handler returns. */
const { handler } = await import(process.argv[2] ?? "");
const context = { getRemainingTimeInMillis: () => 30_000 };

process.on("message", async ({ event }: { event: unknown }) => {
  try {
    process.send?.({ result: await handler(event, context) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
