import { levelOf, Refused } from '#kernel';

export type Location = Readonly<{ township: string; village: string | null }>;

/** A unit finds what lies in its own area; a department, which has none, says where. */
export function locate(unit: string, named: Readonly<{ township?: string; village?: string }>): Location {
  const level = levelOf(unit);
  const village = level === 'village' ? unit : (named.village ?? null);
  const township = level === 'village' ? unit.slice(0, 9) : level === 'township' ? unit : (village?.slice(0, 9) ?? named.township);

  if (township === undefined) throw new Refused('finding.place-missing');
  const elsewhere =
    (named.village !== undefined && named.village !== village) ||
    (named.township !== undefined && named.township !== township) ||
    (village !== null && !village.startsWith(township));
  if (elsewhere) throw new Refused('finding.elsewhere', { unit });
  return { township, village };
}
