import { countyAt } from './county.mjs';
import { reached } from './outcome.mjs';
import { papersOf } from './papers.mjs';
import { readBack } from './read-back.mjs';
import { storyOf } from './story.mjs';
import { tell } from './tell.mjs';

/**
 * Tells every case at the doors of a running county, so many at a time, and reads it back; with `papers` it makes all its
 * papers, too. `onCase` hears how each went. @returns what became of each, in the order of the cases.
 */
export async function replay(cases, { door, run, parallel, papers, onCase = () => {} }) {
  const county = await countyAt(door);
  const waiting = [...cases.entries()];
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [i, told] = next;
      results[i] = await one(told, { door, run, county, papers });
      onCase(results[i]);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return results;
}

async function one(told, { door, run, county, papers }) {
  const began = performance.now();
  const story = storyOf(told, county, county.policy);
  const { place, steps } = story;
  const { ids, done, refusal } = await tell(story, { door, run, id: told.id });
  const where = { door, place, dispute: ids.dispute, run };
  const back = refusal ? undefined : await readBack(told, where);
  const made = back && papers ? await papersOf(told, { ...where, folder: papers }) : { made: 0, problems: [] };
  return {
    id: told.id,
    title: told.title,
    place:
      county.units.find(({ code }) => code === place.township).name +
      (place.village ? ` ${place.name.replace(/(村民|居民)委员会$/, '')}` : ''),
    lead: place.lead,
    published: told.result,
    steps: steps.length,
    entered: done,
    dispute: ids.dispute,
    facts: back && {
      intake: back.seen.dispute.sequence,
      mediation: back.seen.mediation.sequence,
      attempts: back.seen.mediation.attempts.length,
    },
    reached: back && reached(back.seen),
    papers: made.made,
    problems: refusal ? [`refused: ${refusal}`] : [...back.contradictions, ...made.problems],
    ms: Math.round(performance.now() - began),
  };
}
