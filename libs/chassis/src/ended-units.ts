import { Problem } from '#access';
import { heirOf } from '#kernel';
import type { Actor, Database, Queryable } from '#kernel';

/** A unit that was merged or abolished, as a service knows of it. */
export type EndedUnit = Readonly<{ unit: string; name: string; successor: string | null; successorName: string | null }>;

export type ReadEndedUnits = (db: Queryable) => Promise<readonly EndedUnit[]>;

const FRESH_MS = 5_000;

/**
 * An account stays with its unit, so that it ends with it: what the unit held is its successor's, whose own accounts go on with it.
 * They are a few rows, read at most once in five seconds; an account whose unit is not known here is left to what it may see.
 */
export class EndedUnits {
  private latest: Promise<ReadonlyMap<string, EndedUnit>> | undefined;
  private readAt = 0;

  constructor(
    private readonly database: Database,
    private readonly read: ReadEndedUnits = () => Promise.resolve([]),
  ) {}

  mustStand = async ({ unit }: Actor): Promise<void> => {
    const ended = await this.known();
    const own = ended.get(unit);
    if (!own) return;
    const heir = heirOf(unit, (code) => {
      const found = ended.get(code);
      return found && { active: false, successor: found.successor };
    });
    const successor = [...ended.values()].find((each) => each.successor === heir)?.successorName;
    if (successor) throw new Problem(403, 'unit-merged', { name: own.name, successor });
    throw new Problem(403, 'unit-ended', { name: own.name });
  };

  private known(): Promise<ReadonlyMap<string, EndedUnit>> {
    if (this.latest && performance.now() - this.readAt < FRESH_MS) return this.latest;
    this.readAt = performance.now();
    const reading = this.read(this.database).then((rows) => new Map(rows.map((row) => [row.unit, row])));
    reading.catch(() => (this.latest = undefined));
    return (this.latest = reading);
  }
}
