import { ZONE } from '#calendar';

/** What a calendar is told of one session: no word about people. `sequence` goes up with whatever is altered of it (RFC 5545, 3.8.7.4). */
export type Entry = Readonly<{
  uid: string;
  sequence: number;
  /** When it was last altered. */
  stamp: string;
  at: string;
  until: string;
  summary: string;
  place?: string | undefined;
  cancelled: boolean;
}>;

/** What is due on a day, and keeps nobody busy; `stamp` is the day since which it is. */
export type Day = Readonly<{ uid: string; stamp: string; on: string; summary: string }>;

/** One calendar as RFC 5545 has it. China has had one offset since 1991, so that its zone is one line. */
export const calendarOf = (
  { name, about }: Readonly<{ name: string; about?: string | undefined }>,
  entries: readonly Entry[],
  days: readonly Day[] = [],
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Junan//Sessions//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(name)}`,
    ...(about === undefined ? [] : [`X-WR-CALDESC:${text(about)}`]),
    `X-WR-TIMEZONE:${ZONE}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE}`,
    'BEGIN:STANDARD',
    'DTSTART:19910915T020000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0800',
    'TZNAME:CST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...entries.flatMap(eventOf),
    ...days.flatMap(dayOf),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

const eventOf = ({ uid, sequence, stamp, at, until, summary, place, cancelled }: Entry): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${utc(stamp)}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;TZID=${ZONE}:${local(at)}`,
  `DTEND;TZID=${ZONE}:${local(until)}`,
  `SUMMARY:${text(summary)}`,
  ...(place === undefined ? [] : [`LOCATION:${text(place)}`]),
  `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

/** The calendar reminds of it at nine in the morning three days before. */
const dayOf = ({ uid, stamp, on, summary }: Day): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${digits(`${stamp}T00:00:00`)}Z`,
  `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
  `SUMMARY:${text(summary)}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(summary)}`,
  'TRIGGER:-P2DT15H',
  'END:VALARM',
  'END:VEVENT',
];

const HOURS_EAST_MS = 8 * 3_600_000;
const utc = (at: string): string => `${digits(at)}Z`;
const local = (at: string): string => digits(new Date(Date.parse(at) + HOURS_EAST_MS).toISOString());
const digits = (at: string): string => at.slice(0, 19).replace(/[-:]/g, '');

const text = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line has 75 bytes at most, and no character is cut in two; what goes on begins with a space. */
function folded(line: string): string {
  const parts = [''];
  for (const letter of line) {
    const last = parts.length - 1;
    if (Buffer.byteLength(`${parts[last]}${letter}`) <= 75) parts[last] += letter;
    else parts.push(` ${letter}`);
  }
  return parts.join('\r\n');
}
