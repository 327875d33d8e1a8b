/**
 * What the SDK loads in a bundle when a service answers with an event stream: none of ours does, and no function is
 * deployed with what reads them (`bin/bundle-options.ts`).
 */
throw new Error("a service answered with an event stream, which no function can read");

export {};
