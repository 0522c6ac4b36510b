import { useI18n } from 'vue-i18n';
import type { Act } from './api/acts';

/** What an act was, in plain words. A code that nobody has a word for is told as it is. */
export function useActs() {
  const { t, te } = useI18n();
  const counted = (of: unknown): number => (typeof of === 'number' ? of : Array.isArray(of) ? of.length : 0);
  const worded = (list: string, code: string): string => (te(`act.${list}.${code}`) ? t(`act.${list}.${code}`) : code);

  function saidBy({ what, detail }: Act): string {
    const words = what.split(' ').map((word) => worded('said', word));
    const aggregates = counted(detail?.['aggregates']);
    return words.join(t('comma')) + (aggregates > 0 ? t('act.times', { times: aggregates }, aggregates) : '');
  }

  /** By what its answer meant; the code says the rest to who looks it up. */
  function refused({ what, detail }: Act): string {
    const [times, status] = [counted(detail?.['times']), counted(detail?.['status'])];
    const code = worded('refused', what);
    const why = status > 0 && code === what ? t('act.refused-as', { why: worded('refused', String(status)), code }) : code;
    return why + (times > 0 ? t('act.times', { times }, times) : '');
  }

  function told(act: Act): string {
    switch (act.kind) {
      case 'change':
        return saidBy(act);
      case 'disclosure':
      case 'erasure':
        return t('act.records', { count: counted(act.detail?.['records']) });
      case 'search':
        return t('act.found', { count: counted(act.detail?.['found']) });
      case 'refusal':
        return refused(act);
      case 'sign-in':
        return '';
      case 'audit':
        return worded('looked', act.what);
      default:
        return act.what;
    }
  }

  /** Where no person asked, what did it; a route is its own name. */
  function door({ door: name }: Act): string {
    const [by = '', what = ''] = name.split(' ');
    if (by === 'event') return t('act.doors.event', { what: worded('said', what.split('.')[1] ?? what) });
    if (by === 'clock') return t('act.doors.clock', { what });
    return worded('doors', name);
  }

  /** The services' own; a person's words stand as they were typed. */
  function purpose(words: string): string {
    const [, request] = /^request ([0-9a-f-]{36})$/.exec(words) ?? [];
    return request ? t('act.purposes.request', { number: request.slice(-12).toUpperCase() }) : worded('purposes', words);
  }

  return { told, door, purpose, kind: (kind: string) => worded('kinds', kind) };
}
