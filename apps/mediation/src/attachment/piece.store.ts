import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '#access';
import { SHELF } from '#files';
import type { Shelf } from '#files';
import { Unavailable } from '#kernel';
import { openBytes, sealBytes } from '#sealed';
import { piecesOf } from './attachment.js';

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
      if (!box) throw new Unavailable(`nothing lies at ${place}`);
      yield openBytes(key, place, box);
    }
  }

  async remove(attachment: string, size: number): Promise<void> {
    await this.there.remove(Array.from({ length: piecesOf(size) }, (_, i) => placeOf(attachment, i + 1)));
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

const placeOf = (attachment: string, n: number): string => `${attachment}/${n}`;
