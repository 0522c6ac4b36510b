import { PARTITIONS, streamOf } from '#contracts';
import type { Queryable } from '#kernel';
import type { PooledDatabase } from './database.js';

/** Everything of this partition up to `streamSeq` was handled or set aside; `messageId` stood there. */
export type Position = Readonly<{ partition: number; streamSeq: number; messageId: string | null; knownFrom: number }>;

/** A stream that was heard before: how often it was mended by then, and our places in it. */
export type Heard = Readonly<{ epoch: number; positions: readonly Position[] }>;

/** Of a stream: up to when all of it is handled, whether something is missing in it, and our place in each partition. */
export type Readings = Readonly<{ upTo: string | null; gap: boolean; places: readonly number[] }>;

export type Gap = Readonly<{ from: number; to: number }>;

/** The SQL of a consumer's places in the streams it hears. The truth of what was handled; the broker's own record is a hint. */
export class Positions {
  constructor(private readonly database: PooledDatabase) {}

  /** Nothing of a stream that was never heard. */
  async known(stream: string): Promise<Heard | undefined> {
    const [row] = await this.database.query<{ epoch: number }>('select epoch from stream_epoch where stream = $1', [stream]);
    return row && { epoch: row.epoch, positions: await this.of(stream, this.database) };
  }

  /** A stream that is heard for the first time: its epoch, and all partitions at its first place. */
  meet(stream: string, epoch: number, first: number): Promise<Heard> {
    return this.database.transaction(async (tx) => {
      await tx.query('insert into stream_epoch (stream, epoch) values ($1, $2) on conflict do nothing', [stream, epoch]);
      await tx.query(
        `insert into stream_position (stream, partition, stream_seq, known_from)
         select $1, p, 0, $2 from generate_series(0, $3 - 1) p on conflict do nothing`,
        [stream, first, PARTITIONS],
      );
      return { epoch, positions: await this.of(stream, tx) };
    });
  }

  /** The stream is no longer what we read behind `sound`: read again from there; what was done is in the inbox. */
  async rewind(stream: string, sound: number, epoch: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into stream_epoch (stream, epoch) values ($1, $2)
         on conflict (stream) do update set epoch = greatest(stream_epoch.epoch, excluded.epoch)`,
        [stream, epoch],
      );
      await tx.query('update stream_position set stream_seq = $2, message_id = null where stream = $1 and stream_seq > $2', [
        stream,
        sound,
      ]);
    });
  }

  /** Places that are gone from the stream before we came to them: noted until their owner has said them again. */
  async note(stream: string, { from, to }: Gap): Promise<undefined> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into stream_gap (stream, from_seq, to_seq) values ($1, $2, $3) on conflict (stream) do update
           set from_seq = least(stream_gap.from_seq, excluded.from_seq), to_seq = greatest(stream_gap.to_seq, excluded.to_seq)`,
        [stream, from, to],
      );
      await tx.query('update stream_position set stream_seq = $2, message_id = null where stream = $1 and stream_seq < $2', [stream, to]);
    });
  }

  async gap(stream: string): Promise<Gap | undefined> {
    const [gap] = await this.database.query<Gap>('select from_seq as from, to_seq as to from stream_gap where stream = $1', [stream]);
    return gap;
  }

  async closeGap(stream: string, { from, to }: Gap): Promise<void> {
    await this.database.query('delete from stream_gap where stream = $1 and from_seq = $2 and to_seq = $3', [stream, from, to]);
  }

  /** These partitions have handled all there was up to `place`, where `messageId` stands: we know all that was said before `at`. */
  caughtUp(
    stream: string,
    partitions: readonly Position[],
    { place, messageId, at }: Readonly<{ place: number; messageId: string | null; at: string }>,
  ): Promise<Position[]> {
    return this.database.query<Position>(
      `update stream_position p set stream_seq = greatest(p.stream_seq, $4), 
         -- The owner's clock is not ours: nobody knows what has not been said yet.
         read_at = case when p.read_at <= now() then greatest(p.read_at, least($6::timestamptz, now())) else least($6::timestamptz, now()) end,
         message_id = case when p.stream_seq < $4 then $5 else p.message_id end
       from unnest($2::int[], $3::bigint[]) as c(partition, expected)
       where p.stream = $1 and p.partition = c.partition and p.stream_seq = c.expected
       returning p.partition, p.stream_seq as "streamSeq", p.message_id as "messageId", p.known_from as "knownFrom"`,
      [stream, partitions.map((p) => p.partition), partitions.map((p) => p.streamSeq), place, messageId, at],
    );
  }

  /**
   * Up to when everything that these services said, each at all its desks, is handled or set aside here; null while one of the
   * streams has not been read to its end once, or a service has none yet. The oldest counts: a board is no newer than the last to be heard.
   */
  async asOf(county: string, services: readonly string[]): Promise<string | null> {
    const [row] = await this.database.query<{ at: string | null }>(
      `select case when bool_and(p.read_at is not null) then min(p.read_at) end as at
       from unnest($1::text[]) s(begin) left join stream_position p on starts_with(p.stream, s.begin)`,
      [services.map((service) => streamOf({ county, service, desk: '' }))],
    );
    return row?.at ?? null;
  }

  /** Every stream that was ever heard, by its name. */
  async readings(): Promise<ReadonlyMap<string, Readings>> {
    const rows = await this.database.query<Readings & { stream: string }>(
      `select stream, case when bool_and(read_at is not null) then min(read_at) end as "upTo", jsonb_agg(stream_seq order by partition) as places,
         exists (select from stream_gap g where g.stream = p.stream) as gap
       from stream_position p group by stream`,
    );
    return new Map(rows.map(({ stream, ...reading }) => [stream, reading]));
  }

  /** Another word as soon as something more is handled, set aside or taken up again, or is known up to a later moment. */
  async knowledge(): Promise<string> {
    const [row] = await this.database.query<{ mark: string }>(
      `select concat_ws(' ', sum(stream_seq), sum(extract(epoch from read_at)), (select count(*) from parked_event)) as mark
       from stream_position`,
    );
    return row?.mark ?? '';
  }

  private of(stream: string, db: Queryable): Promise<Position[]> {
    return db.query<Position>(
      `select partition, stream_seq as "streamSeq", message_id as "messageId", known_from as "knownFrom"
       from stream_position where stream = $1 order by partition`,
      [stream],
    );
  }
}
