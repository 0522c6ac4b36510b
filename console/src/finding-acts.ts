import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { dismiss, prevent, report } from './api/findings';
import type { Dismissal, FindingDetail } from './api/findings';
import { choicesIn } from './may';
import { plain, worded } from './plain-act';

/** A finding to each of its ends: a dispute after all, settled on the spot, or none for a reason. */
export function useFindingActs(finding: () => FindingDetail | undefined) {
  const { t } = useI18n();
  return computed(() => {
    const of = finding();
    if (!of) return undefined;
    const { id, acts } = of;
    return {
      report: plain({ title: t('finding.acts.report'), note: t('finding.notes.report'), send: (_, write) => report(id, write) }),
      prevention: plain({
        title: t('finding.acts.prevention'),
        note: t('finding.notes.prevention'),
        send: (_, write) => prevent(id, write),
      }),
      dismissal: plain({
        title: t('finding.acts.dismissal'),
        note: t('finding.notes.dismissal'),
        choice: {
          label: t('finding.reason'),
          field: 'reason',
          options: worded(choicesIn<Dismissal>(acts, 'dismissal'), (reason) => t(`finding.reasons.${reason}`)),
        },
        send: ({ choice }, write) => dismiss(id, choice, write),
      }),
    };
  });
}
