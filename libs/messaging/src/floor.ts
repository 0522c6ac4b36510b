import type { Peek, Waiting } from './outbox.js';

type Mark = Readonly<{ xmax: number; seq: number }>;

/**
 * The number below which no row can appear any more, so that the outbox need not be read from its start, where
 * the deleted rows lie. A number is drawn inside a transaction; once every transaction that was open when we saw
 * row n has ended, whatever below n is still missing was rolled back.
 */
export class Floor {
  private readonly marks: Mark[] = [];
  private floor = 0;

  get value(): number {
    return this.floor;
  }

  /** To be told of each look once its rows are on their way. */
  passed({ rows, xmin, xmax }: Peek): void {
    // A full batch may hide rows above it, never below; only marks at or under its end are settled.
    const end = rows.at(-1)?.seq ?? Infinity;
    while (this.marks[0] && this.marks[0].xmax <= xmin && this.marks[0].seq <= end) this.floor = (this.marks.shift() as Mark).seq;
    if (rows.length > 0) this.marks.push({ xmax, seq: (rows.at(-1) as Waiting).seq });
    if (this.marks.length > 64) this.marks.splice(1, 1);
  }

  reset(): void {
    this.marks.length = 0;
    this.floor = 0;
  }
}
