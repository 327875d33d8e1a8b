import { withoutAddresses } from "./without-addresses.ts";

type Described = { readonly error: string; readonly cause: string; readonly at: string };

/** A line of a stack that says where: `at name (file:line:column)`, and what V8 writes of its own code. */
const FRAME = /^\s+at .*(?::\d+:\d+\)?|\((?:<anonymous>|native|index \d+)\))$/;
const MOST_FRAMES = 6;

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
  return `${error.name}: ${withoutAddresses(error.message).replaceAll(/\s+/g, " ")}`;
}

function framesOf(error: Error | undefined): string {
  const frames = stackBelowMessage(error)
    .split("\n")
    .filter((line) => FRAME.test(line));
  return frames
    .slice(0, MOST_FRAMES)
    .map((line) => withoutAddresses(line.trim()))
    .join(" | ");
}

/** A message may have lines of its own, which may look like anything. */
function stackBelowMessage({ stack = "", message }: Pick<Error, "stack" | "message"> = { message: "" }): string {
  const from = message === "" ? -1 : stack.indexOf(message);
  return from < 0 ? stack : stack.slice(from + message.length);
}
