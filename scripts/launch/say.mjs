import './closed-pipe.mjs';

const began = performance.now();

/** One progress line: what is being done, and when. */
export const say = (what) => console.log(`[junan ${((performance.now() - began) / 1000).toFixed(1).padStart(5)}s] ${what}`);

/** Something a person can put right, told in one line. Any other error is our own mistake and shows its stack. */
export class Trouble extends Error {
  name = 'Trouble';
}

/** Says that it is still at it, so that a long step does not look like a hang. */
export async function patiently(what, work) {
  say(what);
  const reminder = setInterval(() => say(`${what} … still at it`), 15_000);
  try {
    return await work;
  } finally {
    clearInterval(reminder);
  }
}

export const explain = (error) => (error instanceof Trouble ? `junan: ${error.message}` : (error?.stack ?? String(error)));
