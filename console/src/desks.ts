import { useI18n } from 'vue-i18n';
import { useReference } from './api/reference';

/** How a desk of mediation is called: the county's own, or that of the department whose name it bears. */
export function useDesks() {
  const { t } = useI18n();
  const { unitName } = useReference();
  return {
    deskName: (desk: string): string => (desk === 'county' ? t('way-desk.county') : t('way-desk.of', { unit: unitName(desk) })),
  };
}
