import { useI18n } from 'vue-i18n';
import type { Step } from './api/boards';
import { useLadder } from './api/ladders';
import { usePlaces, useReference } from './api/reference';
import { useDesks } from './desks';
import { useFormats } from './formats';

export type Told = Readonly<{ title: string; detail: string }>;

/** The version of the ladder that a dispute goes by, once it was opened to mediation. */
export function policyIn(steps: readonly Step[]): number | undefined {
  const opened = steps.find(({ type }) => type === 'mediation.opened.v1');
  return opened && Number(opened.data['policy']);
}

/** What says which units answer for it, as a mediation has it. */
const whose = ['mediation.opened.v1', 'mediation.reassigned.v1', 'mediation.taken-over.v1'];

/**
 * What happened, in plain words: each event of a dispute has a sentence of its own in the message files. Its tiers are called as
 * the version of the ladder calls them that it goes by.
 */
export function useWay(policy: () => number | undefined, steps: () => readonly Step[]) {
  const { t, te } = useI18n();
  const { unitName, categoryName } = useReference();
  const placeOf = usePlaces();
  const { tierName } = useLadder(policy);
  const { day, due, moment } = useFormats();
  const { deskName } = useDesks();
  const deskIn = (desk: unknown): string => (desk === undefined ? '' : deskName(String(desk)));

  /** What a mediation heard anew of its dispute: on which day it came in, which units answer for it, what it is about, or who helps. */
  function heardOf({ id, data }: Step): 'received' | 'units' | 'category' | 'joint' {
    if (data['receivedOn']) return 'received';
    const earlier = steps().slice(
      0,
      steps().findIndex((each) => each.id === id),
    );
    const before = earlier.findLast(({ type }) => whose.includes(type))?.data;
    const same = (key: string): boolean => before?.[key] === data[key];
    if (!['lead', 'township', 'village'].every(same)) return 'units';
    return same('category') ? 'joint' : 'category';
  }

  /** Codes of an event's data as words; several share a name (`outcome`), and then the event decides. */
  function wordsOf(step: Step): Record<string, string | number> {
    const { data } = step;
    const text = (key: string): string => String(data[key] ?? '');
    const named = (list: string, key: string): string => (data[key] ? t(`${list}.${text(key)}`) : '');
    const codes = (key: string): string[] => (Array.isArray(data[key]) ? data[key].map(String) : []);
    const grounds = data['grounds'] ? codes('grounds') : [text('ground')].filter(Boolean);
    const [lead, place] = [unitName(text('lead')), placeOf(text('township'), data['village'] ? text('village') : null)];
    const category = categoryName(text('category'));
    const receivedOn = data['receivedOn'] ? day(text('receivedOn')) : '';
    const ofReason = step.type === 'intake.dispute-reminded.v1' ? 'reminder.reasons' : 'reason';
    const reason = named(ofReason, data['as'] === 'noted-wrongly' ? 'as' : 'reason');
    const tried = step.type === 'mediation.attempt-recorded.v1';
    const ended = (data['due'] as { dueAt: string } | undefined)?.dueAt;
    return {
      category,
      unit: unitName(text('unit')),
      lead,
      led: lead && t('way-led', { lead }),
      registeredBy: unitName(text('registeredBy')),
      place,
      reassigned:
        step.type === 'mediation.reassigned.v1' ? t(`way-reassigned.${heardOf(step)}`, { lead, place, category, receivedOn }) : '',
      channel: named('channel', 'channel'),
      risk: named('risk', 'risk'),
      grounds: grounds.map((ground) => t(`ground.${ground}`)).join(t('semicolon')),
      joint: codes('joint').map(unitName).join(t('comma')),
      reason,
      reasonAfter: reason && t('way-reason', { reason }),
      closing: tried ? '' : named('outcome', data['as'] ? 'as' : 'outcome'),
      attemptOutcome: tried ? named('attempt-outcome', 'outcome') : '',
      form: data['form'] === 'written' || data['form'] === 'oral' ? t(`agreement.${text('form')}`) : named('form', 'form'),
      from: step.type === 'mediation.referred.v1' ? named('forum', 'from') : '',
      to: step.type === 'mediation.referred.v1' ? named('forum', 'to') : '',
      leftTo: step.type === 'intake.dispute-left.v1' ? unitName(text('to')) : '',
      desk: deskIn(step.type === 'mediation.handed-over.v1' ? data['to'] : data['desk']),
      answer: step.type === 'intake.dispute-reminder-answered.v1' ? '' : named('consent.answers', 'answer'),
      toldBy: named('consent.told', 'how'),
      answeredBy: named('consent.how', 'how'),
      party: data['party'] ? t('consent.number', { n: text('party') }) : named('party', 'side'),
      stage: named('stage', 'stage'),
      by: data['party'] ? t('clause.party', { n: Number(data['party']) }) : data['agreement'] ? named('signatory', 'by') : '',
      paper: named('paper', 'paper'),
      courtAfter: data['court'] ? `${t('comma')}${unitName(text('court'))}` : '',
      lateAfter: data['late'] ? t('way-late', { late: named('late', 'late') }) : '',
      tier: tierName(Number(data['tier'])),
      next: data['next'] ? t('way-next', { tier: tierName(Number(data['next'])) }) : '',
      bodies: codes('bodies').map(unitName).join(t('comma')),
      ended: t(`way-ended.${data['settledInPart'] === true ? 'in-part' : (data['as'] ?? 'unsettled')}`),
      danger: named('danger.kinds', 'danger'),
      reportedTo: data['unit'] ? unitName(text('unit')) : data['danger'] ? named('danger.recipients', 'to') : '',
      reportedBy: unitName(text('by')),
      reminder: reason,
      reminderAnswer: step.type === 'intake.dispute-reminder-answered.v1' ? named('reminder.answers', 'answer') : '',
      answerByAfter: data['answerBy'] ? t('reminder.by-after', { on: day(text('answerBy')) }) : '',
      groundsAfter: reason && grounds.length > 0 ? t('way-reason', { reason }) : '',
      used: data['counted'] === false ? t('way-not-counted') : t('way-used', { attempt: text('attempt') }),
      deadline: named('deadline.of', 'deadline'),
      until: data['until'] ? day(text('until')) : '',
      dueAfter: ended ? t('way-due', { at: due(ended) }) : '',
      bounces: text('bounces'),
      on: data['on'] ? day(text('on')) : '',
      heldOn: data['heldOn'] ? day(text('heldOn')) : '',
      confirmBy: data['confirmBy'] ? day(text('confirmBy')) : '',
      dueAt: data['dueAt'] ? due(text('dueAt')) : '',
      at: data['at'] ? moment(text('at')) : '',
    };
  }

  return (step: Step): Told => {
    // An event that this page does not know yet is shown by its name rather than left out.
    const event = step.type.replace(/^[a-z]+\./, '').replace(/\.v\d+$/, '');
    const words = wordsOf(step);
    if (step.data['over']) return { title: t('way.desk-changed', words), detail: '' };
    if (step.data['again']) return { title: t('way.confirmation-numbered'), detail: t('way-detail.confirmation-numbered', words) };
    return {
      title: te(`way.${event}`, 'zh') ? t(`way.${event}`, words) : event,
      detail: te(`way-detail.${event}`, 'zh') ? t(`way-detail.${event}`, words) : '',
    };
  };
}
