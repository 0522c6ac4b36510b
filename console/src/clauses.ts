import { useI18n } from 'vue-i18n';
import type { MaskedParty } from './api/disputes';
import type { Agreement, Mediation, NewAgreement } from './api/mediations';
import { useFormats } from './formats';
import { useWho } from './who';

export type NewClause = NonNullable<NewAgreement['clauses']>[number];
export type Obligation = NonNullable<Agreement['obligations']>[number];
export type Owed = Agreement['items'][number];

/** Who: everybody, nobody in particular, a side, or a party by its number. */
export type Whom = string;

/** A clause as it is being written; sums are in yuan, as people say them. */
export type ClauseDraft = {
  kind: NewClause['kind'];
  by: Whom;
  to: Whom;
  what: string;
  manner: string;
  yuan: number | undefined;
  due: string;
  split: boolean;
  instalments: { due: string; yuan: number | undefined }[];
  restFallsDue: boolean;
};

export const ALL = 'all';
export const NOBODY = 'nobody';

export const emptyClause = (more: Partial<ClauseDraft> = {}): ClauseDraft => ({
  kind: 'pay',
  by: 'respondent',
  to: 'applicant',
  what: '',
  manner: '',
  yuan: undefined,
  due: '',
  split: false,
  instalments: [
    { due: '', yuan: undefined },
    { due: '', yuan: undefined },
  ],
  restFallsDue: false,
  ...more,
});

/** To the cent, whatever a browser makes of 0.1. */
export const fenOf = (yuan: number | undefined): number | undefined => (yuan === undefined ? undefined : Math.round(yuan * 100));

const has = <K extends string, T>(key: K, value: T | undefined | ''): Partial<Record<K, T>> =>
  (value === undefined || value === '' ? {} : { [key]: value }) as Partial<Record<K, T>>;

const sided = (whom: Whom, party: 'byParty' | 'toParty', side: 'bySide' | 'toSide') => {
  if (whom === ALL || whom === NOBODY) return {};
  return Number(whom) ? { [party]: Number(whom) } : { [side]: whom };
};

/** As it is sent. A row of instalments that nobody filled in is none. */
export function clauseOf({ kind, by, to, what, manner, yuan, due, split, instalments, restFallsDue }: ClauseDraft): NewClause {
  const rows = instalments.filter((row) => row.due || row.yuan !== undefined);
  return {
    kind,
    what: what.trim(),
    ...has('manner', manner.trim()),
    ...sided(by, 'byParty', 'bySide'),
    ...sided(to, 'toParty', 'toSide'),
    ...has('fen', fenOf(yuan)),
    ...(split
      ? { instalments: rows.map((row) => ({ due: row.due, fen: fenOf(row.yuan) ?? 0 })), ...(restFallsDue && { restFallsDue }) }
      : has('due', due)),
  };
}

/** Which of the parties there are to choose from: a side where more than one is on it, each by its number, and all of them. */
export function useWhoms(mediation: () => Pick<Mediation, 'consents'>, parties: () => readonly MaskedParty[] = () => []) {
  const { t } = useI18n();
  const nameOf = useWho();
  const one = (party: number, side: string | null) => {
    const known = parties().find((each) => each.party === party);
    return [t('clause.number', { n: party }), side && t(`party.${side}`), known && nameOf(known)].filter(Boolean).join(' ');
  };
  const called = ({ party, side }: Obligation['by']): string => {
    if (party !== null) return one(party, mediation().consents.find((each) => each.party === party)?.side ?? null);
    return side === null ? t('clause.all') : t(`party.${side}`);
  };
  const choices = (): { value: Whom; label: string }[] => {
    const numbered = mediation().consents.flatMap(({ party, side }) => (party === null ? [] : [{ party, side }]));
    const sides = (['applicant', 'respondent'] as const).map((side) => ({ value: side as Whom, label: t(`party.${side}`) }));
    const each = numbered.length > 2 ? numbered.map(({ party, side }) => ({ value: String(party), label: one(party, side) })) : [];
    return [...sides, ...each, { value: ALL, label: t('clause.all') }];
  };
  return { called, choices };
}

/** What a clause obliges to, in a line; its words are sealed. */
export function useClauseLine(called: (whom: Obligation['by']) => string) {
  const { t } = useI18n();
  const { sum, day } = useFormats();
  return ({ by, to, kind, fen, due, instalments, restFallsDue }: Obligation): string =>
    [
      t(to ? 'clause.owes-to' : 'clause.owes', { by: called(by), to: to ? called(to) : '', kind: t(`obligation.${kind}`) }),
      fen === null ? '' : t('clause.sum', { sum: sum(fen) }),
      instalments ? t('clause.in-instalments', { n: instalments.length }) : due ? t('clause.by-day', { on: day(due) }) : '',
      restFallsDue ? t('clause.rest-falls-due') : '',
    ]
      .filter(Boolean)
      .join(t('clause.comma'));
}

/** The words of a clause, as they are opened with the terms. */
export type ClauseWords = Readonly<{ clause: number; what: string; manner?: string }>;
export const wordsIn = (content: Readonly<Record<string, unknown>>): readonly ClauseWords[] =>
  Array.isArray(content['clauses']) ? (content['clauses'] as ClauseWords[]) : [];

/** A clause on a line of its own, by its number. */
export const clauseLine = ({ clause, what, manner }: ClauseWords, comma: string): string =>
  `${clause}. ${manner ? `${what}${comma}${manner}` : what}`;

/** All that is paid by its clauses, to the cent; nothing where none of them says a sum. */
export function paidBy({ obligations = [] }: Pick<Agreement, 'obligations'>): number | undefined {
  const paying = obligations.flatMap(({ kind, fen }) => (kind === 'pay' && fen !== null ? [fen] : []));
  return paying.length ? paying.reduce((all, fen) => all + fen, 0) : undefined;
}
