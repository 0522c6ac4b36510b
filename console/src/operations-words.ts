import { useI18n } from 'vue-i18n';
import type { HeardStream, Letter, Running } from './api/operations';
import { useReference } from './api/reference';
import { useFormats } from './formats';
import { PARTITIONS, isLate } from './operations-state';
import { useSubscriptionWords } from './subscription-acts';

/** What an operator reads: what is wrong with a service and what that means for people, how its events and desks are called. */
export function useOperationsWords() {
  const { t, te } = useI18n();
  const { moment, number } = useFormats();
  const { unitName } = useReference();
  const { event } = useSubscriptionWords();

  const deskName = (desk: string): string => (desk === 'county' ? t('operations.county') : unitName(desk));
  const serviceName = (service: string): string => (te(`act.services.${service}`) ? t(`act.services.${service}`) : service);
  const from = ({ service, desk }: Readonly<{ service: string; desk: string }>): string =>
    desk === 'county' ? serviceName(service) : `${serviceName(service)} · ${deskName(desk)}`;
  const eventName = (type: string | null): string => (type === null ? t('operations.no-event') : event(type));
  const reasonOf = ({ reason, cause }: Pick<Letter, 'reason' | 'cause'>): string =>
    t(`operations.reasons.${reason}`, { cause: cause ?? '–' });
  const trouble = (what: string, params: Record<string, unknown> = {}) => t(`operations.trouble.${what}`, params);

  /** What somebody has to see to, the gravest first. */
  function troublesOf(running: Running): string[] {
    const { database, broker, staffing, outbox, aside, streams, lateClocks, unreadable, at } = running;
    const up = broker.state === 'up';
    const said = [
      !database && trouble('database'),
      !up && trouble(`broker-${broker.state}`, { trouble: broker.trouble ?? '' }),
      up && staffing && !staffing.relays && trouble('relays'),
      // While the broker is away nobody reads, which is told already; whoever hears nobody reads nothing.
      up &&
        staffing &&
        (streams ?? []).length > 0 &&
        staffing.hearing < PARTITIONS &&
        trouble('hearing', { count: PARTITIONS - staffing.hearing }),
      outbox && isLate(outbox.since, at) && trouble('outbox', { count: number(outbox.waiting), since: moment(outbox.since ?? at) }),
      ...(streams ?? []).flatMap((stream) => troubleIn(stream, at)),
      aside && aside.dead > 0 && trouble('dead', { count: number(aside.dead), since: moment(aside.deadSince ?? at) }),
      ...lateClocks.map(({ name, seconds }) => trouble('clock', { name, minutes: number(Math.floor(seconds / 60)) })),
      unreadable > 0 && trouble('unreadable', { count: number(unreadable) }),
    ];
    return said.filter((each): each is string => typeof each === 'string');
  }

  function troubleIn(stream: HeardStream, at: string): (string | false)[] {
    const { behind, oldest } = stream;
    const of = from(stream);
    return [
      stream.state === 'gone' && trouble('gone', { of }),
      stream.gap && trouble('gap', { of }),
      isLate(oldest, at) && trouble('behind', { of, count: behind === null ? '?' : number(behind), since: moment(oldest ?? at) }),
    ];
  }

  /** What could not be had, beside what is away and told as that. */
  function untoldOf({ database, broker, staffing, outbox, aside, kinds, streams }: Running): string[] {
    const silent = streams?.some(({ state }) => state === 'unknown') && broker.state === 'up';
    const parts = [
      !staffing && t('operations.instances'),
      !outbox && t('operations.outbox'),
      (!aside || !kinds) && t('operations.aside'),
      (!streams || silent) && t('operations.streams'),
    ].filter((part): part is string => typeof part === 'string');
    return database && parts.length > 0 ? [trouble('untold', { parts: parts.join(t('comma')) })] : [];
  }

  /** What goes on by itself, and is worth another look. */
  const watchedOf = ({ aside }: Running): string[] =>
    aside && aside.waiting > 0 ? [trouble('waiting', { count: number(aside.waiting) })] : [];

  return { deskName, serviceName, from, eventName, reasonOf, troublesOf, untoldOf, watchedOf };
}
