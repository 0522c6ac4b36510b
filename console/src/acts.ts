import { useI18n } from 'vue-i18n';
import type { Act } from './api/acts';

/** What an act was, in plain words. */
export function useActs() {
  const { t } = useI18n();
  const counted = (of: unknown): number => (typeof of === 'number' ? of : Array.isArray(of) ? of.length : 0);

  function saidBy({ what, detail }: Act): string {
    const words = what.split(' ').map((word) => t(`act.said.${word}`));
    const aggregates = counted(detail?.['aggregates']);
    return words.join(t('comma')) + (aggregates > 0 ? t('act.times', { times: aggregates }, aggregates) : '');
  }

  function refused({ what, detail }: Act): string {
    const times = counted(detail?.['times']);
    return `${counted(detail?.['status']) || ''} ${what}${times > 0 ? t('act.times', { times }, times) : ''}`.trim();
  }

  return (act: Act): string => {
    switch (act.kind) {
      case 'change':
        return saidBy(act);
      case 'disclosure':
      case 'erasure':
        return t('act.records', { count: counted(act.detail?.['records']) });
      case 'search':
        return t('act.found', { count: counted(act.detail?.['found']) });
      case 'refusal':
        return refused(act);
      case 'sign-in':
        return '';
      case 'audit':
        return t(`act.looked.${act.what}`);
    }
  };
}
