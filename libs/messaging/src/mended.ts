import type { MsgHdrs } from '@nats-io/transport-node';
import { isPlace, saidIn } from './calls.js';

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

/** What a message tells; where it tells none, or what can be none, all is well. */
export function readMended(headers: MsgHdrs | undefined): Mended {
  const told = headers?.get(EPOCH);
  if (!told) return UNBROKEN;
  const survived = headers?.get(SURVIVED).split(' ').filter(Boolean).map(Number);
  return sound({ epoch: Number(told), survived }) ?? UNBROKEN;
}

/** What an owner answers when it is asked. */
export const mendedIn = (answer: Uint8Array | undefined): Mended | undefined => (answer ? sound(saidIn<Mended>(answer)) : undefined);

const UNBROKEN: Mended = { epoch: 1, survived: [] };

const sound = ({ epoch, survived }: Partial<Mended>): Mended | undefined =>
  isPlace(epoch) && epoch > 0 && Array.isArray(survived) && survived.every(isPlace) ? { epoch, survived } : undefined;

/** The last place that is still as somebody saw it who knew of `epoch` mends: what lies behind it is read again. */
export function soundUntil({ epoch, survived }: Mended, known: number): number {
  const unseen = epoch - known;
  if (unseen <= 0) return Number.MAX_SAFE_INTEGER;
  return unseen > survived.length ? 0 : Math.min(...survived.slice(-unseen));
}
