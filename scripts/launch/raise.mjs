import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Family } from './family.mjs';
import { isFree, portTaken } from './ports.mjs';
import { abandon } from './run.mjs';
import { say, Trouble } from './say.mjs';

const TRIES = 5;
/** A member that finds its port taken ends in less; meanwhile the other program may have answered in its place. */
const MOMENT_MS = 1_000;

/**
 * Brings a family up on free ports. Another program may take one between the look and the use: then all begins again, on others.
 * Not on another for the edge, since its port is the one that people are told.
 * @param edge its port
 * @param choose the ports of all, from the given one upward
 * @param bring starts the members on these ports, and waits `through` whatever takes time: a loss cuts it short
 * @param onLoss hears of a member that ends by itself once all stand
 */
export async function raise({ edge, choose, bring, onLoss, ...settings }) {
  for (let tries = 1; ; tries++) {
    const ports = await choose(edge + above(tries));
    let hear;
    const lost = new Promise((resolve) => (hear = (what, own) => resolve(Object.assign(new Trouble(what), { ports: own }))));
    const family = new Family({ ...settings, onLoss: (what, own) => hear(what, own) });
    const orLost = lost.then((loss) => Promise.reject(loss));
    orLost.catch(() => {});
    try {
      await bring(family, ports, (work) => Promise.race([work, orLost]));
      hear = onLoss;
      return;
    } catch (error) {
      await mayBeginAgain(await Promise.race([lost, pause(MOMENT_MS, error)]), edge, tries);
      abandon();
      await family.stop();
    }
  }
}

/** Next to the edge at first; then anywhere, lest two starts side by side follow each other step by step. */
const above = (tries) => (tries === 1 ? 1 : randomInt(1, 500));

/** @throws whatever ended it, unless that was a port which another program has now, and which may be another one. */
async function mayBeginAgain(error, edge, tries) {
  const taken = await takenOf(error.ports);
  if (taken.length === 0) throw error;
  if (taken.includes(edge)) throw portTaken(edge);
  const port = taken.join(', ');
  if (tries === TRIES)
    throw new Trouble(`other programs took ports that were free ${TRIES} times, at last ${port}: choose another JUNAN_PORT`);
  say(`another program took port ${port} meanwhile: beginning again on other ports`);
}

async function takenOf(ports = []) {
  const free = await Promise.all(ports.map((port) => isFree(port)));
  return ports.filter((_, i) => !free[i]);
}
