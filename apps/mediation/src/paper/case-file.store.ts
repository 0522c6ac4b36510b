import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Problem } from '#access';
import type { Piece, Values, Work } from '#documents';
import { Refused } from '#kernel';
import type { Actor } from '#kernel';
import { canonical } from '#sealed';
import { Attachments } from '../attachment/attachment.store.js';
import type { Attachment } from '../attachment/attachment.store.js';
import type { Mediation } from '../mediation/mediation.js';
import { CaseRecords } from './case-record.store.js';
import { catalogued, contentsOf, hashed, inOrder, laid, manifestOf, pagesOf } from './case-file.js';
import type { Part } from './case-file.js';
import { Printing } from './printing.store.js';
import { day, titleOf } from './record.js';
import type { Sheet } from './record.js';
import { sheetOf } from './sheets/sheet-of.js';
import { attachedAs } from './words.js';

/** All of it is in memory while it is set. */
const MOST_BYTES = 120 * 1024 * 1024;

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
    private readonly attachments: Attachments,
    private readonly printing: Printing,
  ) {}

  /** What is read for it is audited, each attachment by itself. @throws Refused where it would be more than can be bound at once */
  async make(
    mediation: Mediation,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<Readonly<{ pdf: Buffer; manifest: string; number: string }>> {
    const kept = inOrder(await this.attachments.of(asked.id));
    const size = kept.filter(isBindable).reduce((sum, each) => sum + each.size, 0);
    if (size > MOST_BYTES) throw new Refused('paper.file-too-large', { megabytes: MOST_BYTES / 1024 / 1024 });
    const contents = contentsOf(mediation);
    const wanted = [...contents.map(({ paper, nth }) => ({ sheet: sheetOf[paper], nth })), { sheet: sheetOf.cover, nth: 1 }];
    const record = await this.records.of(mediation, wanted, asked);
    const papers = contents.map(({ paper, nth, on }, i) => {
      const { layout, values } = sheetOf[paper];
      return { paper, ...bound(`p${i}`, on ?? '', layout, values(record, nth)) };
    });
    const attached: Attached[] = [];
    for (const [i, attachment] of kept.entries()) {
      signal.throwIfAborted();
      attached.push({ as: attachment.as, ...(await this.attached(attachment, `a${i}`, asked)) });
    }
    const { number, today: madeOn } = record;
    const covers = {
      cover: sheetOf.cover.values(record, 1),
      catalogue: sheetOf.catalogue.values(record, 1),
      back: sheetOf['back-cover'].values(record, 1),
    };
    const set = async (all: readonly Bound[]) => {
      const manifest = JSON.stringify(
        manifestOf(
          number,
          madeOn,
          all.map(({ part }) => part),
        ),
      );
      const { pdf } = await this.printing.set(workOf(`调解卷宗${number}`, covers, all, manifest), signal);
      return { pdf: Buffer.from(pdf), manifest, number };
    };
    try {
      return await set(laid(papers, attached));
    } catch (error) {
      if (!isUnset(error)) throw error;
      return set(laid(papers, await this.fitting(attached, signal)));
    }
  }

  private async attached(attachment: Attachment, id: string, { id: mediation, purpose, actor }: Asked): Promise<Bound> {
    const { as, sha256, at, type } = attachment;
    const part: Part = { id, name: attachedAs[as], on: day(at.slice(0, 10)), sha256: sha256 ?? '', bound: false, remark: '录音，另存' };
    if (!isBindable(attachment)) return { part };
    const opened = await this.attachments.open(mediation, attachment.id, purpose, actor);
    const chunks: Buffer[] = [];
    for await (const chunk of opened.bytes) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const named = { ...part, name: `${part.name}：${opened.name}` };
    const path = `/${id}.${endings[type ?? ''] ?? 'bin'}`;
    const pages = type === 'application/pdf' ? pagesOf(bytes, inflateSync) : 0;
    if (type === 'application/pdf' && pages === 0) return { part: { ...named, remark: UNREADABLE } };
    const piece: Piece = { id, title: named.name, ...(pages > 0 ? { pdf: path, pages } : { picture: path }) };
    return { part: { ...named, bound: true, remark: '' }, piece, file: { path, bytes } };
  }

  /** What cannot be set by itself is left out, and said to lie beside the file: one broken scan costs no other paper. */
  private async fitting(attached: readonly Attached[], signal: AbortSignal): Promise<Attached[]> {
    const fitting: Attached[] = [];
    for (const each of attached) {
      const { as, part, piece, file } = each;
      if (!piece || !file || (await this.canBeSet(piece, file, signal))) fitting.push(each);
      else fitting.push({ as, part: { ...part, bound: false, remark: UNREADABLE } });
    }
    return fitting;
  }

  private async canBeSet(piece: Piece, file: File, signal: AbortSignal): Promise<boolean> {
    try {
      await this.printing.set({ title: '', book: false, pieces: [piece], files: [file] }, signal);
      return true;
    } catch (error) {
      if (isUnset(error)) return false;
      throw error;
    }
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
