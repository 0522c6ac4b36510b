import { cpSync, rmSync } from 'node:fs';
import { last } from '../fault.js';
import type { Fault } from '../fault.js';

const rolledBack: Fault = {
  name: 'rollback',
  what: 'the broker comes back with an older store while the services live',
  happen: async ({ county: { broker }, ledger, extent }) => {
    const copy = `${broker.store}.copy`;
    await broker.stop();
    cpSync(broker.store, copy, { recursive: true });
    await broker.start();
    await ledger.grows(extent.writes, 60_000);
    await broker.kill();
    await broker.wipe();
    cpSync(copy, broker.store, { recursive: true });
    rmSync(copy, { recursive: true });
    await broker.start();
  },
};

const emptied: Fault = {
  name: 'store-lost',
  what: 'the broker comes back with no store at all',
  happen: async ({ county: { broker } }) => {
    await broker.kill();
    await broker.wipe();
    await broker.start();
  },
};

/** Afterwards an operator makes room and starts the broker again, which has given up on its streams; 2.9 does not even stop when told to. */
const full: Fault = {
  name: 'disk-full',
  what: 'the broker’s disk is full; then there is room again, and it is killed and started anew',
  diskMegabytes: 96,
  happen: async ({ county: { broker, disk }, extent }) => {
    if (!disk) throw new Error('there is no disk to fill');
    disk.fill();
    await last(extent.outageSeconds);
    disk.clear();
    await broker.kill();
    await broker.start();
  },
};

const away: Fault = {
  name: 'away',
  what: 'the broker is away for long while everybody works on',
  happen: async ({ county: { broker }, extent }) => {
    await broker.kill();
    await last(extent.awaySeconds);
    await broker.start();
  },
};

export const brokerFaults: readonly Fault[] = [rolledBack, emptied, full, away];
