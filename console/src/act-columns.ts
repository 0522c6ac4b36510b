import { useI18n } from 'vue-i18n';
import { useActs } from './acts';
import type { Act } from './api/acts';
import { useReference } from './api/reference';
import { useFormats } from './formats';
import type { Column } from './list';

/** What the list of acts says of each; the number is its place in the chain. */
export function useActColumns(): readonly Column<Act>[] {
  const { t } = useI18n();
  const { unitName } = useReference();
  const { moment } = useFormats();
  const { told, door, kind: kindOf } = useActs();
  const rolesOf = useActRoles();
  const whoOf = (act: Act) =>
    act.account
      ? `${act.account} ${unitName(act.unit)} ${rolesOf(act)}`.trim()
      : t(/^[A-Z]/.test(act.door) ? 'act.stranger' : 'act.nobody');

  return [
    { name: 'at', head: 'act.at', card: 'title', tight: true, always: true, text: ({ at }) => moment(at) },
    { name: 'kind', head: 'act.kind', card: 'corner', text: ({ kind }) => kindOf(kind) },
    { name: 'what', head: 'act.what', card: 'bare', always: true, text: (act) => `${told(act)} ${door(act)}`.trim() },
    { name: 'who', head: 'act.who', card: 'bare', always: true, text: whoOf },
    { name: 'of', head: 'act.of', card: 'bare', text: ({ aggregate }) => aggregate },
    { name: 'number', head: 'act.number', card: 'none', number: true, text: ({ number }) => number },
  ];
}

export function useActRoles() {
  const { t } = useI18n();
  return ({ roles }: Act): string => (roles ?? []).map((role) => t(`role.${role}`)).join(t('comma'));
}
