import { useI18n } from 'vue-i18n';
import { useReference } from './api/reference';
import type { PersonRequest } from './api/requests';
import type { Column } from './list';
import { useWho } from './who';

/** What the list of persons’ requests says of each: of who asks only what intake masks. */
export function useRequestColumns(): readonly Column<PersonRequest>[] {
  const { t } = useI18n();
  const { unitName } = useReference();
  const nameOf = useWho();
  const statusOf = ({ status, outcome }: PersonRequest) =>
    outcome ? t(`request.outcomes.${outcome}`) : t(`request.statuses.${status as 'received'}`);

  return [
    {
      name: 'applicant',
      head: 'request.applicant',
      card: 'title',
      always: true,
      text: ({ applicant }) => nameOf(applicant, t('request.nobody')),
    },
    { name: 'phone', head: 'party.phone', card: 'bare', tight: true, text: ({ applicant }) => applicant?.phone ?? '' },
    { name: 'kind', head: 'request.kind', card: 'bare', text: ({ kind }) => t(`request.kinds.${kind}`) },
    { name: 'unit', head: 'request.unit', card: 'bare', text: ({ unit }) => unitName(unit) },
    { name: 'received', head: 'request.received-on', sort: 'received', first: 'desc', tight: true, text: ({ receivedOn }) => receivedOn },
    { name: 'due', head: 'request.due-on', sort: 'due', text: ({ dueOn }) => dueOn },
    { name: 'answered', head: 'request.answered-on', away: true, tight: true, text: ({ answeredOn }) => answeredOn },
    { name: 'status', head: 'request.status', card: 'corner', tight: true, always: true, text: statusOf },
  ];
}
