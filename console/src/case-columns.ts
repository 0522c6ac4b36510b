import { useI18n } from 'vue-i18n';
import type { Case } from './api/boards';
import { usePlaces, useReference } from './api/reference';
import { useRowNames } from './board';
import { useFormats } from './formats';
import type { Column } from './list';
import { useNumbers } from './numbers';

/** What is said of each dispute that a figure counts: what it is about and where it stands, and nobody’s name. */
export function useCaseColumns(inPeriod: boolean): readonly Column<Case>[] {
  const { t } = useI18n();
  const { unitName, categoryName } = useReference();
  const placeOf = usePlaces();
  const rowName = useRowNames();
  const numberOf = useNumbers();
  const { moment } = useFormats();
  const stood: Column<Case> = { name: 'stood', head: 'board.stood', text: ({ stood }) => (stood ? t(`outcome.${stood}`) : '') };

  return [
    { name: 'case-number', head: 'board.case-number', card: 'title', tight: true, always: true, text: numberOf },
    { name: 'category', head: 'dispute.category', card: 'bare', text: ({ category }) => categoryName(category) },
    { name: 'place', head: 'dispute.place', card: 'bare', text: ({ township, village }) => placeOf(township, village) },
    { name: 'lead', head: 'dispute.lead', card: 'bare', text: ({ lead }) => (lead ? unitName(lead) : t('board.no-lead')) },
    {
      name: 'entered',
      head: 'board.entered-at',
      sort: 'entered',
      first: 'desc',
      tight: true,
      text: ({ registeredAt }) => (registeredAt ? moment(registeredAt) : ''),
    },
    { name: 'tier', head: 'board.tier', text: ({ tier }) => rowName('tier', String(tier)) },
    { name: 'risk', head: 'dispute.risk', text: ({ risk }) => t(`risk.${risk}`) },
    ...(inPeriod ? [stood] : []),
    {
      name: 'status',
      head: inPeriod ? 'board.stands' : 'dispute.status',
      card: 'corner',
      always: true,
      text: ({ outcome }) => t(`outcome.${outcome}`),
    },
  ];
}
