export type Elapsed = { readonly unit: "days" | "weeks" | "months"; readonly count: number };

/**
 * Some days as people say them.
 *
 * @example elapsed(91) // { unit: "months", count: 3 }
 */
export function elapsed(days: number): Elapsed {
  if (days >= 60) return { unit: "months", count: Math.round(days / 30) };
  return days >= 7 && days % 7 === 0 ? { unit: "weeks", count: days / 7 } : { unit: "days", count: days };
}
