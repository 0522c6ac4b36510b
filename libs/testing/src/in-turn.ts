type Teller = Readonly<{ it(name: string, step: () => unknown): void; describe(name: string, tell: () => void): void }>;

/**
 * Steps that go on from one another: a week that passes, a board that fills. They are one test, so that tests may run in any
 * order. The first step that fails says its name and ends it.
 */
export function inTurn(name: string, tell: (teller: Teller) => void): void {
  const steps: [name: string, step: () => unknown][] = [];
  let chapter = '';
  tell({
    it: (step, work) => void steps.push([chapter + step, work]),
    describe: (title, chapterOf) => {
      const above = chapter;
      chapter += `${title} `;
      chapterOf();
      chapter = above;
    },
  });
  it(
    name,
    async () => {
      for (const [step, work] of steps) {
        try {
          await work();
        } catch (error) {
          throw new Error(`${step}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        }
      }
    },
    steps.length * 60_000,
  );
}
