/** Whole numbers, more and more of them, in one block of memory. */
export class NumberRow {
  private numbers = new Int32Array(1024);
  private size = 0;

  push(number: number): void {
    if (this.size === this.numbers.length) this.grow();
    this.numbers[this.size] = number;
    this.size += 1;
  }

  toArray(): Int32Array {
    return this.numbers.slice(0, this.size);
  }

  private grow(): void {
    const larger = new Int32Array(this.numbers.length * 2);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
