import type { Fault } from '../fault.js';
import { names } from '../names.js';

export const TAKEOVER_SECONDS = 15;

const killed = names.map((name): Fault => ({
  name: `kill-${name}`,
  what: `${name} is killed and started again`,
  happen: async ({ county }) => {
    await county.of(name).kill();
    county.of(name).start();
  },
}));

const oneOfTwo: Fault = {
  name: 'kill-one-of-two',
  what: 'of two instances of every service one is killed; the other takes over',
  instances: 2,
  withinSeconds: TAKEOVER_SECONDS,
  happen: async ({ county }) => void (await Promise.all(names.map((name) => county.of(name).kill()))),
  afterwards: async ({ county }) => {
    for (const name of names) county.of(name).start();
  },
};

const broker: Fault = {
  name: 'kill-broker',
  what: 'the broker is killed and started again',
  happen: async ({ county }) => {
    await county.broker.kill();
    await county.broker.start();
  },
};

const postgres: Fault = {
  name: 'kill-postgres',
  what: 'PostgreSQL is killed with all databases and started again',
  happen: async ({ county }) => {
    await county.ground.postgres.kill();
    await county.ground.postgres.start();
  },
};

const both: Fault = {
  name: 'two-instances',
  what: 'two instances of everything, one of each stopped and started again as in an update',
  instances: 2,
  happen: async ({ county }) => {
    for (const name of names) {
      await county.of(name, 2).stop();
      county.of(name, 2).start();
    }
  },
};

export const kills: readonly Fault[] = [both, ...killed, oneOfTwo, broker, postgres];
