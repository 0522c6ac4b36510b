import { agreementAt, isBrokenAt } from './agreement.mjs';
import { fits } from './outcome.mjs';
import { bodiesOf, categoryOf } from './place.mjs';
import { referralAt } from './referral.mjs';
import { minutesOf, sidesOf } from './story.mjs';
import { settledDown } from './tell.mjs';
import { isOnline } from './words.mjs';

const PURPOSE = '复核回放的公开案例';

/** Asks the doors for all there is of a case, until it has settled down to what was published. */
export async function readBack(told, { door, place, dispute, run }) {
  const county = (role) => `${role}@${place.county}`;
  const look = async () => {
    const [entered, mediation, way] = await Promise.all([
      door.get(`intake/disputes/${dispute}`, county('coordinator')),
      door.get(`mediation/mediations/${dispute}`, county('mediator')),
      door.get(`reporting/disputes/${dispute}/way`, county('leader')),
    ]);
    return { dispute: entered, mediation, way: way.items };
  };
  const { seen, left } = await settledDown(look, (now) => [...outcomeOf(told, now), ...wayOf(now)]);
  const reading = { purpose: PURPOSE };
  const [who, what] = await Promise.all([
    door.post(`intake/disputes/${dispute}/disclosures`, county('clerk'), `${run}:${told.id}:who`, reading),
    door.post(`mediation/mediations/${dispute}/disclosures`, county('mediator'), `${run}:${told.id}:what`, reading),
  ]);
  const contradictions = [
    ...left,
    ...enteredAs(told, seen.dispute, who),
    ...sessionsOf(told, place, seen.mediation, what),
    ...movesOf(told, seen.mediation),
    ...agreementsOf(told, seen.mediation, what),
  ];
  return { seen, contradictions };
}

const outcomeOf = ({ result }, seen) => (fits(result, seen) ? [] : [`published as ${result}, which it is not`]);

/** Reporting has heard every fact of both services, once. */
function wayOf({ dispute, mediation, way }) {
  const heard = (owner) => way.filter((step) => step.owner === owner).map(({ sequence }) => sequence);
  return Object.entries({ intake: dispute.sequence, mediation: mediation.sequence }).flatMap(([owner, last]) =>
    same(
      `the way as ${owner} told it`,
      heard(owner).sort((a, b) => a - b),
      Array.from({ length: last }, (_, i) => i + 1),
    ),
  );
}

function enteredAs(told, dispute, { parties, summaries }) {
  const { channel, category, place, people_involved: people, amount_yuan: amountYuan, risk } = told;
  const published = { channel: channel.replaceAll('_', '-'), category: categoryOf(category), people, amountYuan, risk };
  const who = ({ role, kind, name }) => [role, kind, name].join(' ');
  return [
    ...Object.entries(published).flatMap(([field, value]) => same(field, dispute[field], value)),
    ...same('place', dispute.place, { kind: place.kind, crossCounty: place.cross_jurisdiction, crossTownship: false }),
    ...same('parties', parties.map(who).sort(), told.parties.map(({ label, ...party }) => who({ ...party, name: label })).sort()),
    ...same('court', dispute.court, channel === 'court' ? 'court' : null),
    ...same('summary', summaries, [told.summary]),
  ];
}

