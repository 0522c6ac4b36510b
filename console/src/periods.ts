import { useI18n } from 'vue-i18n';
import { useFormats } from './formats';

/** 2026-W48 and its like, in words: days, weeks, half months, months, quarters and years. */
export function usePeriods() {
  const { t } = useI18n();
  const { day } = useFormats();

  return (period: string): string => {
    const [, year = '', rest = '', half] = /^(\d{4})(?:-(W\d{2}|Q[1-4]|\d{2})(?:-(H[12]|\d{2}))?)?$/.exec(period) ?? [];
    if (rest.startsWith('W')) return t('screening.week', { year, week: Number(rest.slice(1)) });
    if (rest.startsWith('Q')) return t('period.quarter', { year, quarter: Number(rest.slice(1)) });
    if (half === 'H1' || half === 'H2') return t(half === 'H1' ? 'screening.half1' : 'screening.half2', { year, month: Number(rest) });
    if (half) return day(period);
    if (rest) return t('screening.month', { year, month: Number(rest) });
    return year ? t('period.year', { year }) : period;
  };
}
