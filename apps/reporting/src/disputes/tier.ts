import { today } from '#calendar';
import {
  AttemptRecorded,
  Escalated,
  HandedDown,
  MediationOpened,
  MediationReopened,
  MediationVoided,
  SessionCancelled,
  SessionMissed,
  SessionMoved,
  SessionScheduled,
  Settled,
  TakenOver,
  Terminated,
  TierExtended,
  TierPaused,
  TierResumed,
} from '#contracts';
import type { LadderEvent } from './ladder.js';
import type { Due } from './waiting.js';

/** How long and how often it was tried at the tier where a dispute stands. */
export type AtItsTier = Readonly<{
  tierSince: string | null;
  /** By tier: attempts used up there in this round. */
  used: Readonly<Record<string, number>>;
  /** Null where it was not said: of tiers that began before it was. */
  allowed: number | null;
  tierDue: Due | null;
  /** Its days stand still, to the end of that day at the latest. */
  pausedUntil: string | null;
  /** Arranged, and nothing was recorded of them yet. */
  sessions: readonly Readonly<{ session: string; at: string }>[];
}>;

export const initial: AtItsTier = { tierSince: null, used: {}, allowed: null, tierDue: null, pausedUntil: null, sessions: [] };

const ended = { tierDue: null, pausedUntil: null, sessions: [] } as const satisfies Partial<AtItsTier>;

export function after({ used, allowed, tierDue, tierSince, sessions }: AtItsTier, event: LadderEvent): Partial<AtItsTier> {
  switch (event.type) {
    case MediationOpened.type:
    case Escalated.type:
    case HandedDown.type:
      return came(event);
    case MediationReopened.type:
      // It never should have ended: it goes on with what was tried.
      if (event.data.as === 'noted-wrongly')
        return { ...came(event), tierSince: tierSince ?? event.time, allowed: event.data.allowed ?? allowed };
      return { ...came(event), used: {}, sessions: [] };
    case AttemptRecorded.type: {
      const { tier, attempt } = event.data;
      return { used: { ...used, [tier]: attempt }, sessions: sessions.filter((each) => !records(event.data, each)) };
    }
    case SessionScheduled.type: {
      const { session, at } = event.data;
      return { sessions: [...sessions.filter((each) => each.session !== session), { session, at }] };
    }
    case SessionMoved.type: {
      const { session, instead, at } = event.data;
      return { sessions: [...sessions.filter((each) => each.session !== instead), { session, at }] };
    }
    case SessionCancelled.type:
    case SessionMissed.type:
      return { sessions: sessions.filter(({ session }) => session !== event.data.session) };
    case TakenOver.type:
      return tookOver(event.data, tierSince ?? event.time);
    case TierPaused.type:
      return { pausedUntil: event.data.until };
    case TierResumed.type:
    case TierExtended.type:
      return { tierDue: event.data.due ?? tierDue, ...(event.type === TierResumed.type && { pausedUntil: null }) };
    case Settled.type:
    case Terminated.type:
    case MediationVoided.type:
      return ended;
    default:
      return {};
  }
}

const came = ({ time, data }: Readonly<{ time: string; data: Readonly<{ due?: Due | undefined; allowed?: number | undefined }> }>) => ({
  tierSince: time,
  allowed: data.allowed ?? null,
  tierDue: data.due ?? null,
  pausedUntil: null,
});

/** As it stands at the desk that took it. */
function tookOver(data: TakenOver['data'], tierSince: string): AtItsTier {
  const { status, tier, round, attempt, attempts, allowed = null, deadlines, pauses, sessions } = data;
  const inRound = attempts.filter((each) => each.round === round).map((each) => [each.tier, each.attempt] as const);
  const due = deadlines.find(({ deadline }) => deadline === 'tier');
  const last = pauses.at(-1);
  const arranged = sessions.filter(
    (each) => each.off === undefined && each.missed === undefined && !attempts.some((held) => records(held, each)),
  );
  return {
    tierSince,
    used: { ...Object.fromEntries(inRound), [tier]: attempt },
    allowed,
    tierDue: due ? { dueAt: due.dueAt, warnAt: due.warnAt, provisional: due.provisional } : null,
    pausedUntil: last?.over === false ? last.until : null,
    sessions: status === 'open' ? arranged.map(({ session, at }) => ({ session, at })) : [],
  };
}

/** What came of the session: of one that an attempt names no other's is said, else all of its day and before were meant. */
const records = ({ session, heldOn }: AttemptRecorded['data'], arranged: AtItsTier['sessions'][number]): boolean =>
  session === undefined ? today(new Date(arranged.at)) <= heldOn : session === arranged.session;
