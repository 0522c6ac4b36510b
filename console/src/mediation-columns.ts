import { useI18n } from 'vue-i18n';
import type { MediationLine } from './api/mediations';
import { usePlaces, useReference } from './api/reference';
import type { Column } from './list';
import { useNumbers } from './numbers';

/** What a desk says of each case that it mediates: nobody’s name, which the register has. */
export function useMediationColumns(): readonly Column<MediationLine>[] {
  const { t } = useI18n();
  const { unitName, categoryName } = useReference();
  const placeOf = usePlaces();
  const numberOf = useNumbers();

  return [
    {
      name: 'case-number',
      head: 'dispute.case-number',
      card: 'title',
      tight: true,
      always: true,
      text: ({ id, number = null }) => numberOf({ id, number }),
    },
    { name: 'category', head: 'dispute.category', card: 'bare', text: ({ category }) => categoryName(category) },
    { name: 'place', head: 'dispute.place', card: 'bare', text: ({ township, village }) => placeOf(township, village) },
    { name: 'lead', head: 'dispute.lead', card: 'bare', text: ({ lead }) => unitName(lead) },
    { name: 'tier', head: 'own-desk.tier', text: ({ tier, attempt }) => t('own-desk.at', { tier, attempt }, attempt) },
    { name: 'status', head: 'dispute.status', card: 'corner', tight: true, always: true, text: ({ status }) => t(`mediation.${status}`) },
  ];
}
