import { agreementSteps } from './agreement.mjs';
import { daysOf } from './days.mjs';
import { Ladder, isOutside } from './ladder.mjs';
import { bodiesOf, categoryOf, hostOf, placeOf } from './place.mjs';
import { referralAt, takerOf } from './referral.mjs';
import { cameByHotline, failureReasonOf, isOnline, senderOf } from './words.mjs';

/**
 * A published case as what people at their desks would enter, in order: who, where, what. It depends on the case, the
 * county and its ladder alone, so that telling it again under the same keys changes nothing.
 * `{dispute}` and the like stand for ids that an earlier step gave, in its path and in its body.
 */
export function storyOf(told, county, policy) {
  const place = placeOf(told, county);
  const story = new Story(told, place, new Ladder(policy, entrantOf(told, place)), daysOf(told));
  story.register();
  told.timeline.forEach((entry, i) => story.enter(entry, i));
  story.end();
  return { place, days: story.days, steps: story.steps };
}

/** Those who published the cases left out who mediated. */
const MEDIATOR = '某调解员';

export const sidesOf = ({ parties }) => [...new Set(parties.map(({ role }) => role))];

const channelOf = ({ channel }) => channel.replaceAll('_', '-');

const entrantOf = (told, { village }) => ({
  category: categoryOf(told.category),
  channel: channelOf(told),
  risk: told.risk,
  place: told.place.kind,
  village,
  crossCounty: told.place.cross_jurisdiction,
});

class Story {
  steps = [];
  settled = undefined;
  sued = false;

  constructor(told, place, ladder, days) {
    Object.assign(this, { told, place, ladder, days });
  }

  register() {
    const { told, place } = this;
    const { people_involved: people, amount_yuan: amountYuan } = told;
    // What came in years ago is entered by the county's own desk.
    this.add('registered', `${place.named ? 'coordinator' : 'clerk'}@${place.county}`, 'intake/disputes', {
      gives: { dispute: 'id' },
      body: {
        channel: channelOf(told),
        category: categoryOf(told.category),
        ...(place.village ? { village: place.village } : { township: place.township }),
        place: { kind: told.place.kind, crossCounty: told.place.cross_jurisdiction },
        parties: told.parties.map(({ role, kind, label }) => ({ role, kind, name: label })),
        summary: told.summary,
        risk: told.risk,
        ...(people !== null && { people }),
        ...(amountYuan !== null && { amountYuan }),
        ...(place.named && { lead: place.lead }),
        ...(told.channel === 'court' && { court: 'court' }),
        consent: true,
        registeredOn: this.days[0],
      },
    });
    this.add('accepted by its lead', `mediator@${place.lead}`, 'intake/disputes/{dispute}/acceptance');
    for (const unit of [place.township, place.village].filter(Boolean))
      this.add('accepted where it lies', `mediator@${unit}`, 'intake/disputes/{dispute}/acceptance');
    this.steps.push({ what: 'opened', as: `mediator@${place.county}`, await: 'mediation/mediations/{dispute}' });
  }

  enter(entry, i) {
    const on = this.days[i];
    if (entry.outcome === 'withdrawn' && entry.tier === 'court') return this.litigate('withdrawn', on);
    if (!this.ladder.open) this.reopen(entry, on);
    if (entry.tier === 'court' && entry.form === 'judicial' && !this.sued) this.litigate('filed', on);
    if (entry.outcome === 'referred') return this.refer(entry, i);
    this.attempt(entry, i);
  }

  refer(entry, i) {
    const { from, to } = referralAt(this.told, i);
    const heard = from === 'court' && i === this.told.timeline.length - 1;
    if (heard) this.litigate('dismissed', this.days[i]);
    this.mediating(`referred ${from} to ${to}`, 'referrals', {
      body: { from, to, on: this.days[i], ...takerOf(this.told, i, to, this.place) },
    });
    this.ladder.moveTo(to);
  }

