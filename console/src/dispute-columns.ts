import { useI18n } from 'vue-i18n';
import type { Dispute } from './api/disputes';
import { usePlaces, useReference } from './api/reference';
import { useFormats } from './formats';
import type { Column } from './list';
import { usePartyNames } from './who';

/** What the list of disputes says of each: of people only what intake masks. */
export function useDisputeColumns(): readonly Column<Dispute>[] {
  const { t } = useI18n();
  const { unitName, categoryName } = useReference();
  const placeOf = usePlaces();
  const { due, moment } = useFormats();
  const namesOf = usePartyNames();
  const statusOf = ({ status, outcome }: Dispute) => (status === 'closed' && outcome ? t(`outcome.${outcome}`) : t(`status.${status}`));

  const dueOf = ({ due: first }: Dispute) => {
    if (!first) return null;
    return first.state === 'running' ? due(first.dueAt) : `${due(first.dueAt)} ${t(`dispute.clocks.${first.state}`)}`;
  };

  return [
    { name: 'parties', head: 'dispute.parties', card: 'title', always: true, text: ({ parties }) => namesOf(parties) },
    { name: 'case-number', head: 'dispute.case-number', card: 'bare', tight: true, always: true, text: ({ number }) => number },
    { name: 'category', head: 'dispute.category', card: 'bare', text: ({ category }) => categoryName(category) },
    { name: 'place', head: 'dispute.place', card: 'bare', text: ({ township, village }) => placeOf(township, village) },
    { name: 'lead', head: 'dispute.lead', card: 'bare', text: ({ lead }) => unitName(lead) },
    {
      name: 'registered',
      head: 'dispute.registered-on',
      sort: 'registered',
      first: 'desc',
      tight: true,
      text: ({ registeredOn }) => registeredOn,
    },
    { name: 'risk', head: 'dispute.risk', sort: 'risk', first: 'desc', text: ({ risk }) => t(`risk.${risk}`) },
    { name: 'due', head: 'dispute.due', sort: 'due', tight: true, text: (dispute) => dueOf(dispute) },
    {
      name: 'moved',
      head: 'dispute.moved',
      sort: 'moved',
      first: 'desc',
      away: true,
      tight: true,
      text: ({ movedAt }) => moment(movedAt),
    },
    { name: 'channel', head: 'dispute.channel', away: true, text: ({ channel }) => t(`channel.${channel}`) },
    { name: 'people', head: 'dispute.people', away: true, number: true, text: ({ people }) => people },
    { name: 'amount', head: 'dispute.amount', away: true, number: true, text: ({ amountYuan }) => amountYuan },
    { name: 'bounces', head: 'dispute.bounces', away: true, number: true, text: ({ bounces }) => bounces },
    { name: 'registered-by', head: 'dispute.registered-by', away: true, text: ({ registeredBy }) => unitName(registeredBy) },
    { name: 'status', head: 'dispute.status', card: 'corner', tight: true, always: true, text: statusOf },
  ];
}
