import type { components } from './api/openapi/intake.js';

/** Monday to Friday people come, but as was announced for the year: as the calendar has it, which the county keeps. */
export function isFree(day: string, holidays: components['schemas']['CalendarDto']['holidays'] = []): boolean {
  const announced = holidays.find(({ from, to }) => from <= day && day <= to);
  return announced ? announced.kind === 'holiday' : [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
