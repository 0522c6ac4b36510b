import type { MsgHdrs } from '@nats-io/transport-node';

/**
 * How often the stream was mended after its broker had lost acknowledged events, and how far it survived each time.
 * Every message carries it, so that a reader who comes late can tell from which place on to read again.
 */
export type Mended = Readonly<{ epoch: number; survived: readonly number[] }>;

const EPOCH = 'Junan-Epoch';
const SURVIVED = 'Junan-Survived';

/** More than this many mends between two looks of a consumer have it read from the beginning. */
const TOLD = 8;

export const mendedOf = (survived: readonly number[]): Mended => ({ epoch: survived.length + 1, survived: survived.slice(-TOLD) });

/** As header lines; nothing while all is well. */
export function linesOf({ epoch, survived }: Mended): string {
  return epoch === 1 ? '' : `${EPOCH}: ${epoch}\r\n${SURVIVED}: ${survived.join(' ')}\r\n`;
}

export function readMended(headers: MsgHdrs | undefined): Mended {
  const epoch = Number(headers?.get(EPOCH) || 1);
  const survived = (headers?.get(SURVIVED) || '').split(' ').filter(Boolean).map(Number);
  const sound = Number.isSafeInteger(epoch) && epoch > 0 && survived.every((place) => Number.isSafeInteger(place) && place >= 0);
  return sound ? { epoch, survived } : { epoch: 1, survived: [] };
}

/** The last place that is still as somebody saw it who knew of `epoch` mends: what lies behind it is read again. */
export function soundUntil({ epoch, survived }: Mended, known: number): number {
  const unseen = epoch - known;
  if (unseen <= 0) return Number.MAX_SAFE_INTEGER;
  return unseen > survived.length ? 0 : Math.min(...survived.slice(-unseen));
}
