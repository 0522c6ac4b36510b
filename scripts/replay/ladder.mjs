const OUTSIDE = ['court', 'other'];

export const isOutside = (venue) => OUTSIDE.includes(venue);

/** Follows a mediation up and down its ladder, so that the story can be written before it is told. */
export class Ladder {
  open = true;
  /** Attempts by tier; they stay used up where it comes back to a tier, until it is reopened. */
  used = new Map();

  constructor({ venues, rungs, entry }, entrant) {
    this.venues = venues;
    this.rungs = rungs;
    this.tier = entry.find((rule) => fits(rule, entrant))?.tier ?? 1;
    this.venue = this.rungs[this.tier - 1].venues[0];
  }

  levelOf(venue) {
    return this.venues.find(({ code }) => code === venue)?.level ?? venue;
  }

  /** Of a forum that the county's ladder calls otherwise the lowest where units of its level sit, as mediation has it. */
  tierOf(venue) {
    const lowest = (sits) => this.rungs.findIndex(({ venues }) => venues.some(sits)) + 1 || undefined;
    return lowest((code) => code === venue) ?? lowest((code) => this.levelOf(code) === venue);
  }

  /** What a published venue is called here at the tier where it stands. */
  calledHere(venue) {
    const { venues } = this.rungs[this.tier - 1];
    return isOutside(venue) || venues.includes(venue) ? venue : (venues.find((code) => this.levelOf(code) === venue) ?? venue);
  }

  moveTo(venue) {
    const tier = this.tierOf(venue);
    if (tier === undefined) return;
    this.tier = tier;
    this.venue = this.calledHere(venue);
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

const is = (asked, found) => asked === undefined || asked === found;
const among = (asked, found) => asked === undefined || asked.includes(found);

/** No case says that it lies in two townships. */
const fits = ({ crossCounty, crossTownship, inVillage, places, categories, channels, risks }, entrant) =>
  is(crossCounty, entrant.crossCounty) &&
  is(crossTownship, false) &&
  is(inVillage, entrant.village !== null) &&
  among(places, entrant.place) &&
  among(categories, entrant.category) &&
  among(channels, entrant.channel) &&
  among(risks, entrant.risk);
