declare global {
  /** What is told of each refusal. Each message file adds its own, so that no rule says no without a text, nor leaves out what its text names. */
  interface RefusalTexts {}
}

type Params = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Given<Code extends keyof RefusalTexts> = [NamesIn<RefusalTexts[Code]>] extends [never]
  ? [params?: Params]
  : [params: Params & Record<NamesIn<RefusalTexts[Code]>, unknown>];

/** A rule said no. The code names the rule; the texts for people live in the services' message files. */
export class Refused<Code extends keyof RefusalTexts = keyof RefusalTexts> extends Error {
  override readonly name = 'Refused';
  readonly params: Params;

  constructor(
    readonly code: Code,
    ...[params = {}]: Given<Code>
  ) {
    super(code);
    this.params = params;
  }
}

/** Refused for what stands in one field of what was sent, so that a form says so there: `heldOn`, `rungs/0/venues`. */
export class RefusedAt<Code extends keyof RefusalTexts = keyof RefusalTexts> extends Refused<Code> {
  constructor(
    readonly field: string,
    code: Code,
    ...given: Given<Code>
  ) {
    super(code, ...given);
  }
}

/** Refused since what was sent contradicts what is on record (HTTP 422): not the moment is wrong, but the word. */
export class Contradiction<Code extends keyof RefusalTexts = keyof RefusalTexts> extends Refused<Code> {}

/** What was asked for is not there, or not within the asker's jurisdiction: the two are told alike. */
export class NotFound extends Error {
  override readonly name = 'NotFound';

  constructor(readonly what: string) {
    super(`${what} not found`);
  }
}

/** The caller decided on an older state than the one that stands (HTTP 412). */
export class Stale extends Error {
  override readonly name = 'Stale';

  constructor(
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`expected sequence ${expected}, found ${actual}`);
  }
}
