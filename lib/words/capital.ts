/** With a capital, for what a sentence or a cell begins with. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
