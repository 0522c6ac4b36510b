import { useI18n } from 'vue-i18n';
import { facts } from './api/contracts';
import { askAgain, endSubscription, pauseSubscription, resumeSubscription } from './api/subscriptions';
import type { Delivery, Subscription } from './api/subscriptions';
import type { Write } from './api/client';
import { useFormats } from './formats';
import { plain } from './plain-act';
import type { PlainAct } from './plain-act';

export const acts = ['ask', 'pause', 'resume', 'end'] as const;
export type SubscriptionAct = (typeof acts)[number];

const doors: Readonly<Record<SubscriptionAct, (id: string, write: Write) => Promise<unknown>>> = {
  ask: askAgain,
  pause: pauseSubscription,
  resume: resumeSubscription,
  end: endSubscription,
};

/** The plain acts on what an agency is told: each says what it does before it is done. */
export function useSubscriptionActs() {
  const { t } = useI18n();
  return (act: SubscriptionAct, { id, name }: Subscription): PlainAct =>
    plain({
      title: t(`webhook.${act}-title`, { name }),
      go: t(`webhook.${act}`),
      note: t(`webhook.${act}-note`),
      send: (_said, write) => doors[act](id, write),
    });
}

/** How it stands, in words: what is wrong, and what to do about it. */
export function useSubscriptionWords() {
  const { t, locale } = useI18n();
  const { moment } = useFormats();

  const why = ({ failure, status }: Pick<Delivery, 'failure' | 'status'>): string =>
    failure === null ? '' : t(`webhook.failures.${failure}`, { status: status ?? '–' });

  function standing(of: Subscription): string {
    const { state, why: cause, failed, failing, nextAt, hasSecret } = of;
    const said = { why: why(of), failed, since: failing ? moment(failing) : '–', at: nextAt ? moment(nextAt) : '–' };
    if (state === 'ended') return t(cause === 'gone' ? 'webhook.gone' : 'webhook.ended-by-hand');
    if (state === 'paused') return cause === 'failing' ? t('webhook.given-up', said) : t('webhook.paused-by-hand');
    if (!hasSecret) return t('webhook.no-secret');
    if (state === 'pending') return failed > 0 ? t('webhook.refused', said) : t('webhook.asking');
    return failed > 0 ? t('webhook.failing', said) : '';
  }

  /** As its contract calls it. */
  const event = (type: string): string => {
    const words: Readonly<Record<string, string>> = facts[locale.value === 'zh' ? 'zh' : 'en'];
    return words[type.split('.')[1] ?? ''] ?? type;
  };
  return { why, standing, event };
}
