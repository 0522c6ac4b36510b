import { randomBytes } from 'node:crypto';
import { KeyRing } from './key-ring.js';

const key = () => randomBytes(32).toString('base64');

describe('the key ring', () => {
  it('seals with its first key and keeps the others', () => {
    const ring = KeyRing.parse(`k1:${key()}, k0:${key()}`);
    expect(ring.active).toBe('k1');
    expect(ring.keyFor('k0', 'aes-256-gcm')).toHaveLength(32);
  });

  it('may be one key alone where it is said what to call it', () => {
    const alone = key();
    expect(KeyRing.parse(alone, 'b1').itself('b1').toString('base64')).toBe(alone);
    expect(KeyRing.parse(`b2:${key()},b1:${alone}`, 'b1').ids).toEqual(['b2', 'b1']);
    expect(() => KeyRing.parse(alone)).toThrow('must read id:key');
  });

  it('gives each use a key of its own', () => {
    const ring = KeyRing.parse(`k1:${key()}`);
    expect(ring.keyFor('k1', 'aes-256-gcm', 'bunch')).not.toEqual(ring.keyFor('k1', 'aes-256-gcm'));
  });

  it('gives each algorithm a key of its own', () => {
    const ring = KeyRing.parse(`k1:${key()}`);
    expect(ring.keyFor('k1', 'sm4-ctr-hmac-sm3').subarray(0, 32)).not.toEqual(ring.keyFor('k1', 'aes-256-gcm'));
  });

  it.each([
    ['', "The key ring's entry 1 must read id:key, the key in base64"],
    ['k1', "The key ring's entry 1 must read id:key, the key in base64"],
    [`k1:${key()},`, "The key ring's entry 2 must read id:key, the key in base64"],
    [`k1:${randomBytes(16).toString('base64')}`, 'The key k1 must be 32 bytes in base64'],
    [`k1:${'*'.repeat(44)}`, 'The key k1 must be 32 bytes in base64'],
    [`k1:${key()},k1:${key()}`, 'The key ring has two keys named k1'],
  ])('says what is wrong with %j, and not what stands there', (text, message) => {
    expect(() => KeyRing.parse(text)).toThrow(new Error(message));
  });

  it('says which key it lacks', () => {
    expect(() => KeyRing.parse(`k1:${key()}`).keyFor('k0', 'aes-256-gcm')).toThrow(/no key named k0/);
  });
});
