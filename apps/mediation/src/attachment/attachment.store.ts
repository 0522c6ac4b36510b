import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Problem } from '#access';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { mediaOf } from '#files';
import { DATABASE, NotFound, Refused, newId } from '#kernel';
import type { Actor, Database, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import { SealedRecords, Sealer, acting, keepActs, keepSealed, newBytesKey } from '#sealed';
import { ATTACHMENT } from '../kinds.js';
import { mustBePiece, mustBeWhole, mustFit, piecesOf } from './attachment.js';
import type { Purpose, Removal, State } from './attachment.js';
import { Pieces } from './piece.store.js';

export type Attachment = Readonly<{
  id: string;
  as: Purpose;
  state: State;
  size: number;
  type: string | null;
  sha256: string | null;
  arrived: number[];
  at: string;
  by: string | null;
  removed: Removal | null;
}>;

/** What came of one whose last piece is here. */
export type Fate = 'kept' | 'not-what-it-says' | 'not-taken';

const COLUMNS = `a.id, a.purpose as "as", a.state, a.size, a.type, a.sha256, a.at, a.by_unit as by, a.removed,
  case when a.state = 'arriving' then array(select n from attachment_piece p where p.attachment = a.id and p.here order by n) else '{}' end as arrived`;

/** The attachments of mediations: what is known of them here, their names and keys sealed, their bytes on the shelf. */
@Injectable()
export class Attachments {
  private readonly logger = new Logger('Attachments');

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly sealer: Sealer,
    private readonly sealed: SealedRecords,
    private readonly pieces: Pieces,
  ) {}

  of(mediation: string): Promise<Attachment[]> {
    return this.database.query<Attachment>(`select ${COLUMNS} from attachment a where a.mediation = $1 order by a.id`, [mediation]);
  }

  /** As what those are attached that are there to be opened. */
  async keptAs(mediation: string, db: Queryable = this.database): Promise<Purpose[]> {
    const kept = await db.query<{ as: Purpose }>(
      `select distinct purpose as "as" from attachment where mediation = $1 and state = 'kept'`,
      [mediation],
      'as what there are attachments',
    );
    return kept.map(({ as }) => as);
  }

  async begin(mediation: string, { name, as, size }: Readonly<{ name: string; as: Purpose; size: number }>): Promise<string> {
    const id = newId();
    const key = newBytesKey(this.sealer.current.algorithm);
    await this.database.transaction(async (tx) => {
      mustFit(size, { there: await this.countOf(mediation, tx), largest: this.config.files.largest });
      await keepSealed(tx, [this.sealer.seal(ATTACHMENT, mediation, { name, key }, { id })]);
      await tx.query(`insert into attachment (id, mediation, purpose, state, size, by_unit) values ($1, $2, $3, 'arriving', $4, $5)`, [
        id,
        mediation,
        as,
        size,
        acting().unit,
      ]);
      await spendKey({ id }, tx);
    });
    return id;
  }

  /**
   * The same piece again is that piece, and another in its place is none: what all of it was found to be it stays, also where one was
   * still on its way then. @returns how many are still missing
   */
  async take(mediation: string, id: string, n: number, bytes: Buffer): Promise<number> {
    const { size } = await this.arriving(mediation, id);
    // Some other form, such as JSON.
    if (!Buffer.isBuffer(bytes)) throw new Problem(415, 'unsupported-media');
    mustBePiece(size, n, bytes.length);
    const { key } = await this.openedOf(id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [first] = await this.database.query<{ sha256: string | null }>(
      `insert into attachment_piece (attachment, n, sha256, here) values ($1, $2, $3, false)
       on conflict (attachment, n) do update set n = excluded.n returning sha256`,
      [id, n, sha256],
    );
    if (first && first.sha256 !== null && first.sha256 !== sha256) throw new Refused('attachment.another-piece', { n });
    await this.pieces.put(id, n, key, bytes);
    const still = await this.database.query(
      `update attachment_piece p set here = true from attachment a
       where p.attachment = $1 and p.n = $2 and a.id = p.attachment and a.state in ('arriving', 'kept') returning p.n`,
      [id, n],
    );
    if (still.length === 0) {
      await this.pieces.removeOne(id, n);
      throw new NotFound('attachment');
    }
    return piecesOf(size) - (await this.arrivedOf(id));
  }

  /** All of it is here: what it is shows now. What is not taken leaves nothing behind. */
  async complete(mediation: string, id: string): Promise<Fate> {
    const { size, state } = await this.among(mediation, id);
    if (state === 'kept') return 'kept';
    if (state !== 'arriving') throw new NotFound('attachment');
    mustBeWhole(size, await this.arrivedOf(id));
    const { key, name } = await this.openedOf(id);
    const hash = createHash('sha256');
    let start: Buffer | undefined;
    for await (const piece of this.pieces.read(id, size, key)) {
      start ??= piece;
      hash.update(piece);
    }
    const media = await mediaOf(start ?? Buffer.alloc(0), name);
    if (media === 'not-what-it-says' || media === 'not-taken') {
      await this.end(id, { from: 'arriving', to: 'refused' });
      return media;
    }
    await this.database.transaction(async (tx) => {
      const kept = await tx.query(
        `update attachment set state = 'kept', type = $2, sha256 = $3, at = now() where id = $1 and state = 'arriving' returning id`,
        [id, media, hash.digest('hex')],
      );
      if (kept.length > 0) await this.note('attachment-kept', mediation, id, tx);
    });
    // Somebody may have taken it out meanwhile.
    if ((await this.among(mediation, id)).state !== 'kept') throw new NotFound('attachment');
    return 'kept';
  }

  /** Their names, which are people's words. */
  async names(mediation: string, purpose: string, actor: Actor): Promise<{ id: string; name: string }[]> {
    const records = await this.sealed.read(mediation, { purpose, actor, kinds: [ATTACHMENT], fields: ['name'] });
    return records.map(({ id, content }) => ({ id, name: String(content['name']) }));
  }

  /** Its bytes in their order, once it is kept that they were asked for. */
  async open(mediation: string, id: string, purpose: string, actor: Actor): Promise<Opened> {
    const { size, state, type } = await this.among(mediation, id);
    if (state !== 'kept' || type === null) throw new NotFound('attachment');
    await this.pieces.mustBeThere(id, size);
    const [record] = await this.sealed.read([id], { purpose, actor, kinds: [ATTACHMENT], fields: ['name', 'key'] });
    if (!record) throw new NotFound('attachment');
    const { name, key } = record.content;
    return { size, type, name: String(name), bytes: this.pieces.read(id, size, String(key)) };
  }

  async remove(mediation: string, id: string, reason: Removal): Promise<void> {
    const { state } = await this.among(mediation, id);
    if (state !== 'kept' && state !== 'arriving') throw new NotFound('attachment');
    const ended = await this.end(id, { from: state, to: 'removed', reason }, (tx) => this.note('attachment-removed', mediation, id, tx));
    if (!ended) throw new NotFound('attachment');
  }

  /** Those of which bytes may lie on the shelf and should not: what they hold was erased, they never came whole, or it was not done then. */
  async clear(): Promise<void> {
    const left = await this.database.query<{ id: string; state: State }>(
      `select a.id, a.state from attachment a where a.cleared_at is null and (a.state not in ('arriving', 'kept')
         or a.state = 'arriving' and a.at < now() - interval '1 day' or not exists (select from sealed_record r where r.id = a.id))
       order by a.at limit 200`,
    );
    for (const { id, state } of left)
      await this.end(id, { from: state, to: state === 'kept' ? 'erased' : state === 'arriving' ? 'refused' : state });
  }

  /**
   * With the key goes the hash, by which whoever has a copy could show that it was this. Without the key the bytes are noise, and they wait for the clock where the shelf is out of reach just now.
   * @returns whether it was still as it was found
   */
  private async end(id: string, { from, to, reason }: Ending, also?: (tx: Transaction) => Promise<void>): Promise<boolean> {
    const size = await this.database.transaction(async (tx) => {
      const [ended] = await tx.query<{ size: number }>(
        'update attachment set state = $3, sha256 = null, removed = coalesce($4, removed) where id = $1 and state = $2 returning size',
        [id, from, to, reason ?? null],
      );
      if (!ended) return undefined;
      await this.sealed.erase([id], { purpose: `attachment ${to}`, actor: 'attachments' }, tx);
      await tx.query('delete from attachment_piece where attachment = $1', [id]);
      await also?.(tx);
      return ended.size;
    });
    if (size === undefined) return false;
    try {
      await this.pieces.remove(id, size);
      await this.database.query('update attachment set cleared_at = now() where id = $1', [id]);
    } catch (error) {
      this.logger.warn(`attachment ${id} is to be cleared off the shelf later`, error);
    }
    return true;
  }

  private async arriving(mediation: string, id: string): Promise<Attachment> {
    const found = await this.among(mediation, id);
    if (found.state !== 'arriving') throw new NotFound('attachment');
    return found;
  }

  private async among(mediation: string, id: string): Promise<Attachment> {
    const [found] = await this.database.query<Attachment>(`select ${COLUMNS} from attachment a where a.id = $1 and a.mediation = $2`, [
      id,
      mediation,
    ]);
    if (!found) throw new NotFound('attachment');
    return found;
  }

  private async openedOf(id: string): Promise<Readonly<{ name: string; key: string }>> {
    const content = await this.sealed.own(id, ATTACHMENT);
    if (!content) throw new NotFound('attachment');
    return { name: String(content['name']), key: String(content['key']) };
  }

  private async countOf(mediation: string, db: Queryable): Promise<number> {
    const [row] = await db.query<{ n: number }>(
      `select count(*)::int as n from attachment where mediation = $1 and state in ('arriving', 'kept')`,
      [mediation],
    );
    return row?.n ?? 0;
  }

  private async arrivedOf(id: string): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      'select count(*)::int as n from attachment_piece where attachment = $1 and here',
      [id],
    );
    return row?.n ?? 0;
  }

  private async note(what: string, aggregate: string, attachment: string, tx: Transaction): Promise<void> {
    await keepActs(tx, [{ ...acting(), kind: 'change', what, aggregate, detail: { attachment } }]);
    await spendKey({ id: attachment }, tx);
  }
}

export type Opened = Readonly<{ name: string; type: string; size: number; bytes: AsyncIterable<Buffer> }>;
type Ending = Readonly<{ from: State; to: State; reason?: Removal }>;
