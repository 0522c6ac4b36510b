import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '#access';
import { SHELF } from '#files';
import type { Shelf } from '#files';
import { Unavailable } from '#kernel';
import { openBytes, sealBytes } from '#sealed';
import { piecesOf } from './attachment.js';

const AT_ONCE = 8;

/** The bytes of attachments on the shelf: each piece sealed for its place, so that none opens in another's. */
@Injectable()
export class Pieces {
  constructor(@Inject(SHELF) private readonly shelf: Shelf | null) {}

  async put(attachment: string, n: number, key: string, bytes: Buffer): Promise<void> {
    const place = placeOf(attachment, n);
    await this.there.put(place, sealBytes(key, place, bytes)).catch(away);
  }

  async *read(attachment: string, size: number, key: string): AsyncIterable<Buffer> {
    for (let n = 1; n <= piecesOf(size); n++) {
      const place = placeOf(attachment, n);
      const box = await this.there.get(place).catch(away);
      if (!box) throw lost(n);
      yield openBytes(key, place, box);
    }
  }

  /** Of what goes out piece by piece nothing can be said once it has begun. @throws Problem where one of them is not there */
  async mustBeThere(attachment: string, size: number): Promise<void> {
    const all = Array.from({ length: piecesOf(size) }, (_, i) => i + 1);
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const some = all.slice(i, i + AT_ONCE);
      const there = await Promise.all(some.map((n) => this.there.has(placeOf(attachment, n)))).catch(away);
      const missing = there.indexOf(false);
      if (missing >= 0) throw lost(i + missing + 1);
    }
  }

  async remove(attachment: string, size: number): Promise<void> {
    await this.there.remove(Array.from({ length: piecesOf(size) }, (_, i) => placeOf(attachment, i + 1)));
  }

  async removeOne(attachment: string, n: number): Promise<void> {
    await this.there.remove([placeOf(attachment, n)]).catch(away);
  }

  /** @throws Problem where this service was given none */
  get there(): Shelf {
    if (!this.shelf) throw new Problem(503, 'attachment.no-shelf');
    return this.shelf;
  }
}

const away = (cause: unknown): never => {
  throw new Unavailable('the shelf is out of reach', { cause });
};

const lost = (n: number) => new Problem(409, 'attachment.piece-lost', { n });

const placeOf = (attachment: string, n: number): string => `${attachment}/${n}`;
