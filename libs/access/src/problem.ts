export type Params = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/** A request that ends before any rule was asked: who you are, what you may, how you wrote it. Rules throw Refused instead. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Params = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
