import type { KeyRing, KeyUse, Progress, Standing, Term } from '#sealed';
import type { Keys } from './config.js';

export function standingTold({ keys, indexes, erased, keyless }: Standing, { keyRing, blindRing, sealedAlgorithm }: Keys): string[] {
  const sealed = usesUnder(keys, keyRing).map(
    (use) => `${use.key} ${standingOf(use.key, keyRing)}: ${usesOf(use).join(' and ') || 'nothing'}`,
  );
  const found = indexes.map(
    ({ key, records }) => `${key ?? 'a key of before'} ${standingOf(key, blindRing)}: the indexes of ${records} records`,
  );
  const back = erased === 0 ? [] : [`${erased} records came back with a backup though they were erased: sweep takes them away`];
  const lost = keyless === 0 ? [] : [`${keyless} records have NO key, and nothing says that they were erased (docs/keys.md)`];
  return [`sealed by ${sealedAlgorithm}`, ...sealed, ...found, ...back, ...lost];
}

/** How long each kind is kept, and by what right. */
export const termsTold = (terms: readonly Term[]): string[] =>
  terms.map(({ kind, version, keep, basis, unconfirmed }) => {
    const mark = unconfirmed ? '; basis: county policy, to be confirmed by the justice bureau' : '';
    return `${kind} is kept for ${keep} (${version}: ${basis})${mark}`;
  });

/** Of every key: those too of the ring under which nothing is. */
export const usesUnder = (keys: readonly KeyUse[], { ids }: KeyRing): readonly KeyUse[] => [
  ...keys,
  ...ids.filter((id) => !keys.some(({ key }) => key === id)).map((key) => ({ key, bunches: 0, records: 0 })),
];

export const keyStates = ['seals', 'opens', 'missing'] as const;
export type KeyState = (typeof keyStates)[number];

/** Missing: records need it, and it is not in the ring. Of indexes of before nobody knows the key. */
export function stateIn({ ids, active }: KeyRing, key: string | null): KeyState {
  if (key === active) return 'seals';
  return key === null || ids.includes(key) ? 'opens' : 'missing';
}

const STATES = { seals: '(seals now)', opens: '(in the ring)', missing: '(NOT in the ring)' } as const;
const standingOf = (key: string | null, ring: KeyRing): string => STATES[stateIn(ring, key)];

/** What is under other keys than those that come first. */
export function elsewhere({ keys, indexes }: Standing, { keyRing, blindRing }: Keys): string[] {
  return [
    ...keys.filter(({ key }) => key !== keyRing.active).map((use) => `${usesOf(use).join(' and ')} under ${use.key}`),
    ...indexes
      .filter(({ key }) => key !== blindRing.active)
      .map(({ key, records }) => `${records} records found under ${key ?? 'a key of before'}`),
  ];
}

/** What of it a key that is to leave holds back. Of indexes of before nobody knows the key. */
export function needs({ keys, indexes }: Standing, key: string, { keyRing, blindRing }: Keys): string[] {
  return [
    ...(keyRing.ids.includes(key) ? keys.filter((use) => use.key === key).flatMap(usesOf) : []),
    ...(blindRing.ids.includes(key)
      ? indexes.filter((index) => index.key === key || index.key === null).map(({ records }) => `the indexes of ${records} records`)
      : []),
  ];
}

const usesOf = ({ bunches, records }: KeyUse): string[] => [
  ...(bunches > 0 ? [`${bunches} bunches`] : []),
  ...(records > 0 ? [`${records} records of before`] : []),
];

export const partTold = ({ part, done, of }: Progress): string => `${done} of ${of} ${PARTS[part]}`;

const PARTS = { records: 'records sealed anew', bunches: 'bunches sealed anew', indexes: 'records indexed anew' } as const;
