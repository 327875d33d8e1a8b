type Described = { readonly error: string; readonly cause: string; readonly at: string };

const ADDRESS = /[^\s"'<>]+@[^\s"'<>]+/g;

/**
 * An error as it may be logged: names and messages down the chain of causes, and where it was thrown. A SyntaxError's
 * message quotes what it was parsing, so only its name is kept; anything like an address is taken out.
 */
export function describeError(error: unknown): Described {
  const chain = chainOf(error);
  return {
    error: chain[0]?.name ?? typeof error,
    cause: chain.map(summary).join(" < ").slice(0, 500),
    at: framesOf(chain[0]),
  };
}

function chainOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...chainOf(error.cause)].slice(0, 5);
}

function summary(error: Error): string {
  if (error instanceof SyntaxError) return error.name;
  return `${error.name}: ${error.message.replaceAll(ADDRESS, "[address]").replaceAll(/\s+/g, " ")}`;
}

function framesOf(error: Error | undefined): string {
  const frames = error?.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return frames
    .slice(0, 6)
    .map((line) => line.trim())
    .join(" | ");
}
