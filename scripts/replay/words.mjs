import { addDays } from './days.mjs';

/** What the free text of a published case says beside its fields; every rule stands in docs/replay.md. */

export const isOnline = ({ note }) => /线上|视频/.test(note ?? '');
export const isSigned = ({ note }) => /签/.test(note ?? '');
export const cameByHotline = ({ note }) => /热线.{0,2}转来/.test(note ?? '');

export function failureReasonOf({ note }) {
  const text = note ?? '';
  if (/离场/.test(text)) return 'party-left';
  if (/数额|差距/.test(text)) return 'amount-too-far';
  if (/改善/.test(text)) return 'not-improved';
  return 'no-consensus';
}

/** Who handed it over, if the text names one beside the ladder; else the body of the step's own tier. */
export function senderOf({ tier, body }) {
  if (/热线|12345/.test(body)) return 'hotline';
  if (/仲裁/.test(body)) return 'arbitration';
  if (/信访/.test(body)) return 'petition';
  return tier;
}

/** The level of government that a court points to when it does not hear a case. */
export function governmentIn(note) {
  if (/[乡镇]/.test(note ?? '')) return 'township';
  return /县/.test(note ?? '') ? 'county' : 'other';
}

/** The largest sum in figures; what is only 近 or 每 so much is not a sum. */
export function yuanIn(text) {
  const sums = [...(text ?? '').matchAll(/(近|约|每\p{Script=Han}?)?(\d+(?:\.\d+)?)(万)?元/gu)];
  const exact = sums
    .filter(([, vague]) => !vague)
    .map(([, , figure, tenThousand]) => Math.round(Number(figure) * (tenThousand ? 10_000 : 1)));
  return exact.length === 0 ? undefined : Math.max(...exact);
}

const digits = '零一二三四五六七八九';

/** 十日内, 5日内, 2021年5月31日前. */
export function dueIn(text, made) {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日前/.exec(text ?? '') ?? [];
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, count] = /([一二三四五六七八九十]{1,3}|\d{1,3})[日天]内/.exec(text ?? '') ?? [];
  return count === undefined ? undefined : addDays(made, numberIn(count));
}

function numberIn(count) {
  if (/^\d+$/.test(count)) return Number(count);
  const [tens, ones] = count.includes('十') ? count.split('十') : ['', count];
  const worth = (word, otherwise) => (word === '' ? otherwise : digits.indexOf(word));
  return (count.includes('十') ? worth(tens, 1) * 10 : 0) + worth(ones, 0);
}
