import { useI18n } from 'vue-i18n';
import { useReference } from './api/reference';
import type { Round } from './api/rounds';
import { useFormats } from './formats';
import type { Column } from './list';
import { usePeriods } from './periods';

/** What the list of rounds says of each: whose it is, until when, and how it stands. */
export function useRoundColumns(): readonly Column<Round>[] {
  const { unitName } = useReference();
  const periodName = usePeriods();
  const { due, moment } = useFormats();
  const statusOf = useRoundStatus();

  return [
    { name: 'unit', head: 'screening.unit', card: 'title', always: true, text: ({ unit }) => unitName(unit) },
    {
      name: 'township',
      head: 'filter.township',
      card: 'bare',
      text: ({ village, township }) => (village ? unitName(township) : ''),
    },
    {
      name: 'period',
      head: 'screening.period',
      card: 'bare',
      sort: 'opened',
      first: 'desc',
      tight: true,
      text: ({ period }) => periodName(period),
    },
    { name: 'due', head: 'screening.due', tight: true, text: ({ dueAt }) => due(dueAt) },
    {
      name: 'returned',
      head: 'screening.returned-at',
      away: true,
      tight: true,
      text: ({ returnedAt }) => (returnedAt ? moment(returnedAt) : ''),
    },
    { name: 'status', head: 'screening.status', card: 'corner', always: true, text: statusOf },
  ];
}

/** Returned with what, and whether in time. */
export function useRoundStatus() {
  const { t } = useI18n();
  return ({ status, zero, findings, late, amendments }: Round): string => {
    if (status !== 'returned') return t(`screening.${status}`);
    const what = zero ? t('screening.zero-done') : t('screening.with-findings', { count: findings });
    return [what, ...(late ? [t('screening.late')] : []), ...(amendments.length > 0 ? [t('screening.amended')] : [])].join(t('comma'));
  };
}
