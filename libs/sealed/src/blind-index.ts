import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring.js';
import { FOLDING, normalised, spellings } from './normalised.js';

/**
 * What equal values have in common without showing them: an HMAC of the value as it is folded. Values of different kinds of record
 * have nothing in common. The ring's first key makes indexes; what the others made is still found, until it is made anew.
 */
export class BlindIndex {
  /** How an index that is made now is made: under which key, and of which folding. */
  readonly mark: string;

  constructor(private readonly ring: KeyRing) {
    this.mark = `${ring.active}.${FOLDING}`;
  }

  /** Nothing where nothing is left of the value. */
  of(kind: string, value: string): Buffer | undefined {
    const folded = normalised(value);
    return folded === '' ? undefined : this.by(this.ring.active, kind, folded);
  }

  /** Any of these a record may have been indexed by that holds the value. */
  any(kind: string, value: string): Buffer[] {
    const folded = spellings(value);
    return this.ring.ids.flatMap((id) => folded.map((spelling) => this.by(id, kind, spelling)));
  }

  private by(id: string, kind: string, spelling: string): Buffer {
    return createHmac('sha256', this.ring.itself(id))
      .update(JSON.stringify([kind, spelling]))
      .digest()
      .subarray(0, 16);
  }
}

/** The key of a mark, which is all of it but the folding. */
export const keyOfMark = (mark: string): string => mark.slice(0, mark.lastIndexOf('.'));
