import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Problem } from '#access';
import type { Piece, Setting, Values, Work } from '#documents';
import { NotFound } from '#kernel';
import type { Actor } from '#kernel';
import { canonical } from '#sealed';
import { Commissions } from '../commission/commission.store.js';
import { Attachments } from '../attachment/attachment.store.js';
import type { Attachment } from '../attachment/attachment.store.js';
import type { Mediation } from '../mediation/mediation.js';
import { CaseRecords } from './case-record.store.js';
import { catalogued, contentsOf, fitting, hashed, inOrder, laid, manifestOf } from './case-file.js';
import type { Part } from './case-file.js';
import { pagesOf } from './pages.js';
import { Printing } from './printing.store.js';
import { day, titleOf } from './record.js';
import type { Sheet } from './record.js';
import { sheetOf } from './sheets/sheet-of.js';
import { attachedAs } from './words.js';

/** All of it is in memory while it is set, several times over (docs/decisions/0074); what is beyond lies beside the file. */
const MOST_BYTES = 24 * 1024 * 1024;

type Asked = Readonly<{ id: string; purpose: string; actor: Actor }>;
type File = NonNullable<Work['files']>[number];
/** One part, and what it is set from where it is bound in. */
type Bound = Readonly<{ part: Part; piece?: Piece; file?: File }>;
type Attached = Bound & Pick<Attachment, 'as'>;

/** 卷宗: all papers of a case and what was attached to it, bound into one PDF. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly records: CaseRecords,
    private readonly commissions: Commissions,
    private readonly attachments: Attachments,
    private readonly printing: Printing,
  ) {}

  /** What is read for it is audited, each attachment by itself. */
  async make(
    mediation: Mediation,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<Readonly<{ pdf: Buffer; manifest: string; number: string }>> {
    const kept = inOrder(await this.attachments.of(asked.id));
    const fits = fitting(kept.filter(isBindable), MOST_BYTES);
    const contents = contentsOf(mediation, await this.commissions.of(asked.id));
    const wanted = [...contents.map(({ paper, nth }) => ({ sheet: sheetOf[paper], nth })), { sheet: sheetOf.cover, nth: 1 }];
    const record = await this.records.of(mediation, wanted, asked);
    const papers = contents.map(({ paper, nth, on }, i) => {
      const { layout, values } = sheetOf[paper];
      return { paper, ...bound(`p${i}`, on ?? '', layout, values(record, nth)) };
    });
    const { number, today: madeOn } = record;
    const covers = {
      cover: sheetOf.cover.values(record, 1),
      catalogue: sheetOf.catalogue.values(record, 1),
      back: sheetOf['back-cover'].values(record, 1),
    };
    const bind = async (set: Setting, all: readonly Bound[]) => {
      const manifest = JSON.stringify(
        manifestOf(
          number,
          madeOn,
          all.map(({ part }) => part),
        ),
      );
      const { pdf } = await set(workOf(`调解卷宗${number}`, covers, all, manifest));
      return { pdf: Buffer.from(pdf), manifest, number };
    };
    return this.printing.inTurn(async (set) => {
      const attached: Attached[] = [];
      for (const [i, attachment] of kept.entries()) {
        signal.throwIfAborted();
        attached.push({ as: attachment.as, ...(await this.attached(attachment, `a${i}`, fits.has(attachment), asked)) });
      }
      try {
        return await bind(set, laid(papers, attached));
      } catch (error) {
        if (!isUnset(error)) throw error;
        return bind(set, laid(papers, await this.settable(attached, set)));
      }
    }, signal);
  }

  private async attached(attachment: Attachment, id: string, fits: boolean, { id: mediation, purpose, actor }: Asked): Promise<Bound> {
    const { as, sha256, at, type } = attachment;
    const part: Part = { id, name: attachedAs[as], on: day(at.slice(0, 10)), sha256: sha256 ?? '', bound: false, remark: '录音，另存' };
    if (!isBindable(attachment)) return { part };
    if (!fits) return { part: { ...part, remark: '卷宗过大，另附' } };
    const opened = await this.opened(mediation, attachment.id, purpose, actor);
    if (typeof opened === 'string') return { part: { ...part, remark: opened } };
    const { bytes } = opened;
    const named = { ...part, name: `${part.name}：${opened.name}` };
    const path = `/${id}.${endings[type ?? ''] ?? 'bin'}`;
    const pages = type === 'application/pdf' ? pagesOf(bytes, inflateSync) : 0;
    if (type === 'application/pdf' && pages === 0) return { part: { ...named, remark: UNREADABLE } };
    const piece: Piece = { id, title: named.name, ...(pages > 0 ? { pdf: path, pages } : { picture: path }) };
    return { part: { ...named, bound: true, remark: '' }, piece, file: { path, bytes } };
  }

  /** One of which a piece is lost, or that somebody takes out meanwhile, costs no other: why it is not bound in is said. */
  private async opened(...asked: Parameters<Attachments['open']>): Promise<Readonly<{ name: string; bytes: Buffer }> | string> {
    try {
      const { name, bytes } = await this.attachments.open(...asked);
      const chunks: Buffer[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      return { name, bytes: Buffer.concat(chunks) };
    } catch (error) {
      if (error instanceof Problem && error.code === 'attachment.piece-lost') return '存放处缺失，未装入';
      if (error instanceof NotFound) return '已移除，未装入';
      throw error;
    }
  }

  /** What cannot be set by itself is left out, and said to lie beside the file: one broken scan costs no other paper. */
  private async settable(attached: readonly Attached[], set: Setting): Promise<Attached[]> {
    const settable: Attached[] = [];
    for (const each of attached) {
      const { as, part, piece, file } = each;
      if (!piece || !file || (await canBeSet(piece, file, set))) settable.push(each);
      else settable.push({ as, part: { ...part, bound: false, remark: UNREADABLE } });
    }
    return settable;
  }
}

async function canBeSet(piece: Piece, file: File, set: Setting): Promise<boolean> {
  try {
    await set({ title: '', book: false, pieces: [piece], files: [file] });
    return true;
  } catch (error) {
    if (isUnset(error)) return false;
    throw error;
  }
}

type Covers = Readonly<Record<'cover' | 'catalogue' | 'back', Values>>;

function workOf(title: string, { cover, catalogue, back }: Covers, all: readonly Bound[], manifest: string): Work {
  const parts = all.map(({ part }) => part);
  const pieces = [
    sheetPiece(sheetOf.cover, cover),
    sheetPiece(sheetOf.catalogue, { ...catalogue, pieces: catalogued(parts) }),
    ...all.flatMap(({ piece }) => piece ?? []),
    sheetPiece(sheetOf['back-cover'], { ...back, count: `${parts.length}件`, hashes: hashed(parts) }),
  ];
  return { title, book: true, pieces, manifest, files: all.flatMap(({ file }) => file ?? []) };
}

const isUnset = (error: unknown): boolean => error instanceof Problem && error.code === 'paper.unavailable';

const UNREADABLE = '加密或者读不出，另附';
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
const isBindable = ({ type }: Attachment): boolean => type !== null && type in endings;

const sheetPiece = ({ layout }: Sheet, values: Values): Piece => ({ title: titleOf(values), sheet: { layout, values } });

function bound(id: string, on: string, layout: Sheet['layout'], values: Values): Bound {
  const sha256 = createHash('sha256').update(canonical(values)).digest('hex');
  const part: Part = { id, name: titleOf(values), on: day(on), sha256, bound: true, remark: '' };
  return { part, piece: { id, title: part.name, sheet: { layout, values } } };
}