function sessionsOf(told, place, { attempts, sessions }, { records }) {
  const held = told.timeline.filter(({ outcome, tier }) => outcome !== 'referred' && !(outcome === 'withdrawn' && tier === 'court'));
  const outside = (tier) => tier === 'court';
  const online = new Set(sessions.filter(({ online, standing }) => online && standing === 'held').map(({ session }) => session));
  const minutes = new Map(records.filter(({ kind }) => kind === 'minutes').map(({ id, content }) => [id, content.minutes]));
  return [
    ...same('sessions', attempts.length, held.length),
    ...held.flatMap((entry, i) => {
      const attempt = attempts[i] ?? {};
      const nth = `session ${i + 1}`;
      return [
        ...same(`${nth}: venue`, attempt.venue, entry.tier),
        ...same(`${nth}: form`, attempt.form, entry.form),
        ...same(`${nth}: outcome`, attempt.outcome, entry.outcome),
        ...same(`${nth}: counted`, attempt.counted, entry.outcome !== 'adjourned' && !outside(entry.tier)),
        ...same(`${nth}: bodies`, attempt.bodies, bodiesOf(entry, place, told.place)),
        ...same(`${nth}: parties`, attempt.parties, sidesOf(told)),
        ...same(`${nth}: online`, online.has(attempt.session), isOnline(entry)),
        ...same(`${nth}: minutes`, minutes.get(attempt.record), minutesOf(told, entry)),
        ...(entry.date ? same(`${nth}: day`, attempt.heldOn, entry.date) : []),
      ];
    }),
  ];
}

function movesOf(told, { referrals, litigation, round }) {
  const { timeline } = told;
  const missing = timeline.flatMap((entry, i) => {
    if (entry.outcome !== 'referred') return [];
    const { from, to } = referralAt(told, i);
    const found = referrals.some((each) => each.from === from && each.to === to && (entry.date === null || each.on === entry.date));
    return found ? [] : [`step ${i + 1}: no referral from ${from} to ${to}`];
  });
  const stages = litigation.map(({ stage }) => stage);
  const suits = timeline.some(({ tier, form }) => tier === 'court' && form === 'judicial') && !stages.includes('filed');
  const dropped = timeline.some(({ tier, outcome }) => tier === 'court' && outcome === 'withdrawn') && !stages.includes('withdrawn');
  const again = timeline.some((_, i) => isBrokenAt(told, i)) && round < 2;
  return [...missing, ...(suits ? ['no suit'] : []), ...(dropped ? ['no withdrawal of the suit'] : []), ...(again ? ['not reopened'] : [])];
}

function agreementsOf(told, { agreements }, { records }) {
  const { agreement: published, timeline } = told;
  const terms = new Map(
    records.filter(({ kind }) => kind === 'terms').map(({ id, content }) => [id, content.clauses.map(({ what }) => what).join('')]),
  );
  const steps = timeline.flatMap((entry, i) => (entry.outcome === 'agreed' ? [i] : []));
  if (steps.length === 0) return same('agreements', agreements.length, 0);
  const last = agreements.at(-1) ?? {};
  const whole = agreements.filter(({ breachedOn }) => breachedOn === null);
  return [
    ...same('agreements', agreements.length, steps.length),
    ...steps.flatMap((i, n) => {
      const { amountYuan = null, terms: words } = agreementAt(told, i, agreements[n]?.on);
      const nth = `agreement ${n + 1}`;
      return [
        ...same(`${nth}: terms`, terms.get(agreements[n]?.id), words),
        ...same(`${nth}: amount`, agreements[n]?.amountYuan, amountYuan),
        ...same(`${nth}: in effect`, agreements[n]?.effectiveOn !== null, true),
        ...same(`${nth}: broken`, agreements[n]?.breachedOn !== null, isBrokenAt(told, i) || (i === steps.at(-1) && letDown(told, i))),
      ];
    }),
    ...(published.form ? same('form', last.form, published.form) : []),
    ...same('confirmed by a court', last.confirmation === 'granted', published.judicially_confirmed === true),
    ...(published.performed === true
      ? same(
          'performed',
          whole.every(({ performedOn }) => performedOn !== null),
          true,
        )
      : []),
    ...(published.performed === false ? same('performed', last.performedOn, null) : []),
    ...(published.followed_up ? same('followed up', last.followUps?.length > 0, true) : []),
  ];
}

/** Somebody came back over it, since it was not performed. */
const letDown = ({ agreement, timeline }, i) => agreement.performed === false && i < timeline.length - 1;

function same(what, found, expected) {
  const [a, b] = [found, expected].map((value) => JSON.stringify(value) ?? 'nothing');
  return a === b ? [] : [`${what}: ${a} where the case says ${b}`];
}
