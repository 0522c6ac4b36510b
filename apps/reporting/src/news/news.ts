import { patterns } from '#contracts';

export const kinds = ['dispute', 'round'] as const;
export type Kind = (typeof kinds)[number];

/** Something moved that those see whose it is: what, and no more of it. */
export type News = Readonly<{
  kind: Kind;
  id: string;
  township: string | null;
  village: string | null;
  lead: string | null;
  beside: readonly string[];
}>;

/** How far somebody has heard, as `tx-n`: whose news these were, and which of theirs. */
export type Place = Readonly<{ tx: bigint; n: bigint }>;

export const PLACE = patterns.newsPlace;
export const placeIn = (text: string): Place => {
  const [tx = '0', n = '0'] = text.split('-');
  return { tx: BigInt(tx), n: BigInt(n) };
};
export const written = ({ tx, n }: Place): string => `${tx}-${n}`;
export const isBehind = (one: Place, other: Place): boolean => one.tx < other.tx || (one.tx === other.tx && one.n < other.n);

/** Where it was as well as where it is: whoever it left shows one less. */
export function newsOf<T>(
  kind: Kind,
  moves: readonly Readonly<{ id: string; before: T; after: T }>[],
  where: (standing: T) => Omit<News, 'kind' | 'id'>,
): News[] {
  return moves.flatMap(({ id, before, after }) => {
    const [was, is] = [where(before), where(after)];
    const sides = JSON.stringify(was) === JSON.stringify(is) || isNowhere(was) ? [is] : [was, is];
    return sides.map((side) => ({ kind, id, ...side }));
  });
}

const isNowhere = ({ township, village, lead, beside }: Omit<News, 'kind' | 'id'>): boolean =>
  !township && !village && !lead && beside.length === 0;
