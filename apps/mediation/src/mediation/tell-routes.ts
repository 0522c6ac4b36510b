import { RoutesTold } from '#contracts';
import type { MediationFact, NoticeHow } from '#contracts';
import { RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';
import { mustBeOpened } from './standing.js';

/**
 * 其他途径告知 (Mediation Law arts 3, 26; after a court refused to confirm, Civil Procedure Law art 206): that the parties were told, how and
 * when, is somebody's to say. It is owed at an end without agreement and may be told at any time; the same notice again says nothing.
 */
export function tellRoutes(mediation: Mediation, { how, on }: Telling, { by: { unit }, today }: Acting): MediationFact[] {
  mustBeOpened(mediation);
  if (on > today) throw new RefusedAt('on', 'day.in-future', { day: on, today });
  if (mediation.routesTold.some((told) => told.how === how && told.on === on)) return [];
  return [RoutesTold({ how, on, unit })];
}

export type Telling = Readonly<{ how: NoticeHow; on: string }>;
