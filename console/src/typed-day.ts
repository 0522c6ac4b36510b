/** A day as people type it (20261127, 2026.11.27, 2026年11月27日, 11-27 of this year), as the services write it; what is none stays as it was typed. */
export function dayOf(typed: string, today: string): string {
  const text = typed.normalize('NFKC').trim();
  const [year = '', month = '', day = ''] = /^\d{8}$/.test(text)
    ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
    : partsOf(text, today);
  const told = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(told) ? told : text;
}

function partsOf(text: string, today: string): string[] {
  const parts = text.split(/[-/.年月日\s]+/).filter(Boolean);
  return parts.length === 2 ? [today.slice(0, 4), ...parts] : parts;
}

export const isDay = (text: string): boolean => {
  const noon = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00Z`) : undefined;
  return noon !== undefined && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text);
};

/** An hour as people type it (9, 930, 9:30, 下午3点 is not one), of 24; what is none stays as it was typed. */
export function hourOf(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.点时]?(\d{2})分?|[:点时])?$/.exec(text) ?? [];
  const told = hour && `${hour.padStart(2, '0')}:${minute}`;
  return told && isHour(told) ? told : text;
}

export const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
