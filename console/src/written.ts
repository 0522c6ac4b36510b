import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { read as readEntry } from './api/disputes';
import type { DisputeDetail } from './api/disputes';
import { read, readPlace } from './api/mediations';
import type { Mediation } from './api/mediations';
import { clauseLine, wordsIn } from './clauses';
import { useFormats } from './formats';
import { may } from './may';
import type { Line, Writing } from './reading';

type Content = Readonly<Record<string, unknown>>;

/** What was written in a dispute and in its mediation, the latest first, each with how it is read by whoever may. */
export function useWritten(dispute: () => DisputeDetail | undefined, mediation: () => Mediation | null | undefined) {
  const { t } = useI18n();
  const { linesOf } = useLines();
  const nameOf = useNames();

  const entered = computed((): Writing[] => {
    const entry = dispute();
    if (!entry) return [];
    const { id, written, acts } = entry;
    return written.map(({ id: record, kind, writtenAt, writtenBy }) => ({
      id: record,
      what: t(`written.kinds.${kind}`),
      writtenAt,
      writtenBy,
      ...(may(acts, 'disclosures') && {
        read: async (purpose, key) => {
          const { words } = await readEntry(id, record, purpose, { key });
          return words.map(({ text, former }): Line => [former ? t('entry.former') : '', text]);
        },
      }),
    }));
  });

  const mediated = computed((): Writing[] => {
    const held = mediation();
    return (held?.written ?? []).map((each) => ({ ...each, what: nameOf(held as Mediation, each), ...reader(held as Mediation, each) }));
  });

  function reader({ id, acts }: Mediation, { id: record, kind }: Mediation['written'][number]): Pick<Writing, 'read'> {
    if (may(acts, 'disclosures'))
      return {
        read: async (purpose, key) => (await read(id, record, purpose, { key })).records.flatMap((one) => linesOf(one.kind, one.content)),
      };
    if (kind !== 'session-place' || !may(acts, 'sessions/disclosures')) return {};
    return { read: async (purpose, key) => linesOf(kind, await readPlace(id, record, purpose, { key })) };
  }

  return computed(() => [...entered.value, ...mediated.value].sort((a, b) => Date.parse(b.writtenAt) - Date.parse(a.writtenAt)));
}

/** What each is, by what the mediation tells of it. */
export function useNames() {
  const { t } = useI18n();
  const { day, moment } = useFormats();
  return (
    { attempts, agreements, sessions, referrals }: Mediation,
    { id, kind }: Pick<Mediation['written'][number], 'id' | 'kind'>,
  ): string => {
    const attempt = attempts.find(({ record }) => record === id);
    if (attempt) return t('written.minutes', { on: day(attempt.heldOn), outcome: t(`attempt-outcome.${attempt.outcome}`) });
    const agreement = agreements.find((each) => each.id === id || each.paperRecord === id);
    if (agreement) return t(agreement.paperRecord === id ? 'written.paper' : 'written.terms', { on: day(agreement.on) });
    const altered = agreements.flatMap(({ versions = [] }) => versions).find(({ record }) => record === id);
    if (altered) return t('written.version', { n: altered.version, on: day(altered.on) });
    const its = agreements.find(({ parts }) => parts?.some(({ record }) => record === id));
    const part = its?.parts?.find(({ record }) => record === id);
    if (part) return t('written.proof', { clause: part.clause, nth: part.nth, on: day(part.on) });
    const session = sessions.find((each) => each.session === id);
    if (session) return t('written.place', { at: moment(session.at) });
    const referral = referrals.find(({ outside }) => outside === id);
    return referral ? t('written.taker', { on: day(referral.on) }) : t(`written.kinds.${kind}`);
  };
}

/** The parts of a record that have words, each under what it is. */
export function useLines() {
  const { t } = useI18n();
  const { day } = useFormats();
  const parts: Readonly<Record<string, readonly string[]>> = {
    minutes: ['heldOn', 'mediators', 'present', 'minutes'],
    terms: ['facts', 'clauses', 'terms'],
    'performance-proof': ['on', 'proof'],
    'follow-up-note': ['on', 'note'],
    objection: ['words'],
    referral: ['name'],
    ruling: ['court', 'number'],
    'session-place': ['place'],
  };
  const said = (part: string, value: unknown): string => {
    if (part === 'clauses')
      return wordsIn({ clauses: value })
        .map((each) => clauseLine(each, t('clause.comma')))
        .join('\n');
    if (Array.isArray(value)) return value.join(t('comma'));
    return part === 'heldOn' || part === 'on' ? day(String(value)) : String(value);
  };
  const linesOf = (kind: string, content: Content): Line[] =>
    (parts[kind] ?? []).flatMap((part): Line[] => {
      const value = content[part];
      return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
        ? []
        : [[t(`written.parts.${part}`), said(part, value)]];
    });
  return { linesOf };
}
