import { useI18n } from 'vue-i18n';
import { endBody, enterLacking, fileBody } from './api/bodies';
import type { MediationBody } from './api/bodies';
import { plain } from './plain-act';

type Kind = Readonly<{ kind: string; text: string; called: string | null }>;

/** The plain acts on the register of mediation bodies: put on the justice bureau's file, ended, and all entered that the law asks for. */
export function useBodyActs() {
  const { t } = useI18n();

  return {
    filing: ({ id, name, filingNumber, filedOn }: MediationBody) =>
      plain({
        title: t('body.filing', { name }),
        go: t('body.file'),
        text: { label: t('body.number'), field: 'number', line: true, ...(filingNumber !== null && { written: filingNumber }) },
        day: t('body.filed-on'),
        ...(filedOn !== null && { on: filedOn }),
        send: ({ text, on }, write) => fileBody(id, { number: text, on }, write),
      }),
    ending: ({ id, name }: MediationBody) =>
      plain({
        title: t('body.ending', { name }),
        go: t('body.end'),
        note: t('body.end-note'),
        day: t('body.last-day'),
        send: ({ on }, write) => endBody(id, on, write),
      }),
    /** Of those that are called after their units. */
    lacking: (kinds: readonly Kind[]) =>
      plain({
        title: t('body.lacking-title'),
        go: t('body.lacking-all'),
        note: t('body.lacking-note', { called: kinds[0]?.called ?? '' }),
        choice: { label: t('body.kind'), field: 'kind', options: kinds.map(({ kind, text }) => ({ value: kind, label: text })) },
        day: t('body.since'),
        send: ({ choice, on }, write) => enterLacking({ kind: choice, setUpOn: on }, write),
      }),
  };
}
