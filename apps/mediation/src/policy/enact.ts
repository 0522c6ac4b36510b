import { Refused, RefusedAt, levelOf } from '#kernel';
import type { Actor } from '#kernel';
import { heightAt, outsideLadder, venueAt } from '../mediation/ladder.js';
import type { Ladder, NewLadder } from '../mediation/ladder.js';

/**
 * A county's new ladder, entered by the county for a day that is not over: what was opened before goes by its own. Whoever follows it
 * from below must be able to climb it, and to name where they sit.
 */
export function enact(draft: NewLadder, { unit }: Pick<Actor, 'unit'>, today: string): NewLadder {
  if (levelOf(unit) !== 'county') throw new Refused('ladder.by-county');
  const { effectiveOn } = draft;
  if (effectiveOn < today) throw new RefusedAt('effectiveOn', 'ladder.day-past', { day: effectiveOn, today });
  mustNameVenues(draft);
  mustClimb({ ...draft, version: 0 });
  mustEnter(draft);
  return draft;
}

/** A session names a venue by its code; court and other are what is beside any ladder. */
function mustNameVenues({ venues }: NewLadder): void {
  venues.forEach(({ code }, i) => {
    if (outsideLadder(code)) throw new RefusedAt(`venues/${i}/code`, 'ladder.venue-beside', { code });
    if (venues.findIndex((each) => each.code === code) < i) throw new RefusedAt(`venues/${i}/code`, 'ladder.venue-twice', { code });
  });
}

function mustClimb(ladder: Ladder): void {
  const { rungs, days } = ladder;
  rungs.forEach((rung, i) => {
    for (const code of rung.venues) {
      if (!venueAt(ladder, code)) throw new RefusedAt(`rungs/${i}/venues`, 'ladder.venue-unknown', { code });
      const below = rungs.findIndex(({ venues }) => venues.includes(code)) + 1;
      if (below <= i) throw new RefusedAt(`rungs/${i}/venues`, 'ladder.venue-below', { code, tier: below });
    }
    // Whoever holds a tier holds what is below it.
    if (i > 0 && heightAt(ladder, i + 1) < heightAt(ladder, i))
      throw new RefusedAt(`rungs/${i}/venues`, 'ladder.goes-down', { tier: i + 1 });
    if (days !== null && rung.days !== null && rung.days > days)
      throw new RefusedAt(`rungs/${i}/days`, 'ladder.days-over', { tier: i + 1, days });
  });
}

function mustEnter({ entry, rungs }: NewLadder): void {
  const top = rungs.length;
  entry.forEach(({ tier }, i) => {
    if (tier > top) throw new RefusedAt(`entry/${i}/tier`, 'ladder.entry-above', { tier, top });
  });
}
