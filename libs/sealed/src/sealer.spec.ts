import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { BlindIndex } from './blind-index.js';
import type { Bunch } from './bunch.js';
import { ciphers } from './ciphers.js';
import type { Algorithm } from './ciphers.js';
import { KeyRing } from './key-ring.js';
import { retention } from '../test/kinds.js';
import { normalised } from './normalised.js';
import { Erased, Keyless, Tampered } from './opener.js';
import { Sealer } from './sealer.js';
import type { SealedRow } from './sealed-row.js';

const [k0, k1] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const [b1, b2] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const blind = (ring = `b1:${b1}`) => new BlindIndex(KeyRing.parse(ring));
const sealer = (algorithm: Algorithm) =>
  new Sealer(KeyRing.parse(`k1:${k1},k0:${k0}`), blind(), retention, algorithm, () => new Date('2026-11-26T16:00:00Z'));
const party = { role: 'applicant', name: '张三', phone: '13800000001', nested: { note: '𬭎 \u0000 "' } };

describe.each(['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const)('a record sealed by %s', (algorithm) => {
  const seal = () => sealer(algorithm).seal('party', 'dispute-1', { ...party, idNumber: '' });

  it('opens to what went in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (content) => {
        const plain = JSON.parse(JSON.stringify(content));
        expect(sealer(algorithm).open(sealer(algorithm).seal('party', 'dispute-1', plain))).toEqual(plain);
      }),
    );
  });

  it('shows nothing of it, and looks different each time', () => {
    const [one, two] = [seal(), seal()];
    expect(JSON.stringify(one, (_, v) => (v?.type === 'Buffer' ? Buffer.from(v.data).toString('latin1') : v))).not.toMatch(
      /13800000001|applicant/,
    );
    expect(one.ciphertext).not.toEqual(two.ciphertext);
    expect(one).toMatchObject({ aggregateId: 'dispute-1', kind: 'party', keyId: null, slot: 0, algorithm });
    expect(one.bunch).toMatchObject({ aggregateId: 'dispute-1', keyId: 'k1', algorithm });
    expect(one.blindIndexes.map((index) => index.length)).toEqual([16, 16]);
  });

  const flipped = (bytes: Buffer, at: number) => Buffer.from(bytes.map((byte, i) => (i === at % bytes.length ? byte ^ 1 : byte)));
  const forgeries: Record<string, (row: SealedRow) => Partial<SealedRow>> = {
    'with a bit of its text turned': ({ ciphertext }) => ({ ciphertext: flipped(ciphertext, 7) }),
    'cut short': ({ ciphertext }) => ({ ciphertext: ciphertext.subarray(0, -1) }),
    'with another tag': ({ tag }) => ({ tag: flipped(tag, 0) }),
    'with a shorter tag': ({ tag }) => ({ tag: tag.subarray(0, 4) }),
    'with another nonce': ({ nonce }) => ({ nonce: flipped(nonce, 3) }),
    'put in another dispute': () => ({ aggregateId: 'dispute-2' }),
    'passed off as another kind': () => ({ kind: 'summary' }),
    'under another id': () => ({ id: 'another' }),
    'by another record’s key': () => ({ bunch: sealer(algorithm).seal('party', 'dispute-1', party).bunch }),
    'by a key of the ring itself': () => ({ keyId: 'k0', bunch: null, slot: null }),
    'with its keys under another key of the ring': ({ bunch }) => ({ bunch: { ...(bunch as Bunch), keyId: 'k0' } }),
    'with the keys of another bunch': ({ bunch }) => ({
      bunch: { ...(bunch as Bunch), ...pick(sealer(algorithm).seal('party', 'dispute-1', party).bunch) },
    }),
    'with its keys passed off as another dispute’s': ({ bunch }) => ({ bunch: { ...(bunch as Bunch), aggregateId: 'dispute-2' } }),
    'with a bit of its keys turned': ({ bunch }) => ({ bunch: { ...(bunch as Bunch), wrapped: flipped((bunch as Bunch).wrapped, 5) } }),
    'by another algorithm': () => ({ algorithm: algorithm === 'aes-256-gcm' ? 'sm4-ctr-hmac-sm3' : 'aes-256-gcm' }),
    'by an unknown algorithm': () => ({ algorithm: 'toString' }),
  };
  it.each(Object.entries(forgeries))('does not open %s', (_, forge) => {
    const row = seal();
    expect(sealer(algorithm).open(row)).toMatchObject(party);
    expect(() => sealer(algorithm).open({ ...row, ...forge(row) })).toThrow(Tampered);
  });

  it('is kept to the last day of its kind, as the county counts days, and says by which policy', () => {
    expect(seal()).toMatchObject({ eraseAfter: '2036-11-27', policy: 'test-1' });
    expect(sealer(algorithm).seal('summary', 'dispute-1', {})).toMatchObject({ eraseAfter: '2029-11-27' });
  });

  it('is of a kind that was declared, or is none', () => {
    expect(() => sealer(algorithm).seal('diary', 'dispute-1', {})).toThrow('no kind of sealed record is named diary');
  });

  const together = () => sealer(algorithm).sealAll('dispute-1', [party, { name: '李四' }, { name: '王五' }].map(asParty));

  it('has a key of its own, whatever it was written with', () => {
    const rows = together();
    expect(new Set(rows.map(({ bunch }) => bunch)).size).toBe(1);
    expect(rows.map((row) => sealer(algorithm).open(row)['name'])).toEqual(['张三', '李四', '王五']);
    for (const slot of [1, 2, 3, -1, 0.5]) {
      expect(() => sealer(algorithm).open({ ...(rows[0] as SealedRow), slot })).toThrow(Tampered);
    }
  });

  it('opens no more once its key is wiped, and neither does a copy of it; those it was written with do', () => {
    const [one, two, three] = together() as [SealedRow, SealedRow, SealedRow];
    const left = sealer(algorithm).rewrapped(one.bunch as Bunch, [{ id: two.id, slot: 1 }]);
    const open = (row: SealedRow) => () => sealer(algorithm).open({ ...row, bunch: left });
    expect(open(two)).toThrow(Erased);
    expect(open(one)()).toEqual(party);
    expect(open(three)()).toEqual({ name: '王五' });
    expect(() => sealer(algorithm).open({ ...two, slot: 0, bunch: left })).toThrow(Tampered);
  });

  it('is not erased for being made to point at the slot of one that was, in its own bunch or in another', () => {
    const [one, two] = together() as [SealedRow, SealedRow];
    const left = sealer(algorithm).rewrapped(one.bunch as Bunch, [{ id: one.id, slot: 0 }]);
    for (const pointed of [two, ...together()])
      expect(() => sealer(algorithm).open({ ...pointed, bunch: left, slot: 0 })).toThrow(Tampered);
    expect(() => sealer(algorithm).open({ ...one, bunch: left })).toThrow(Erased);
  });

  it('is erased only where its bunch says so under the ring: without its bunch, or its key elsewhere, it does not open', () => {
    const [one, two] = together() as [SealedRow, SealedRow];
    const open = (row: SealedRow, bunch: Bunch | null) => () => sealer(algorithm).open({ ...row, bunch });
    expect(open(one, null)).toThrow(Keyless);
    const moved = sealer(algorithm).rewrapped(one.bunch as Bunch, [{ id: one.id, slot: 0 }], 'moved');
    expect(open(one, moved)).toThrow(Keyless);
    expect(open(two, moved)()).toEqual({ name: '李四' });
    const emptied = sealer(algorithm).emptied(one.bunch as Bunch, [{ id: one.id, slot: 0 }]);
    expect(open(one, emptied)).toThrow(Erased);
    expect(open(two, emptied)).toThrow(Tampered);
    expect(open(one, { ...emptied, id: 'another' })).toThrow(Tampered);
    expect(open(one, { ...(one.bunch as Bunch), wrapped: Buffer.alloc((one.bunch as Bunch).wrapped.length) })).toThrow(Tampered);
  });

  it('opens under another key of the ring once its bunch was sealed anew, the record itself untouched', () => {
    const old = new Sealer(KeyRing.parse(`k0:${k0}`), blind(), retention, algorithm).seal('party', 'dispute-1', party);
    const bunch = sealer(algorithm).rewrapped(old.bunch as Bunch);
    expect(bunch).toMatchObject({ id: old.bunch?.id, keyId: 'k1' });
    expect(new Sealer(KeyRing.parse(`k1:${k1}`), blind(), retention, algorithm).open({ ...old, bunch })).toEqual(party);
  });

  it('that was sealed straight with the ring opens, and is sealed anew in a bunch, keeping what it is found by', () => {
    const { bunch: _, ...row } = seal();
    const key = KeyRing.parse(`k0:${k0}`).keyFor('k0', algorithm);
    const bound = Buffer.from(JSON.stringify([row.id, 'party', 'dispute-1']));
    const box = ciphers[algorithm].seal(key, bound, Buffer.from(JSON.stringify(party)));
    const old: SealedRow = { ...row, ...box, keyId: 'k0', bunch: null, slot: null };
    expect(sealer(algorithm).open(old)).toEqual(party);

    const [anew] = sealer(algorithm).resealed('dispute-1', [old]);
    expect(anew).toMatchObject({ id: old.id, keyId: null, blindIndexes: old.blindIndexes, eraseAfter: old.eraseAfter, policy: 'test-1' });
    expect(new Sealer(KeyRing.parse(`k1:${k1}`), blind(), retention, algorithm).open(anew as SealedRow)).toEqual(party);
  });
});

