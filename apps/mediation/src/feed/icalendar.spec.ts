import ICAL from 'ical.js';
import { calendarOf } from './icalendar.js';

const entry = {
  uid: '01990000-0000-7000-8000-000000000001@junan',
  sequence: 2,
  stamp: '2026-11-23T02:00:00.000Z',
  at: '2026-12-01T01:00:00.000Z',
  until: '2026-12-01T02:30:00.000Z',
  summary: '2026-123 调解',
  place: '龙树镇石桥村村民委员会一楼人民调解室（东侧，靠近便民服务大厅）,12 座;带\\投影',
  cancelled: false,
};

/** Read as others read it. */
const read = (told: string) => new ICAL.Component(ICAL.parse(told) as unknown[] as never).getAllSubcomponents('vevent');

describe('a calendar', () => {
  const told = calendarOf({ name: '调解日程' }, [entry, { ...entry, uid: 'b@junan', cancelled: true }]);
  const [one, other] = read(told).map((event) => new ICAL.Event(event));

  it('says when, where and the how manieth word of it this is, to a parser that others wrote', () => {
    expect(one).toMatchObject({ uid: entry.uid, sequence: 2, summary: entry.summary, location: entry.place });
    expect(one?.startDate.toString()).toBe('2026-12-01T09:00:00');
    expect(one?.endDate.toString()).toBe('2026-12-01T10:30:00');
    expect(one?.startDate.zone?.tzid).toBe('Asia/Shanghai');
  });

  it('says when each was altered last, in UTC: without a method that is what LAST-MODIFIED would say (RFC 5545, 3.8.7.2)', () => {
    expect(read(told).map((event) => String(event.getFirstPropertyValue('dtstamp')))).toEqual([
      '2026-11-23T02:00:00Z',
      '2026-11-23T02:00:00Z',
    ]);
  });

  it('keeps what was called off, as called off', () => {
    expect(read(told).map((event) => event.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(other?.uid).toBe('b@junan');
  });

  it('has lines of 75 bytes at most, and ends each as the standard does', () => {
    const lines = told.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(told).not.toMatch(/[^\r]\n/);
  });

  it('has days that keep nobody busy, each with a reminder', () => {
    const day = { uid: 'c@junan', stamp: '2026-11-02', on: '2026-12-02', summary: '可以共同申请司法确认的最后一天' };
    const [due] = read(calendarOf({ name: '调解日程' }, [], [day]));
    const event = due && new ICAL.Event(due);
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.summary]).toEqual(['2026-12-02', day.summary]);
    expect(due?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P2DT15H');
  });
});
