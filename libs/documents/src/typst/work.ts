import type { Layout, Values } from '../layout.js';

/** Sheets, and in a file what was attached: a picture, or a PDF of so many pages, by the path under which its bytes come along. */
export type Piece = Readonly<{ id?: string; title: string }> &
  (
    | Readonly<{ sheet: Readonly<{ layout: Layout; values: Values }> }>
    | Readonly<{ picture: string }>
    | Readonly<{ pdf: string; pages: number }>
  );

export type Work = Readonly<{
  title: string;
  /** With running page numbers throughout. */
  book: boolean;
  pieces: readonly Piece[];
  /** JSON, which the PDF then carries along. */
  manifest?: string;
  /** So does this: the text that was signed, as data. */
  text?: string;
  files?: readonly Readonly<{ path: string; bytes: Uint8Array }>[];
}>;

/** `missing`: the characters that the fonts do not have. */
export type Typeset = Readonly<{ pdf: Uint8Array; pages: number; missing: readonly string[] }>;
export type Outcome = Readonly<{ done: Typeset }> | Readonly<{ failed: string }>;
