import {
  DisputeAcceptedByUnit,
  DisputeAdjudicated,
  DisputeAdmitted,
  DisputeAssigned,
  DisputeBounced,
  DisputeClosed,
  DisputeHandedOver,
  DisputeRefused,
  DisputeReminded,
  DisputeReminderAnswered,
  DisputeReopened,
  DisputeUndecided,
  DisputeVoided,
} from '#contracts';
import type { ReminderAnswer, ReminderReason } from '#contracts';
import { levelOf } from '#kernel';
import type { RegisterEvent, Registered } from './register.js';
import { answering, heirOf } from './seats.js';
import type { Named } from './seats.js';

/** Until when, and from when on whoever looks is warned. */
export type Due = Readonly<{ dueAt: string; warnAt: string | null; provisional: boolean }>;

/** 催办: the last of a unit; it has neither acted nor answered since, where it is pending. */
export type Reminder = Readonly<{
  unit: string;
  by: string;
  on: string;
  reason: ReminderReason;
  answerBy?: string | undefined;
  pending: boolean;
  answer?: ReminderAnswer;
}>;

/** For whom a dispute waits at the front desk. */
export type Waiting = Readonly<{
  /** Until when a unit is to accept it or, of what was left open, to decide; what stands still is due to nobody. */
  dues: Readonly<Record<string, Due>>;
  /** Who asked to hand it on, and waits for the county’s word. */
  bouncedBy: readonly string[];
  reminders: readonly Reminder[];
}>;

export const initial: Waiting = { dues: {}, bouncedBy: [], reminders: [] };

const over = ['refused', 'closed', 'voided'] as const satisfies readonly Registered['status'][];

/** `next` is the dispute as the event left it, in all but this. */
export function after(before: Registered, next: Registered, event: RegisterEvent): Waiting {
  const { dues, bouncedBy, reminders } = said(before, next, event);
  const still = answering(next);
  const ended = over.some((each) => each === next.status);
  return {
    dues: ended ? {} : only(dues, (unit) => still.includes(unit)),
    bouncedBy: bouncedBy.filter((unit) => still.includes(unit)),
    reminders: ended ? [] : reminders.filter(({ unit }) => still.includes(unit)),
  };
}

function said(before: Registered, next: Registered, event: RegisterEvent): Waiting {
  const { dues, bouncedBy, reminders } = before;
  switch (event.type) {
    case DisputeUndecided.type: {
      const { lead, due } = event.data;
      // The time to decide is that of when it was left open, whoever is to decide since.
      const left = before.status === 'undecided' ? (Object.values(dues)[0] ?? due) : due;
      return { dues: left ? { [lead]: left } : {}, bouncedBy: [], reminders };
    }
    case DisputeAdmitted.type:
      return { dues: {}, bouncedBy, reminders: acted(reminders, before.lead) };
    case DisputeAssigned.type:
      return { dues: seated(before, next, dues, event.data.acceptance), bouncedBy, reminders };
    case DisputeAcceptedByUnit.type: {
      const { unit } = event.data;
      return { dues: without(dues, unit), bouncedBy: bouncedBy.filter((each) => each !== unit), reminders: acted(reminders, unit) };
    }
    case DisputeBounced.type: {
      const { unit, pausedAt } = event.data;
      return {
        dues: pausedAt === undefined ? dues : without(dues, unit),
        bouncedBy: [...bouncedBy.filter((each) => each !== unit), unit],
        reminders: acted(reminders, unit),
      };
    }
    case DisputeAdjudicated.type: {
      const { role, upheld, acceptance } = event.data;
      const ruled = bouncedBy.filter((unit) => (levelOf(unit) === 'department' || unit === before.lead) === (role === 'lead'));
      const anew = Object.fromEntries(ruled.flatMap((unit) => (acceptance && upheld ? [[unit, dues[unit] ?? acceptance]] : [])));
      return { dues: { ...dues, ...anew }, bouncedBy: bouncedBy.filter((unit) => !ruled.includes(unit)), reminders };
    }
    case DisputeHandedOver.type: {
      const named = (unit: string) => (event.data.gone.includes(unit) ? heirOf(unit, before, next) : unit);
      const moved = { ...before, bouncedBy: bouncedBy.map(named) };
      const theirs = Object.fromEntries(Object.entries(dues).map(([unit, due]) => [named(unit), due]));
      return {
        dues: next.status === 'undecided' ? theirs : seated(moved, next, theirs, event.data.acceptance),
        bouncedBy: moved.bouncedBy,
        reminders: reminders.map((each) => ({ ...each, unit: named(each.unit) })),
      };
    }
    case DisputeReopened.type:
      return { dues: seated(before, next, {}, event.data.acceptance), bouncedBy, reminders };
    case DisputeReminded.type: {
      const { role: _, ...reminder } = event.data;
      return { dues, bouncedBy, reminders: [...reminders.filter(({ unit }) => unit !== reminder.unit), { ...reminder, pending: true }] };
    }
    case DisputeReminderAnswered.type: {
      const { unit, answer } = event.data;
      const told = reminders.map((each) => (each.unit === unit && each.pending ? { ...each, pending: false, answer } : each));
      return { dues, bouncedBy, reminders: told };
    }
    case DisputeRefused.type:
    case DisputeClosed.type:
    case DisputeVoided.type:
      return { dues: {}, bouncedBy, reminders: [] };
    default:
      return before;
  }
}

/** Who has yet to accept keeps its time; who comes to it has the whole. Nothing begins for whoever waits for the county. */
function seated(before: Pick<Waiting, 'bouncedBy'>, next: Registered, dues: Waiting['dues'], acceptance: Due | undefined): Waiting['dues'] {
  const waits = answering(next).filter((unit) => unit !== '' && !next.acceptedBy.includes(unit));
  return Object.fromEntries(
    waits.flatMap((unit) => {
      const due = dues[unit] ?? (before.bouncedBy.includes(unit) ? undefined : acceptance);
      return due ? [[unit, due] as const] : [];
    }),
  );
}

const acted = (reminders: readonly Reminder[], unit: Named['lead']): readonly Reminder[] =>
  reminders.map((each) => (each.unit === unit && each.pending ? { ...each, pending: false } : each));

const only = <T>(of: Readonly<Record<string, T>>, keep: (key: string) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(of).filter(([key]) => keep(key)));

const without = (dues: Waiting['dues'], unit: string): Waiting['dues'] => only(dues, (each) => each !== unit);
