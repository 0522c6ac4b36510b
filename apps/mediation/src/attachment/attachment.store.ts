import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '#access';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { mediaOf } from '#files';
import { DATABASE, NotFound, newId } from '#kernel';
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
  case when a.state = 'arriving' then array(select n from attachment_piece p where p.attachment = a.id order by n) else '{}' end as arrived`;

/** The attachments of mediations: what is known of them here, their names and keys sealed, their bytes on the shelf. */
@Injectable()
export class Attachments {
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

  /** The same piece again is that piece. @returns how many are still missing */
  async take(mediation: string, id: string, n: number, bytes: Buffer): Promise<number> {
    const { size } = await this.arriving(mediation, id);
    // Some other form, such as JSON.
    if (!Buffer.isBuffer(bytes)) throw new Problem(415, 'unsupported-media');
    mustBePiece(size, n, bytes.length);
    const { key } = await this.openedOf(id);
    await this.pieces.put(id, n, key, bytes);
    await this.database.query('insert into attachment_piece (attachment, n) values ($1, $2) on conflict do nothing', [id, n]);
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
      await this.end(id, 'refused');
      return media;
    }
    await this.database.transaction(async (tx) => {
      const kept = await tx.query(
        `update attachment set state = 'kept', type = $2, sha256 = $3, at = now() where id = $1 and state = 'arriving' returning id`,
        [id, media, hash.digest('hex')],
      );
      if (kept.length > 0) await this.note('attachment-kept', mediation, id, tx);
    });
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
    const [record] = await this.sealed.read([id], { purpose, actor, kinds: [ATTACHMENT], fields: ['name', 'key'] });
    if (!record) throw new NotFound('attachment');
    const { name, key } = record.content;
    return { size, type, name: String(name), bytes: this.pieces.read(id, size, String(key)) };
  }

  async remove(mediation: string, id: string, reason: Removal): Promise<void> {
    const { state } = await this.among(mediation, id);
    if (state !== 'kept' && state !== 'arriving') throw new NotFound('attachment');
    await this.end(id, 'removed', reason, (tx) => this.note('attachment-removed', mediation, id, tx));
  }

  /** Those of which bytes may lie on the shelf and should not: what they hold was erased, they never came whole, or it was not done then. */
  async clear(): Promise<void> {
    const left = await this.database.query<{ id: string; state: State }>(
      `select a.id, a.state from attachment a where a.cleared_at is null and (a.state not in ('arriving', 'kept')
         or a.state = 'arriving' and a.at < now() - interval '1 day' or not exists (select from sealed_record r where r.id = a.id))
       order by a.at limit 200`,
    );
    for (const { id, state } of left) await this.end(id, state === 'kept' ? 'erased' : state === 'arriving' ? 'refused' : state);
  }

  /** The key goes first: without it the bytes are noise, should the shelf be out of reach just now. */
  private async end(id: string, state: State, reason: Removal | null = null, also?: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('update attachment set state = $2, removed = coalesce($3, removed) where id = $1', [id, state, reason]);
      await this.sealed.erase([id], { purpose: `attachment ${state}`, actor: 'attachments' }, tx);
      await also?.(tx);
    });
    const [{ size } = { size: 0 }] = await this.database.query<{ size: number }>('select size from attachment where id = $1', [id]);
    await this.pieces.remove(id, size);
    await this.database.transaction(async (tx) => {
      await tx.query('delete from attachment_piece where attachment = $1', [id]);
      await tx.query('update attachment set cleared_at = now() where id = $1', [id]);
    });
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
    const [row] = await this.database.query<{ n: number }>('select count(*)::int as n from attachment_piece where attachment = $1', [id]);
    return row?.n ?? 0;
  }

  private async note(what: string, aggregate: string, attachment: string, tx: Transaction): Promise<void> {
    await keepActs(tx, [{ ...acting(), kind: 'change', what, aggregate, detail: { attachment } }]);
    await spendKey({ id: attachment }, tx);
  }
}

export type Opened = Readonly<{ name: string; type: string; size: number; bytes: AsyncIterable<Buffer> }>;