  attempt(entry, i) {
    const { told, place, ladder } = this;
    const on = this.days[i];
    if (cameByHotline(entry))
      this.mediating('referred by the hotline', 'referrals', {
        body: { from: 'hotline', to: entry.tier, on, ...takerOf(told, i, entry.tier, place) },
      });
    this.goTo(entry.tier, on);
    const session = isOnline(entry) && this.session(entry, i);
    const counts = !isOutside(entry.tier) && entry.outcome !== 'adjourned';
    const ends = entry.outcome === 'refused' || entry.outcome === 'withdrawn';
    this.mediating(`${entry.outcome} at ${entry.tier}`, 'attempts', {
      body: {
        venue: ladder.calledHere(entry.tier),
        form: entry.form,
        bodies: bodiesOf(entry, place, told.place),
        mediators: [MEDIATOR],
        parties: sidesOf(told),
        heldOn: on,
        outcome: entry.outcome,
        ...(session && { session }),
        minutes: minutesOf(told, entry),
        present: told.parties.map(({ label }) => label),
        ...(entry.outcome === 'failed' && { reason: failureReasonOf(entry) }),
        ...(counts && ladder.isFull && !ends && { beyondLimit: true }),
      },
    });
    ladder.held(entry);
    if (ends) ladder.open = false;
    if (entry.outcome === 'agreed') agreementSteps(this, entry, i);
  }

  /** Only one over a video link is arranged after its day; what the others were arranged for nobody published. */
  session(entry, i) {
    const id = `session${i}`;
    const at = `${this.days[i]}T09:30:00+08:00`;
    this.mediating('session', 'sessions', {
      gives: { [id]: 'session' },
      body: { at, venue: this.ladder.calledHere(entry.tier), online: true },
    });
    return `{${id}}`;
  }

  /** Up by escalation, tier by tier; down only because somebody handed it down. */
  goTo(venue, on) {
    const { ladder } = this;
    const tier = ladder.tierOf(venue);
    if (tier === undefined) return;
    if (tier < ladder.tier)
      this.mediating('handed down', 'referrals', {
        body: { from: ladder.levelOf(ladder.venue), to: venue, on, ...(venue === 'department' && { unit: this.place.lead }) },
      });
    while (ladder.tier < tier) {
      this.mediating('moved up', 'escalation', { body: { reason: 'referred-up' } });
      ladder.climb();
    }
    ladder.moveTo(venue);
  }

  /** Whoever comes back after a settlement: over a broken word, at court against the agreement, with a new point, or asking again. */
  reopen(entry, on) {
    const { settled, told } = this;
    if (settled && told.agreement.performed === false) return this.breach(settled, on);
    const contested = entry.tier === 'court' && entry.form === 'judicial';
    const reason = !settled ? 'parties-ask' : contested ? 'contested' : 'new-claims';
    this.mediating('reopened', 'reopening', { body: { reason } });
    this.ladder.reopen();
  }

  breach({ id, tier }, on) {
    this.mediating('broken', `agreements/{${id}}/breach`, { body: { on } });
    this.ladder.reopen(tier);
    this.settled = undefined;
  }

  litigate(stage, on) {
    this.sued = true;
    this.mediating(`suit ${stage}`, 'litigation', { body: { stage, on } });
  }

  /**
   * What ends before a court or a government has left mediation; so has a suit that ended in nothing. What was settled and talked
   * about again is settled as it was, where the case says so.
   */
  end() {
    const { result, timeline } = this.told;
    const last = timeline.at(-1);
    if (!this.ladder.open) return;
    if (result === 'court') {
      const toGovernment = last.outcome === 'referred' && senderOf(last) === 'court';
      this.mediating('left', 'termination', { body: { reason: toGovernment ? 'left-for-administrative' : 'left-for-court' } });
    }
    if (result === 'withdrawn' || (result === 'settled' && this.settled))
      this.mediating('withdrawn', 'termination', { body: { reason: 'withdrawn' } });
  }

  /** By the mediator of the unit at whose tier it stands, of its township where it lies in no village; sessions at court are entered there too. */
  mediating(what, door, { body, gives } = {}) {
    const host = hostOf(this.ladder.levelOf(this.ladder.venue), this.place) ?? this.place.township;
    this.add(what, `mediator@${host}`, `mediation/mediations/{dispute}/${door}`, {
      body,
      gives,
    });
  }

  add(what, as, post, { body, gives } = {}) {
    this.steps.push({ what, as, post, ...(body && { body }), ...(gives && { gives }) });
  }
}

/** What was said, and, where nobody agreed on it, what they came near to. */
export function minutesOf({ timeline, agreement }, entry) {
  const near = agreement.terms && !timeline.some(({ outcome }) => outcome === 'agreed') && entry === timeline.at(-1);
  return [entry.body, entry.note, near && agreement.terms].filter(Boolean).join('。');
}
