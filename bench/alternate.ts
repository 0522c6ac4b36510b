/** What a run may be shortened to, to see whether it works; only a whole one is filed. */
export type Effort = Readonly<{ rounds: number; minutes: number }>;

export const WHOLE: Effort = { rounds: 10, minutes: 60 };

type Sides<K extends string, F> = Readonly<Record<K, () => Promise<F>>>;

/**
 * Every side once a round, each round in the opposite order of the one before, so that a machine that warms up or
 * tires favours neither. A round before them is not counted: code is compiled and files are there. Each side has to
 * begin from the same point by itself: the same rows, nothing dead in its tables, no checkpoint due.
 */
export async function alternate<K extends string, F>(
  { rounds }: Effort,
  sides: Sides<K, F>,
  tell: (figure: F) => string,
): Promise<Record<K, F[]>> {
  const names = Object.keys(sides) as K[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, F[]>;
  for (let round = 0; round <= rounds; round++) {
    const line: string[] = [];
    for (const name of round % 2 === 0 ? names.toReversed() : names) {
      const figure = await sides[name]();
      if (round > 0) figures[name].push(figure);
      line.push(`${name} ${tell(figure)}`);
    }
    console.log(`  ${round === 0 ? 'warm-up' : `round ${round}`}: ${line.join(', ')}`);
  }
  return figures;
}
