import { ZONE } from '#calendar';
import type { AnswerOf, EntryOf, PartyField } from '#contracts';
import type { Layout, Row, Values } from '#documents';
import type { Commission } from '../commission/commission.js';
import type { HandDrawn } from '../guest/drawn.js';
import type { Writing } from '../kinds.js';
import type { Mediation } from '../mediation/mediation.js';

/** All that a paper is made from, as it was at one moment. */
export type CaseRecord = Readonly<{
  mediation: Mediation;
  /** As the register writes it, or as we know it. */
  number: string;
  /** What the register told; null where it did not answer. */
  entry: AnswerOf<typeof EntryOf> | null;
  /** What is sealed here, by the ids of the records. */
  words: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Who signed by a link, and what they drew, of the agreements whose papers are made. */
  hands: ReadonlyMap<string, readonly HandDrawn[]>;
  /** What courts commissioned in the case. */
  commissions: readonly Commission[];
  /** Some of the words are not here: another desk, or nobody any more, has them. */
  incomplete: boolean;
  /** How a unit is called, by its code; of what is on no list its code. */
  unit: (code: string) => string;
  /** How a registered body is called, by its id. */
  body: (id: string) => string | undefined;
  /** How one of the county's rooms is called, by its id. */
  room: (id: string) => string | undefined;
  /** What it is about may touch marriage, adoption or other status. */
  onIdentity: boolean;
  today: string;
}>;

/** One paper: what it looks like, what of the register and of our records it bears, and how that fills it. */
export type Sheet = Readonly<{
  layout: Layout;
  /** What is asked of the parties; nobody is asked for more than the paper bears. */
  asks: readonly PartyField[];
  /** It says what the dispute is about. */
  matter?: true;
  /** Which sealed records it bears. */
  bears?: (mediation: Mediation, nth: number) => readonly string[];
  /** And of what courts commissioned. */
  ofCourts?: (commissions: readonly Commission[], nth: number) => readonly string[];
  /** Those that it bears where there are such. */
  perhaps?: (mediation: Mediation, nth: number) => readonly string[];
  /** Beside them all of a kind, where the record tells no ids. */
  kinds?: readonly Writing[];
  /** Of which agreement it bears the hands. */
  hands?: (mediation: Mediation, nth: number) => string | undefined;
  values: (record: CaseRecord, nth: number) => Values;
}>;

/** How a paper is called. */
export const titleOf = ({ title = '' }: Values): string => (typeof title === 'string' ? title : '');

/** 2026年11月2日. */
export function day(on: string | null | undefined): string {
  const [year, month, date] = (on ?? '').split('-').map(Number);
  return year && month && date ? `${year}年${month}月${date}日` : '';
}

/** 2026年11月23日 12:00, as the clocks of the county say. */
export function moment(at: string): string {
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at));
  return `${day(on)} ${time.format(new Date(at))}`;
}

/** To the cent, as people write it: 1,200.50元. */
export const sum = (fen: number): string => {
  const [yuan = '', cents = ''] = (fen / 100).toFixed(2).split('.');
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}${cents === '00' ? '' : `.${cents}`}元`;
};

export const sides = { applicant: '申请人', respondent: '被申请人' } as const;

/** The parties, each with what was asked of it; where nobody answered, room for one of each side. */
export function partiesIn({ entry }: CaseRecord): Row[] {
  const told = entry?.parties ?? [{ role: 'applicant' as const }, { role: 'respondent' as const }];
  return told.map((party) => {
    const { role, name = '', phone = '', idNumber = '', address = '' } = { name: '', phone: '', idNumber: '', address: '', ...party };
    return { side: role ? sides[role] : '当事人', name, phone, idNumber, address };
  });
}

/** Its number on the register; where nobody told, none. */
export const numberOf = ({ entry }: CaseRecord, at: number): number => entry?.parties[at]?.party ?? 0;

/** One of them by its number, as it is called in a sentence. */
export function calledIn(record: CaseRecord, party: number): string {
  const { side = '', name = '' } = partiesIn(record).find((_, i) => numberOf(record, i) === party) ?? {};
  return name === '' ? `第${party}号当事人` : `${side} ${name}`;
}

/** Those of a side, as they are called in a sentence. */
export const namesOf = (record: CaseRecord, side?: keyof typeof sides): string =>
  partiesIn(record)
    .filter((party) => side === undefined || party.side === sides[side])
    .map(({ name = '' }) => name)
    .filter((name) => name !== '')
    .join('、');

export const matterOf = ({ entry }: CaseRecord): string => (entry?.summaries ?? []).join('\n');
export const categoryOf = ({ entry }: CaseRecord): string => entry?.category ?? '';

/** What has to be said of a paper that could not be filled in. */
export const notesOf = ({ entry, incomplete }: CaseRecord): Row[] => [
  ...(entry === null ? [{ text: '登记系统（综治中心）没有答复，当事人和案情没有填入，请手工补填，或者稍后重新制作。' }] : []),
  ...(incomplete ? [{ text: '部分内容由本案以前的承办单位保管，或者已经依法删除，没有填入，请向原承办单位查阅后补填。' }] : []),
];

/** Which words are sealed under a record. */
export function wordsOf({ words }: CaseRecord, id: string | null | undefined, field: string): string {
  const found = words.get(id ?? '')?.[field];
  return typeof found === 'string' ? found : Array.isArray(found) ? found.filter((each) => typeof each === 'string').join('、') : '';
}

/** Who mediated its sessions, each once. */
export function mediatorsOf(record: CaseRecord): string[] {
  const names = record.mediation.attempts.flatMap((attempt) => wordsOf(record, attempt.record, 'mediators').split('、'));
  return [...new Set(names.filter((name) => name !== ''))];
}
