/** How long one call may take, in milliseconds, and how often it is made in all. */
export type Patience = { readonly connect: number; readonly request: number; readonly tries: number };

/** Within what a person waits for the API: all tries together end before the shortest of the functions does. */
export const OF_A_FUNCTION: Patience = { connect: 1_000, request: 4_000, tries: 3 };
/** Of what runs beside us, on a machine that may be busy with other things. */
export const OF_THIS_MACHINE: Patience = { connect: 5_000, request: 60_000, tries: 3 };
/** Somebody waits at the terminal: rather an answer than a third try. */
export const OF_AN_OPERATOR: Patience = { connect: 5_000, request: 15_000, tries: 2 };
/** For a function to answer: the sweeper, which is asked by hand, may take fifty seconds. */
export const OF_AN_INVOCATION: Patience = { connect: 5_000, request: 60_000, tries: 1 };

/**
 * The configuration of an AWS client, as given and with this patience. Left to itself the SDK waits for a reply for
 * ever, and Lambda ends the function instead: then nothing is logged, and nobody knows what was being asked for.
 *
 * @example new SQSClient(patient({}, OF_A_FUNCTION))
 */
export function patient<Config extends object>(config: Config, { connect, request, tries }: Patience) {
  const requestHandler = { connectionTimeout: connect, requestTimeout: request, throwOnRequestTimeout: true };
  return { ...config, requestHandler, maxAttempts: tries };
}
