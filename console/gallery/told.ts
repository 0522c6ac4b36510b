import type { Person } from '../src/session';
import intake from './answers/intake.json';
import mediation from './answers/mediation.json';
import reporting from './answers/reporting.json';
import screening from './answers/screening.json';

/** What the services told once, by door; a word behind it names another answer of the same. A spec holds each against the service's document. */
const told: Readonly<Record<string, unknown>> = { ...intake, ...mediation, ...reporting, ...screening };

/** As whoever asks types it: the document that is held against has the same shape. */
export function answerOf<T>(door: string): T {
  if (!(door in told)) throw new Error(`nothing was told of ${door}`);
  return structuredClone(told[door]) as T;
}

/** The answer of the door that an address is of. */
export function toldAt(method: string, path: string): unknown {
  const door = Object.keys(told).find((each) => {
    const [of, template = '', variant] = each.split(' ');
    return of === method && variant === undefined && new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  });
  return door === undefined ? undefined : told[door];
}

/** Somebody who may do everything that a part offers. */
export const person: Person = {
  account: 'staff@510722101',
  name: '潼川镇 工作人员',
  unit: '510722101',
  roles: ['clerk', 'mediator', 'screener', 'coordinator', 'approver'],
};
