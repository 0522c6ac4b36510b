/**
 * What a paper consists of, in its order. The same declaration is set by typst and made into the Word template that a county may replace;
 * whatever is filled in stands under a tag, and an empty one leaves room to fill in by hand.
 */
export type Layout = Readonly<{ blocks: readonly Block[] }>;

export type Field = Readonly<{ label: string; tag: string }>;

export type Block =
  /** The name of the paper, and its bookmark. */
  | Readonly<{ kind: 'title'; tag: string }>
  /** One line at the right: a number, an office, a day. */
  | Readonly<{ kind: 'end'; tag: string }>
  /** One line at the left: to whom a letter goes. */
  | Readonly<{ kind: 'line'; tag: string }>
  /** A form: one or two fields a row. */
  | Readonly<{ kind: 'form'; rows: readonly (readonly Field[])[] }>
  | Readonly<{ kind: 'table'; tag: string; columns: readonly (Field & Readonly<{ wide?: boolean }>)[] }>
  /** What was said or written, with its paragraphs. An `optional` one leaves no room where there is nothing. */
  | Readonly<{ kind: 'words'; label?: string; tag: string; optional?: boolean }>
  /** The same words on every paper. */
  | Readonly<{ kind: 'text'; text: string; strong?: boolean }>
  /** One paragraph for each row, by its `text`. */
  | Readonly<{ kind: 'items'; label?: string; tag: string }>
  /** Room to sign for each row, by its `who`, and its day `on`; or what somebody drew there, by `hand`, which no Word file can show. */
  | Readonly<{ kind: 'signatures'; tag: string }>;

/** What stands under the tags of one paper. */
export type Values = Readonly<Record<string, string | readonly Row[]>>;
export type Row = Readonly<Record<string, string>>;

/** Every tag of a layout, those in rows by `list.tag`. */
export function tagsIn({ blocks }: Layout): string[] {
  return [
    ...blocks.flatMap((block): string[] => {
      switch (block.kind) {
        case 'title':
        case 'end':
        case 'line':
        case 'words':
          return [block.tag];
        case 'form':
          return block.rows.flat().map(({ tag }) => tag);
        case 'table':
          return [block.tag, ...block.columns.map(({ tag }) => `${block.tag}.${tag}`)];
        case 'items':
          return [block.tag, `${block.tag}.text`];
        case 'signatures':
          return [block.tag, `${block.tag}.who`, `${block.tag}.on`];
        case 'text':
          return [];
      }
    }),
    // What has to be said of any paper stands at its end.
    'notes',
    'notes.text',
  ];
}
