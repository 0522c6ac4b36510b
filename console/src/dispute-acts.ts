import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { assessRisk, bounce, classify } from './api/disputes';
import type { BounceReason, DisputeDetail, Risk } from './api/disputes';
import { useReference } from './api/reference';
import { choicesIn } from './may';
import { plain, worded } from './plain-act';

/** The plain acts on a dispute: a unit asks to hand it on; what it is about, and how grave it is, is seen otherwise. */
export function useDisputeActs(dispute: () => DisputeDetail) {
  const { t } = useI18n();
  const { categories, categoryName } = useReference();
  return computed(() => {
    const { id, acts, category, risk } = dispute();
    const others = categories.value.map(({ code }) => code).filter((code) => code !== category);
    return {
      bounce: plain({
        title: t('bounce.ask'),
        note: t('bounce.note'),
        choice: {
          label: t('bounce.reason'),
          field: 'reason',
          options: worded(choicesIn<BounceReason>(acts, 'bounce'), (reason) => t(`reason.${reason}`)),
        },
        send: ({ choice }, write) => bounce(id, choice, write),
      }),
      classify: plain({
        title: t('classification.do'),
        note: t('classification.note'),
        choice: { label: t('dispute.category'), field: 'category', options: worded(others, categoryName) },
        send: ({ choice }, write) => classify(id, choice, write),
      }),
      assess: plain({
        title: t('assessment.do'),
        note: t('assessment.note'),
        choice: {
          label: t('dispute.risk'),
          field: 'risk',
          options: worded(
            choicesIn<Risk>(acts, 'risk').filter((each) => each !== risk),
            (each) => t(`risk.${each}`),
          ),
        },
        send: ({ choice }, write) => assessRisk(id, choice, write),
      }),
    };
  });
}
