import { Unreadable } from '#kernel';
import type { Database, Transaction } from '#kernel';
import type { Bunch } from './bunch.js';
import { moveAway } from './erasing.store.js';
import { readable } from './opener.js';
import { BUNCH_COLUMNS, BUNCH_JSON, RECORD_JSON, bunchJson, bunchesOf, keepBunches, recordJson, sealedRows } from './rows.store.js';
import type { SealedRow } from './sealed-row.js';
import type { Sealer } from './sealer.js';

/** How far one part of a rotation has come, of what was to be done when it began. */
export type Progress = Readonly<{ part: 'records' | 'bunches' | 'indexes'; done: number; of: number }>;

/** What one batch came to: nothing where there was nothing left. */
type Batch = Readonly<{ last: string; done: number }> | undefined;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Brings all that is sealed under the active key and algorithm, and makes blind indexes under theirs. Each batch is a transaction of
 * its own that takes up what is not yet as it should be: so it may be broken off anywhere and begun again, done by two at once, and
 * done while services write. What does not open is passed by and stays as it is, for whoever can mend it.
 */
export class Rotation {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** What is not yet as it should be. */
  async left(): Promise<Readonly<Record<Progress['part'], number>>> {
    return { records: await this.leftOf('records'), bunches: await this.leftOf('bunches'), indexes: await this.leftOf('indexes') };
  }

  async *run(batch = 500): AsyncGenerator<Progress> {
    // Of a record that is sealed anew the bunch is new too, so records come first.
    yield* this.part('records', await this.leftOf('records'), (last) => this.resealed(last, batch));
    yield* this.part('bunches', await this.leftOf('bunches'), (last) => this.rewrapped(last, batch));
    yield* this.part('indexes', await this.leftOf('indexes'), (last) => this.indexed(last, batch));
  }

  private leftOf(part: Progress['part']): Promise<number> {
    const { current, blind, retention } = this.sealer;
    if (part === 'records') return this.count('sealed_record where bunch is null or algorithm <> $1', current.algorithm);
    if (part === 'bunches') return this.count('key_bunch where key_id <> $1', current.keyId);
    return this.count(`sealed_record r where ${OTHERWISE_INDEXED}`, blind.mark, retention.found);
  }

  private async *part(part: Progress['part'], of: number, step: (last: string) => Promise<Batch>): AsyncGenerator<Progress> {
    let done = 0;
    for (let batch = await step(BEFORE_ALL); batch; batch = await step(batch.last)) {
      done += batch.done;
      yield { part, done, of: Math.max(of, done) };
    }
  }

  private async count(from: string, ...params: readonly unknown[]): Promise<number> {
    const [found] = await this.database.query<{ n: number }>(`select count(*) as n from ${from}`, params);
    return found?.n ?? 0;
  }

  /** Those of the releases before, sealed straight with the ring, get keys of their own; so do those of another algorithm. */
  private resealed(last: string, batch: number): Promise<Batch> {
    return this.database.transaction(async (tx) => {
      const { algorithm } = this.sealer.current;
      const where = '(r.bunch is null or r.algorithm <> $1) and r.id > $2::uuid order by r.id limit $3 for update of r';
      const rows = await sealedRows(tx, where, [algorithm, last, batch]);
      return batchOf(rows, await this.replace(rows, tx));
    });
  }

  private async replace(rows: readonly SealedRow[], tx: Transaction): Promise<number> {
    const aggregates = [...new Set(rows.map(({ aggregateId }) => aggregateId))];
    const anew = aggregates.flatMap((aggregate) =>
      this.sealer.resealed(
        aggregate,
        rows.filter(({ aggregateId }) => aggregateId === aggregate),
      ),
    );
    await keepBunches(tx, bunchesOf(anew));
    await tx.query(
      `update sealed_record r set key_id = null, bunch = s.bunch, slot = s.slot, algorithm = s.algorithm, nonce = decode(s.nonce, 'base64'),
         tag = decode(s.tag, 'base64'), ciphertext = decode(s.ciphertext, 'base64')
       from json_to_recordset($1) as s(${RECORD_JSON}) where r.id = s.id`,
      [JSON.stringify(anew.map((row) => recordJson(row)))],
    );
    const moved = new Set(anew.map(({ id }) => id));
    await moveAway(
      rows
        .filter(({ id }) => moved.has(id))
        .map(({ id, aggregateId, bunch, slot }) => ({ id, aggregateId, bunch: bunch?.id ?? null, slot })),
      this.sealer,
      tx,
    );
    return anew.length;
  }

  private rewrapped(last: string, batch: number): Promise<Batch> {
    return this.database.transaction(async (tx) => {
      const bunches = await tx.query<Bunch>(
        `select ${BUNCH_COLUMNS} from key_bunch b where b.key_id <> $1 and b.id > $2::uuid order by b.id limit $3 for update`,
        [this.sealer.current.keyId, last, batch],
      );
      const anew = bunches.flatMap((bunch) => {
        const rewrapped = readable(() => this.sealer.rewrapped(bunch));
        return rewrapped instanceof Unreadable ? [] : [rewrapped];
      });
      await tx.query(
        `update key_bunch k set key_id = b.key_id, nonce = decode(b.nonce, 'base64'), tag = decode(b.tag, 'base64'), wrapped = decode(b.wrapped, 'base64')
         from json_to_recordset($1) as b(${BUNCH_JSON}) where k.id = b.id`,
        [JSON.stringify(anew.map(bunchJson))],
      );
      return batchOf(bunches, anew.length);
    });
  }

  /** A record that came back erased is found by nothing any more. */
  private indexed(last: string, batch: number): Promise<Batch> {
    return this.database.transaction(async (tx) => {
      const { blind, retention } = this.sealer;
      const where = `${OTHERWISE_INDEXED} and r.id > $3::uuid order by r.id limit $4 for update of r`;
      const rows = await sealedRows(tx, where, [blind.mark, retention.found, last, batch]);
      const contents = new Map(this.sealer.openEach(rows).map(({ row, content }) => [row.id, content]));
      const anew = rows.flatMap((row) => {
        const content = contents.get(row.id) ?? {};
        return content instanceof Unreadable ? [] : [recordJson({ ...row, ...this.sealer.indexed(row.kind, content) })];
      });
      await tx.query(
        `update sealed_record r set blind_indexes = array(select decode(i, 'base64') from unnest(s.blind_indexes) i), indexed_by = s.indexed_by
         from json_to_recordset($1) as s(id uuid, blind_indexes text[], indexed_by text) where r.id = s.id`,
        [JSON.stringify(anew)],
      );
      return batchOf(rows, anew.length);
    });
  }
}

/** Of the kinds $2, which are found by what they hold, those whose indexes were made otherwise than $1. */
const OTHERWISE_INDEXED = 'r.indexed_by is distinct from $1 and r.kind = any($2)';

const batchOf = (rows: readonly { id: string }[], done: number): Batch => {
  const last = rows.at(-1)?.id;
  return last === undefined ? undefined : { last, done };
};
