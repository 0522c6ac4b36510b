import type { Event } from '#contracts';

/** The last sequence of each subject, where its facts stand one behind the other, none missing and none twice. */
export function gapless(events: readonly Event[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { subject, sequence } of events) {
    expect({ subject, sequence }).toEqual({ subject, sequence: (last.get(subject) ?? 0) + 1 });
    last.set(subject, sequence);
  }
  return last;
}
