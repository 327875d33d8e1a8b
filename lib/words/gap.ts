/** A gap in per cent, rounded up to hundredths, so that no words promise more than was proven. 0.0003 is 0.03. */
export function gapInPercent(gap: number): number {
  return Math.max(1, Math.ceil(Number((gap * 10_000).toFixed(6)))) / 100;
}
