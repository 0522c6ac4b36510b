export type Params = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/** By the code of a refusal the one field of what was sent that it speaks of (RFC 6901, as a URI fragment). */
export type Pointers = Readonly<Partial<Record<keyof RefusalTexts, string>>>;

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
