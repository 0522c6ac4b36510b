import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './door.mjs';

const ARRIVES_IN_MS = 60_000;

/** Enters a story step by step; the first step that is refused ends it. `run` makes the keys of this telling. */
export async function tell({ steps }, { door, run, id }) {
  const ids = {};
  let done = 0;
  for (const [i, step] of steps.entries()) {
    try {
      if (step.await) await heard(() => door.get(filled(step.await, ids), step.as), isAbsent);
      else {
        const post = () => door.post(filled(step.post, ids), step.as, `${run}:${id}:${i}`, filledIn(step.body, ids));
        const receipt = await heard(post, isUnheardOf);
        for (const [name, field] of Object.entries(step.gives ?? {})) ids[name] = receipt[field];
      }
      done++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ids, done, refusal: `${step.what}: ${error.message}` };
    }
  }
  return { ids, done };
}

const filled = (text, ids) => text.replaceAll(/\{(\w+)\}/g, (whole, name) => ids[name] ?? whole);

const filledIn = (body, ids) =>
  body && Object.fromEntries(Object.entries(body).map(([field, value]) => [field, typeof value === 'string' ? filled(value, ids) : value]));

/** What comes by event, or rests on what does, is asked for until it is there. */
async function heard(ask, isEarly) {
  for (const until = performance.now() + ARRIVES_IN_MS; ; await wait(50)) {
    try {
      return await ask();
    } catch (error) {
      if (!isEarly(error) || performance.now() > until) throw error;
    }
  }
}

/** Looks until `problems` finds none, or for as long as events may take; then says what is left. */
export async function settledDown(look, problems, timeoutMs = ARRIVES_IN_MS) {
  for (const until = performance.now() + timeoutMs; ; await wait(100)) {
    try {
      const seen = await look();
      const left = problems(seen);
      if (left.length === 0 || performance.now() > until) return { seen, left };
    } catch (error) {
      // One service may know of the dispute before another does.
      if (!isAbsent(error) || performance.now() > until) throw error;
    }
  }
}

const isAbsent = (error) => error instanceof Refusal && error.status === 404;

/** A unit that takes a referral, of which mediation has yet to hear. */
const isUnheardOf = (error) => error instanceof Refusal && error.code === 'referral.unknown-unit';
