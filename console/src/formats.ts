import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

const timeZone = 'Asia/Shanghai';
const MB = 1024 * 1024;

/**
 * Days and times as the county's people read them, wherever the browser stands, and one way in every language and in every field:
 * 2026-11-27, 2026-11-27 15:00.
 */
export function useFormats() {
  const { locale } = useI18n();
  const tag = computed(() => (locale.value === 'zh' ? 'zh-CN' : 'en-GB'));
  const numbers = computed(() => new Intl.NumberFormat(tag.value));
  const tenths = computed(() => new Intl.NumberFormat(tag.value, { maximumFractionDigits: 1 }));
  const cents = computed(() => new Intl.NumberFormat(tag.value, { minimumFractionDigits: 2 }));
  const percents = computed(() => new Intl.NumberFormat(tag.value, { style: 'percent', maximumFractionDigits: 1 }));

  return {
    /** Of a day such as 2026-11-23, which is written as it is read. */
    day: (day: string) => day,
    /** The last day on which a thing due at this instant is in time, with the hour where it is not all of the day: midnight means the day before. */
    due: (instant: string) => (endsADay(instant) ? days.format(Date.parse(instant) - 1) : momentOf(instant)),
    moment: momentOf,
    time: (instant: string) => times.format(new Date(instant)),
    number: (number: number) => numbers.value.format(number),
    /** Of a file, from bytes. */
    size: (bytes: number) => (bytes < MB ? `${numbers.value.format(Math.ceil(bytes / 1024))} KB` : `${tenths.value.format(bytes / MB)} MB`),
    /** Fen, a hundredth of a yuan each, as a sum of yuan: with its cents where it has any. */
    sum: (fen: number) => (fen % 100 === 0 ? numbers.value : cents.value).format(fen / 100),
    percent: (share: number | null) => (share === null ? '–' : percents.value.format(share)),
  };
}

/** Sweden writes days and hours as the standard has them. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const times = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const momentOf = (instant: string): string => `${days.format(new Date(instant))} ${times.format(new Date(instant))}`;

const endsADay = (instant: string): boolean => times.format(new Date(instant)) === '00:00';

/** Today in the county, as days are written. */
export const today = (): string => days.format(new Date());

/** A moment as the county's clocks show it, as the browser's own field takes it: 2026-11-27T15:00. */
export const localOf = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);

const DAY_MS = 86_400_000;
/** No stretch of free days is as long. */
const MOST_FREE = 30;

/** When a session is usually set for: today at three, while that is at least an hour away, else at nine on the next day that is not free. */
export function usualSitting(isFree: (day: string) => boolean, now = Date.now()): string {
  const [today = '', time = ''] = localOf(new Date(now).toISOString()).split('T');
  if (time < '14:00' && !isFree(today)) return `${today}T15:00`;
  const later = Array.from({ length: MOST_FREE }, (_, n) => days.format(now + (n + 1) * DAY_MS));
  return `${later.find((day) => !isFree(day)) ?? later[0]}T09:00`;
}
