import { createHash } from 'node:crypto';

/**
 * A seal with as many acts was cut off, and the next goes on where it ended: the acts under both waited for the same moment. Part
 * of what the chain says, so it never changes.
 */
export const FULL = 2_000;

export const MICROSECONDS = (instant: string): string => `(extract(epoch from ${instant}) * 1000000)::bigint`;

/** The one text of an act that is hashed, the same in every session and release of PostgreSQL. `xid` only says where to look. */
export const ACT_TEXT = `jsonb_build_array(number, ${MICROSECONDS('at')}, kind, what, account, unit, to_jsonb(roles), door, request,
  aggregate, sequence, detail)::text`;

export const GENESIS: Buffer = Buffer.alloc(32);

export type Seal = Readonly<{ number: number; sealedAt: number; acts: readonly number[]; digests: Buffer; hash: Buffer }>;

/** What a seal's hash must be after the one before. */
export function hashOf(before: Buffer, { number, sealedAt, acts, digests }: Omit<Seal, 'hash'>): Buffer {
  return createHash('sha256')
    .update(before)
    .update(int8(number))
    .update(int8(sealedAt))
    .update(`{${acts.join(',')}}`)
    .update(digests)
    .digest();
}

export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

export const digestAt = ({ digests }: Seal, i: number): Buffer => digests.subarray(i * 32, i * 32 + 32);

function int8(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(number));
  return bytes;
}
