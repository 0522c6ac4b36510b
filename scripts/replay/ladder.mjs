const OUTSIDE = ['court', 'other'];

export const isOutside = (venue) => OUTSIDE.includes(venue);

/** Follows a mediation up and down its ladder, so that the story can be written before it is told. */
export class Ladder {
  open = true;
  /** Attempts by tier; they stay used up where it comes back to a tier, until it is reopened. */
  used = new Map();

  constructor({ rungs, entry }, entrant) {
    this.rungs = rungs;
    this.tier = entry.find((rule) => fits(rule, entrant))?.tier ?? 1;
    this.venue = this.rungs[this.tier - 1].venues[0];
  }

  tierOf(venue) {
    const found = this.rungs.findIndex(({ venues }) => venues.includes(venue));
    return found < 0 ? undefined : found + 1;
  }

  moveTo(venue) {
    const tier = this.tierOf(venue);
    if (tier === undefined) return;
    this.tier = tier;
    this.venue = venue;
  }

  climb() {
    this.moveTo(this.rungs[this.tier].venues[0]);
  }

  get usedHere() {
    return this.used.get(this.tier) ?? 0;
  }

  /** The parties have to agree to one more. */
  get isFull() {
    return this.usedHere >= this.rungs[this.tier - 1].attempts;
  }

  /** The failure that reaches the limit moves nothing: somebody takes the next door. */
  held({ tier: venue, outcome }) {
    if (isOutside(venue) || outcome === 'adjourned') return;
    this.used.set(this.tier, this.usedHere + 1);
  }

  reopen(tier = this.tier) {
    this.open = true;
    this.tier = tier;
    this.used.clear();
  }
}

const fits = ({ crossCounty, places, categories }, entrant) =>
  (crossCounty === undefined || crossCounty === entrant.crossCounty) &&
  (places === undefined || places.includes(entrant.place)) &&
  (categories === undefined || categories.includes(entrant.category));
