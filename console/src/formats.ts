import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

const timeZone = 'Asia/Shanghai';

/** Days and times as the county's people read them, wherever the browser stands. */
export function useFormats() {
  const { locale } = useI18n();
  const tag = computed(() => (locale.value === 'zh' ? 'zh-CN' : 'en-GB'));
  const format = (options: Intl.DateTimeFormatOptions) => computed(() => new Intl.DateTimeFormat(tag.value, { timeZone, ...options }));

  const days = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const moments = format({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false });
  const times = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const numbers = computed(() => new Intl.NumberFormat(tag.value));
  const percents = computed(() => new Intl.NumberFormat(tag.value, { style: 'percent', maximumFractionDigits: 1 }));

  return {
    /** Of a day such as 2026-11-23; noon UTC is the same day in Shanghai. */
    day: (day: string) => days.value.format(new Date(`${day}T12:00:00Z`)),
    /** The last day on which a thing due at this instant is in time, with the hour where it is not all of the day: midnight means the day before. */
    due: (instant: string) =>
      endsADay(instant) ? days.value.format(new Date(Date.parse(instant) - 1)) : moments.value.format(new Date(instant)),
    moment: (instant: string) => moments.value.format(new Date(instant)),
    time: (instant: string) => times.value.format(new Date(instant)),
    number: (number: number) => numbers.value.format(number),
    percent: (share: number | null) => (share === null ? '–' : percents.value.format(share)),
  };
}

const endsADay = (instant: string): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant)) ===
  '00:00';

/** Today in the county, as days are written. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

/** A moment as the county's clocks show it, as the browser's own field takes it: 2026-11-27T15:00. */
export const localOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
