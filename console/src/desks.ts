import { useI18n } from 'vue-i18n';
import { useReference } from './api/reference';

/** Which desk is the county's own; a department's bears its name. */
const COUNTY = 'county';

/** A dispute that a department mediates at a desk of its own may never be told of at this one. */
export const isElsewhere = (desk: string | null | undefined): desk is string => !!desk && desk !== COUNTY;

/** How a desk of mediation is called: the county's own, or that of the department whose name it bears. */
export function useDesks() {
  const { t } = useI18n();
  const { unitName } = useReference();
  return {
    deskName: (desk: string): string => (desk === COUNTY ? t('way-desk.county') : t('way-desk.of', { unit: unitName(desk) })),
  };
}
