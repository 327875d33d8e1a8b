import { dirname } from "node:path";
import type { Source } from "./source.ts";

const MOST_FILES = 20;

/** Folders with more files than one look takes in. */
export function crowdedFolders(paths: readonly string[]): readonly string[] {
  const files = Map.groupBy(paths, (path) => dirname(path));
  return [...files].flatMap(([folder, { length }]) =>
    length > MOST_FILES
      ? [`${folder} has ${length} files, ${MOST_FILES} at most: lay it out by chapter, or by what its files are about`]
      : [],
  );
}

/** Files that import each other in a circle, imports of types included: one finding a circle. */
export function circles(sources: readonly Source[]): readonly string[] {
  const targets = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isPackage }) => !isPackage).map(({ target }) => target),
    ]),
  );
  return strongComponents(targets).map(
    (files) =>
      `${files.toSorted().join(", ")} import each other: move what they share into a file that imports neither`,
  );
}

/** Components of more than one node: Tarjan's algorithm. `targets` is only read. */
function strongComponents(targets: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const lowOf = (node: string) => low.get(node) ?? Number.POSITIVE_INFINITY;
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    for (const next of targets.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(lowOf(node), lowOf(next)));
    }
    if (lowOf(node) !== order.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    if (component.length > 1) found.push(component);
  };
  for (const node of targets.keys()) if (!order.has(node)) visit(node);
  return found;
}
