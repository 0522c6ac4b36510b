/** A set of whole numbers that is nearly without gaps: millions of them are a handful of spans. */
export class Spans {
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  add(number: number): void {
    const i = this.behind(number);
    if ((this.to[i - 1] ?? -1) >= number) return;
    const joinsLeft = this.to[i - 1] === number - 1;
    const joinsRight = this.from[i] === number + 1;
    if (joinsLeft) this.to.splice(i - 1, joinsRight ? 2 : 1, joinsRight ? (this.to[i] as number) : number);
    else if (!joinsRight) this.to.splice(i, 0, number);
    if (joinsRight) this.from.splice(i, 1, ...(joinsLeft ? [] : [number]));
    else if (!joinsLeft) this.from.splice(i, 0, number);
  }

  has(number: number): boolean {
    return (this.to[this.behind(number) - 1] ?? -1) >= number;
  }

  /** How many there are of them. */
  get size(): number {
    return this.from.length;
  }

  /** The place of the first span that begins behind the number. */
  private behind(number: number): number {
    let [low, high] = [0, this.from.length];
    if (high > 0 && (this.from[high - 1] as number) <= number) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.from[middle] as number) <= number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
