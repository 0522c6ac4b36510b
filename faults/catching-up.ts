import { eventually } from '#testing';
import type { County } from './county.js';
import { hears, names, owners } from './names.js';
import type { Name, Owner } from './names.js';

type Reached = Readonly<{ subject: string; sequence: number }>;

/**
 * Waits until all that the owners have committed by now was said and has been handled by everybody who hears it, and
 * nothing waits aside any more.
 */
export async function caughtUp(county: County, timeoutMs: number): Promise<void> {
  const until = performance.now() + timeoutMs;
  const left = () => Math.max(0, until - performance.now());
  const committed = new Map<Owner, Reached[]>();
  for (const owner of owners) committed.set(owner, await eventually(() => saidBy(county, owner), { timeoutMs: left() }));
  for (const name of names) {
    for (const owner of hears[name]) {
      let open = committed.get(owner) ?? [];
      await eventually(
        async () => {
          open = await behind(county, name, owner, open);
          const [first] = open;
          if (first)
            throw new Error(`${name} has not handled ${open.length} aggregates of ${owner}, as ${first.subject} ${first.sequence}`);
        },
        { timeoutMs: left(), everyMs: 100 },
      );
    }
    await eventually(() => nothingWaits(county, name), { timeoutMs: left(), everyMs: 100 });
  }
}

async function nothingWaits(county: County, name: Name): Promise<void> {
  const waiting = await county.query<{ owner: string; subject: string }>(name, 'select owner, subject from parked_event where not dead');
  const [first] = waiting;
  if (first) throw new Error(`${name} has set ${waiting.length} events aside that wait, as of ${first.owner} ${first.subject}`);
}

const saidBy = (county: County, owner: Owner): Promise<Reached[]> =>
  county.query<Reached>(
    owner,
    `select event::jsonb ->> 'subject' as subject, max((event::jsonb ->> 'sequence')::int) as sequence
     from outbox group by 1`,
  );

const behind = (county: County, name: Name, owner: Owner, expected: readonly Reached[]): Promise<Reached[]> =>
  county.query<Reached>(
    name,
    `select e.subject, e.sequence from unnest($2::text[], $3::int[]) as e(subject, sequence)
     left join heard_aggregate h on h.owner = $1 and h.subject = e.subject where coalesce(h.sequence, 0) < e.sequence`,
    [owner, expected.map(({ subject }) => subject), expected.map(({ sequence }) => sequence)],
  );
