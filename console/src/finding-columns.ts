import { useI18n } from 'vue-i18n';
import type { Finding } from './api/findings';
import { usePlaces, useReference } from './api/reference';
import { useDictionary } from './dictionary';
import type { Column } from './list';

/** What the list of findings says of each, without its words. */
export function useFindingColumns(): readonly Column<Finding>[] {
  const { t } = useI18n();
  const { unitName, categoryName } = useReference();
  const placeOf = usePlaces();
  const { nameOf } = useDictionary();

  return [
    { name: 'category', head: 'dispute.category', card: 'title', always: true, text: ({ category }) => categoryName(category) },
    { name: 'place', head: 'finding.place', card: 'bare', text: ({ township, village }) => placeOf(township, village) },
    { name: 'by', head: 'finding.by', text: ({ unit }) => unitName(unit) },
    { name: 'risk', head: 'dispute.risk', sort: 'risk', first: 'desc', text: ({ risk }) => t(`risk.${risk}`) },
    { name: 'people', head: 'dispute.people', away: true, number: true, text: ({ people }) => people },
    { name: 'became', head: 'finding.became', card: 'corner', always: true, text: (finding) => nameOf(`fate.${fateOf(finding)}`) },
  ];
}

/** As it stands, or as the dispute does that it became. */
export const fateOf = ({ status, outcome }: Finding) => (status === 'dispute' ? (outcome ?? 'open') : status);
