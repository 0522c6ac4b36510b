/** A rule said no. The code names the rule; the texts for people live in the services' message files. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number | boolean | null>> = {},
  ) {
    super(code);
  }
}

/** Refused since what was sent contradicts what is on record (HTTP 422): not the moment is wrong, but the word. */
export class Contradiction extends Refused {}

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