const asParty = (content: object) => ({ kind: 'party', content });
const pick = (bunch: Bunch | null) =>
  ({ nonce: bunch?.nonce, tag: bunch?.tag, wrapped: bunch?.wrapped }) as Pick<Bunch, 'nonce' | 'tag' | 'wrapped'>;

describe('the blind index', () => {
  const index = (value: string, kind = 'party') => blind().of(kind, value)?.toString('hex');

  it.each([
    ['13800000001', '138-0000-0001'],
    ['13800000001', '+86 138 0000 0001'],
    ['13800000001', '１３８００００ ０００１'],
    ['0816-5220000', '(0816) 5220000'],
    ['11010519491231002X', ' 11010519491231002x'],
    ['张三', '张 三'],
    ['阿依古丽·买买提', '阿依古丽•买买提'],
    ['ACME', 'ａｃｍｅ'],
    ['张三', '张\u200b三\ufeff'],
    ['张三', '\u202e张\u2066三\u00ad'],
    ['张三', '张\ufe00三\u{e0101}'],
    ['张\u0000三', '张三'],
    ['一帆', '⼀帆'],
    ['金海燕', '⾦海燕'],
    ['马龙', '⻢⻰'],
    ['羅蘭', '\uf90f蘭'],
    ['Анна Коваль', 'AHHA KOBAлЬ'],
    ['Maria', 'Μаrіа'],
    ['阿依古丽·买买提', '阿依古丽‧买买提'],
    ['阿依古丽·买买提', '阿依古丽･买买提'],
    ['阿依古丽·买买提', '阿依古丽⸱买买提'],
    ['阿依古丽·买买提', '阿依古丽 ⋅ 买买提'],
    ['13800000001', '138–0000—0001'],
    ['13800000001', '\u202d13800000001\u202c'],
  ])('of %s is that of %s', (one, other) => {
    expect(index(other)).toBe(index(one));
  });

  it('is the same for a spelling and for what it was folded to', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => void expect(normalised(normalised(value))).toBe(normalised(value))));
  });

  it('keeps digits apart from the letters that look like them', () => {
    expect(index('B0')).not.toBe(index('BO'));
    expect(index('A1')).not.toBe(index('Al'));
  });

  it('tells others apart, and the kinds of record too', () => {
    expect(index('张三')).not.toBe(index('张四'));
    expect(index('8613800000001')).not.toBe(index('8612300000001'));
    expect(index('张三')).not.toBe(index('张三', 'agent'));
  });

  it('hangs on the key that makes it, and the others of the ring still find what they made', () => {
    const [old, since] = [blind().of('party', '张三'), blind(`b2:${b2},b1:${b1}`).of('party', '张三')];
    expect(since).not.toEqual(old);
    expect(blind(`b2:${b2},b1:${b1}`).any('party', '张 三')).toEqual([since, old]);
    expect(blind(`b2:${b2}`).any('party', '张三')).toEqual([since]);
  });

  it('of a record says how it was made, and is by no field that its kind is not found by', () => {
    const seal = (kind: string) => sealer('aes-256-gcm').seal(kind, 'dispute-1', { name: '张三', nested: '李四', phone: 138 });
    expect(seal('party')).toMatchObject({ blindIndexes: [blind().of('party', '张三')], indexedBy: 'b1.2' });
    expect(seal('summary')).toMatchObject({ blindIndexes: [], indexedBy: null });
  });
});
