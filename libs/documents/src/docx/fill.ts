import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Row, Values } from '../layout.js';

/** Room to fill in by hand. */
const BLANK = '＿＿＿＿＿＿＿＿';

/** @throws what docxtemplater throws of a template that was not checked */
export function fillDocx(template: Buffer, values: Values): Buffer {
  const document = templateOf(new PizZip(template));
  document.render(values);
  return document.toBuffer();
}

export const templateOf = (zip: PizZip, modules: Docxtemplater.DXT.Module[] = []): Docxtemplater =>
  new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, nullGetter, parser, modules });

/** An empty tag leaves room; an empty condition is one that does not hold. */
const nullGetter: NonNullable<Docxtemplater.DXT.ConstructorOptions['nullGetter']> = (part) => (part.module === 'loop' ? [] : BLANK);

/** A tag is a name and nothing else: no expression is ever evaluated. What a row does not have is looked up around it. */
const parser = (tag: string): Docxtemplater.DXT.Parser => ({
  get: (scope: Values | Row | string) => {
    const found = typeof scope === 'object' && Object.hasOwn(scope, tag) ? scope[tag] : undefined;
    return found === '' ? null : found;
  },
});
