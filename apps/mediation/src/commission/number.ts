import { RefusedAt } from '#kernel';
import type { CommissionKind } from './commission.js';

/** A year in brackets of whatever width, the court by its province's sign and code, the kind of case, which one of the year: （2026）川0722诉前调123号. */
const FORM =
  /^[（(〔[](\d{4})[）)〕\]]([\u4e00-\u9fff])(\d{0,4})([\u4e00-\u9fff]{1,12}?)字?第?([1-9]\d{0,6})号(之[一二三四五六七八九十]{1,3})?$/;

/** Before a court files a case it calls it so, or says that it is handed over to be mediated (诉前调、诉调、委派). */
const BEFORE_FILING = /诉前|诉调|委派/;

/**
 * As a court writes it, in one spelling whoever typed it, so that the same case is found to be the same.
 * @throws RefusedAt with how one looks, or that this one is of a case that is filed already
 */
export function numberOf(written: string, kind: CommissionKind): string {
  const [, year, province, court, type = '', serial, part = ''] = FORM.exec(written.replace(/\s/g, '')) ?? [];
  if (year === undefined) throw new RefusedAt('number', 'commission.number-form');
  const before = BEFORE_FILING.test(type);
  if (kind === 'delegated' && !before) throw new RefusedAt('number', 'commission.number-of-filed');
  if (kind !== 'delegated' && before) throw new RefusedAt('number', 'commission.number-before-filing');
  return `（${year}）${province}${court}${type}${serial}号${part}`;
}
