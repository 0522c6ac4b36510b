import type { Fault } from './fault.js';
import { brokerFaults } from './faults/broker.js';
import { clocks } from './faults/clocks.js';
import { kills } from './faults/kills.js';
import { lines } from './faults/lines.js';
import { messages } from './faults/messages.js';

export const faults: readonly Fault[] = [...kills, ...lines, ...brokerFaults, ...clocks, ...messages];

/** All of that name, or all whose names begin with it. */
export const called = (asked: readonly string[]): Fault[] =>
  faults.filter(({ name }) => asked.length === 0 || asked.some((word) => name === word || name.startsWith(`${word}-`)));
