import type { Order } from '#access';
import type { Risk } from '#contracts';

export const sorts = ['registered', 'moved', 'risk', 'due'] as const;
export type Sort = (typeof sorts)[number];

/**
 * A stretch of a sorted list that one index has in its order: a list is one of them after the other. `key` is what it is sorted by,
 * before the id, and `told` how a cursor says that.
 */
export type Part = Readonly<{ where: string; key: string; told: string; type: 'date' | 'text' | 'timestamptz'; order: Order }>;

const byDay = (where: string, order: Order): Part => ({ where, key: 'd.registered_on', told: 'key::text', type: 'date', order });

/** Word for word as the indexes have it. */
const ofRisk: Readonly<Record<Risk, string>> = { high: `d.risk = 'high'`, medium: `d.risk = 'medium'`, low: `d.risk = 'low'` };
export const isOfRisk = (risk: Risk): string => ofRisk[risk];

/** What waits for nobody by any day comes last, however the rest is sorted; within a risk the latest registered comes first. */
export function partsOf(sort: Sort, order: Order, held: Readonly<{ risk?: Risk | undefined }>): readonly Part[] {
  switch (sort) {
    case 'registered':
      return [byDay('true', order)];
    case 'moved':
      return [
        {
          where: 'true',
          key: 'd.moved_at',
          told: `to_char(key at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
          type: 'timestamptz',
          order,
        },
      ];
    case 'risk': {
      const gravest: readonly Risk[] = ['high', 'medium', 'low'];
      const risks = held.risk ? [held.risk] : order === 'desc' ? gravest : gravest.toReversed();
      return risks.map((risk) => byDay(ofRisk[risk], 'desc'));
    }
    case 'due':
      return [{ where: 'd.due_at is not null', key: 'd.due_at', told: 'key', type: 'text', order }, byDay('d.due_at is null', 'desc')];
  }
}

/** Where a page goes on: in which part, behind what. */
export type Place = Readonly<{ part: number; key: string; id: string }>;

export const placeOf = (cursor: string): Place => {
  const [, part = '0', key = '', id = ''] = /^(?:(\d)\.)?(.*)~(.*)$/.exec(cursor) ?? [];
  return { part: Number(part), key, id };
};

export const cursorOf = ({ part, key, id }: Place): string => `${part === 0 ? '' : `${part}.`}${key}~${id}`;
