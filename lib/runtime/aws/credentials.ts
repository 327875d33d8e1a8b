import { type FromEnvInit, fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Where the SDK's clients find credentials in a bundle: Lambda puts those of the function's role into the environment,
 * and nothing else is ever asked. The build puts this in place of the SDK's own `defaultProvider`, which also searches
 * profiles, single sign-on, container and instance metadata: a fifth of each bundle that no function can use.
 */
export function defaultProvider(init?: FromEnvInit): ReturnType<typeof fromEnv> {
  return fromEnv(init);
}
