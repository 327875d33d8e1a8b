import type { Engine } from "./engine.ts";

/** Part of the store, each of its methods as a function that is given the engine first. */
export type Methods<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (...asked: infer Asked) => infer Answer
    ? (engine: Engine, ...asked: Asked) => Answer
    : never;
};

/** @example withEngine<GroupStore>(engine, GROUPS).group(groupId) */
export function withEngine<Part>(engine: Engine, methods: Methods<Part>): Part {
  const entries = Object.entries<(engine: Engine, ...asked: never[]) => unknown>(methods);
  const bound = entries.map(([name, method]) => [name, (...asked: never[]) => method(engine, ...asked)]);
  // Methods<Part> has every method of Part under its name, and nothing else.
  return Object.fromEntries(bound) as Part;
}
