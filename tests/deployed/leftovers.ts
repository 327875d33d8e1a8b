/** What has to be undone at the end, last made first, however the run ends. */
export class Leftovers {
  private readonly undo: (() => Promise<void>)[] = [];

  add(undo: () => Promise<void>): void {
    this.undo.push(undo);
  }

  async clear(): Promise<void> {
    for (let undo = this.undo.pop(); undo !== undefined; undo = this.undo.pop()) await undo();
  }
}
