import { newId } from '#kernel';
import type { Fault } from '../fault.js';
import { owners } from '../names.js';
import { standingIn } from '../streams.js';

const SOME = 300;
const AGGREGATES = 20;

const duplicates: Fault = {
  name: 'duplicates',
  what: 'an outsider publishes hundreds of messages of every stream once more, some of them thrice',
  happen: async ({ county, outsider }) => {
    for (const owner of owners) {
      const recent = (await standingIn(county.broker, owner)).slice(-SOME);
      await outsider.repeat(recent);
      await outsider.repeat(recent.filter((_, i) => i % 3 === 0));
    }
  },
};

const reordered: Fault = {
  name: 'reordered',
  what: 'an outsider says facts in the wrong order, and repeats those of every stream backwards',
  happen: async ({ county, outsider }) => {
    for (let i = 0; i < AGGREGATES; i++) await outsider.say([3, 1, 2, 5, 4].map((n) => ((n + i) % 5) + 1));
    for (const owner of owners) await outsider.repeat((await standingIn(county.broker, owner)).slice(-SOME).reverse());
  },
};

const poison: Fault = {
  name: 'poison',
  what: 'an outsider publishes messages that nobody can read',
  happen: ({ outsider }) =>
    outsider.poisonWith(
      [
        { id: 'no-uuid' },
        { id: newId().toUpperCase() },
        { subject: 'a\u0000b' },
        { subject: null },
        { sequence: 0 },
        { sequence: 1.5 },
        { type: 'cn.junan.mediation.settled.v1' },
        { time: 'yesterday' },
        { source: '\u0000' },
        { specversion: '0.3' },
        { data: null },
        { county: '51072' },
      ],
      ['', 'null', '{', '[]', '\u0000', '{"specversion":"1.0"}'],
    ),
};

export const messages: readonly Fault[] = [duplicates, reordered, poison];
