import { Injectable, Logger } from '@nestjs/common';
import { Problem } from '#access';
import { Crowded, NotTypeset, Typesetter, defaultTemplate, fillDocx } from '#documents';
import type { Layout, Setting, Typeset, Values, Work } from '#documents';
import type { Paper } from './paper.js';
import type { Format } from './paper.dto.js';
import { titleOf } from './record.js';
import { sheetOf } from './sheets/sheet-of.js';

export type Filled = Readonly<{ layout: Layout; values: Values }>;

/** Makes a paper of what fills it: a Word file by its template, a PDF by typst. */
@Injectable()
export class Printing {
  private readonly logger = new Logger('Printing');

  constructor(private readonly typesetter: Typesetter) {}

  async print(paper: Paper, values: Values, format: Format, signal?: AbortSignal): Promise<Buffer> {
    const { layout } = sheetOf[paper];
    if (format === 'docx') return fillDocx(defaultTemplate(layout), values);
    return this.pdf([{ layout, values }], {}, signal);
  }

  /** An agreement with the page by which it can be checked; the text that was signed comes along in it. */
  final(values: Values, page: Filled, text: string, signal?: AbortSignal): Promise<Buffer> {
    return this.pdf([{ layout: sheetOf.agreement.layout, values }, page], { text }, signal);
  }

  private async pdf(sheets: readonly [Filled, ...Filled[]], more: Pick<Work, 'text'>, signal?: AbortSignal): Promise<Buffer> {
    const title = titleOf(sheets[0].values);
    const workOf = (filled: readonly Filled[]): Work => ({
      ...{ title, book: false, ...more },
      pieces: filled.map((sheet) => ({ title: titleOf(sheet.values), sheet })),
    });
    const { pdf, missing } = await this.set(workOf(sheets), signal);
    if (missing.length === 0) return Buffer.from(pdf);
    const [first, ...rest] = sheets;
    return Buffer.from((await this.set(workOf([{ ...first, values: noted(first.values, missing) }, ...rest]), signal)).pdf);
  }

  /** @throws Problem where it cannot be had now */
  set(work: Work, signal?: AbortSignal): Promise<Typeset> {
    return this.inTurn((set) => set(work), signal);
  }

  /** One after another, at one place; what is set is fetched once it is its turn. @throws Problem where it cannot be had now */
  inTurn<T>(work: (set: Setting) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.told(() => this.typesetter.inTurn((set) => work((each) => this.told(() => set(each))), signal));
  }

  private async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Crowded) throw new Problem(503, 'paper.crowded', {}, { 'retry-after': '5' });
      if (!(error instanceof NotTypeset)) throw error;
      this.logger.error('a paper could not be set', error);
      throw new Problem(503, 'paper.unavailable');
    }
  }
}

/** What no font has is said on the paper itself, by its number in Unicode: whoever prints it writes it in. */
function noted(values: Values, missing: readonly string[]): Values {
  const named = missing.map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join('、');
  const notes = typeof values['notes'] === 'string' ? [] : (values['notes'] ?? []);
  return { ...values, notes: [...notes, { text: `字库中没有下列字，文中以〓代替，请手写补入：${named}。` }] };
}
