import { useI18n } from 'vue-i18n';
import { usePlaces, useReference } from './api/reference';
import type { Stuck } from './api/stuck';
import { useRowNames } from './board';
import { useFormats } from './formats';
import type { Column } from './list';
import { useNumbers } from './numbers';

/** What the list of open disputes says of each: where it stands, and what it waits for. Nobody’s name is in it. */
export function useStuckColumns(): readonly Column<Stuck>[] {
  const { t } = useI18n();
  const { unitName, categoryName } = useReference();
  const placeOf = usePlaces();
  const rowName = useRowNames();
  const numberOf = useNumbers();
  const { day, due, moment } = useFormats();
  const tierOf = ({ tier }: Stuck) => rowName('tier', String(tier));
  const daysOf = ({ days }: Stuck) => (days === null ? t('stuck.unknown') : t('stuck.days', { count: days }));
  const triedOf = ({ attempts, allowed, tier }: Stuck) => (tier === 0 ? '' : t('stuck.of', { attempts, allowed: allowed ?? '?' }));
  const clockOf = ({ clock, state }: Stuck) =>
    clock ? `${t(`stuck.clocks.${clock.kind}`)} ${due(clock.dueAt)} ${t(`stuck.states.${state}`)}` : t(`stuck.states.${state}`);
  const bouncesOf = ({ bounces, bouncedBy }: Stuck) =>
    bouncedBy.length > 0 ? t('stuck.bounced', { count: bounces }) : bounces > 0 ? t('stuck.times', { count: bounces }) : '';
  const remindedOf = ({ reminder }: Stuck) =>
    reminder ? [day(reminder.on), unitName(reminder.unit), t(`stuck.reminded.${saidTo(reminder)}`)].join(' ') : '';

  return [
    { name: 'case-number', head: 'stuck.number', card: 'title', tight: true, always: true, sort: 'number', text: numberOf },
    { name: 'category', head: 'dispute.category', card: 'bare', sort: 'category', text: ({ category }) => categoryName(category) },
    { name: 'place', head: 'dispute.place', card: 'bare', sort: 'place', text: ({ township, village }) => placeOf(township, village) },
    { name: 'lead', head: 'dispute.lead', card: 'bare', sort: 'lead', text: ({ lead }) => (lead ? unitName(lead) : t('board.no-lead')) },
    { name: 'clock', head: 'stuck.clock', sort: 'clock', text: clockOf },
    { name: 'tier', head: 'board.tier', sort: 'tier', first: 'desc', text: tierOf },
    { name: 'days', head: 'stuck.waits', tight: true, sort: 'days', first: 'desc', text: daysOf },
    { name: 'attempts', head: 'stuck.tried', tight: true, sort: 'attempts', first: 'desc', text: triedOf },
    { name: 'session', head: 'stuck.session', sort: 'session', text: ({ session }) => (session ? moment(session) : '') },
    { name: 'bounces', head: 'stuck.bounces', sort: 'bounces', first: 'desc', text: bouncesOf },
    { name: 'reminded', head: 'stuck.last-reminder', sort: 'reminded', first: 'desc', text: remindedOf },
    { name: 'risk', head: 'dispute.risk', card: 'corner', sort: 'risk', first: 'desc', text: ({ risk }) => t(`risk.${risk}`) },
  ];
}

export const saidTo = ({ pending, answer }: NonNullable<Stuck['reminder']>) => (pending ? 'pending' : answer ? 'answered' : 'acted');
