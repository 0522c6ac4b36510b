/** Who answers for a dispute: the lead is empty until one was named. */
export type Named = Readonly<{ lead: string; township: string; village: string | null }>;

/** Who came to the seat that a unit had. */
export function heirOf(unit: string, before: Named, after: Named): string {
  const seat = (['lead', 'township', 'village'] as const).find((each) => before[each] === unit);
  return (seat && after[seat]) ?? unit;
}

export const answering = ({ lead, township, village }: Named): string[] => [lead, township, ...(village === null ? [] : [village])];
