/**
 * Groups by distance, nearest first: a binary heap that knows where each group is, so that a distance can be lowered.
 */
export type Nearest = {
  readonly distance: Float64Array;
  readonly heap: Int32Array;
  readonly place: Int32Array;
  size: number;
  /** Every group given a distance since the last `forget`. */
  readonly touched: Int32Array;
  seen: number;
};

export function createNearest(groups: number): Nearest {
  return {
    distance: new Float64Array(groups).fill(Number.POSITIVE_INFINITY),
    heap: new Int32Array(groups),
    place: new Int32Array(groups).fill(-1),
    size: 0,
    touched: new Int32Array(groups),
    seen: 0,
  };
}

/** Sets a distance below the one the group had, and queues the group again if it had left. */
export function reach(near: Nearest, group: number, distance: number): void {
  if (near.distance[group] === Number.POSITIVE_INFINITY) near.touched[near.seen++] = group;
  near.distance[group] = distance;
  let at = near.place[group] as number;
  if (at < 0) at = near.size++;
  rise(near, group, distance, at);
}

/** The group at less than `limit` that is nearest, or -1. */
export function takeNearest(near: Nearest, limit: number): number {
  if (near.size === 0) return -1;
  const group = near.heap[0] as number;
  if (!((near.distance[group] as number) < limit)) return -1;
  near.place[group] = -1;
  near.size--;
  if (near.size > 0) sink(near, near.heap[near.size] as number);
  return group;
}

export function forget(near: Nearest): void {
  for (let k = 0; k < near.seen; k++) {
    const group = near.touched[k] as number;
    near.distance[group] = Number.POSITIVE_INFINITY;
    near.place[group] = -1;
  }
  near.size = 0;
  near.seen = 0;
}

function rise(near: Nearest, group: number, distance: number, from: number): void {
  const { heap, place, distance: all } = near;
  let at = from;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up] as number;
    if ((all[above] as number) <= distance) break;
    heap[at] = above;
    place[above] = at;
    at = up;
  }
  heap[at] = group;
  place[group] = at;
}

function sink(near: Nearest, group: number): void {
  const { heap, place, distance: all, size } = near;
  const distance = all[group] as number;
  let at = 0;
  for (let down = 1; down < size; down = 2 * at + 1) {
    if (down + 1 < size && (all[heap[down + 1] as number] as number) < (all[heap[down] as number] as number)) down++;
    const below = heap[down] as number;
    if ((all[below] as number) >= distance) break;
    heap[at] = below;
    place[below] = at;
    at = down;
  }
  heap[at] = group;
  place[group] = at;
}
