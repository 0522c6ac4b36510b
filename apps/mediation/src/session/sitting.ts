import type { Standing } from '../mediation/session.js';

/** One session on the calendar, with the case it is of and no word about people. */
export type Sitting = Readonly<{
  mediation: string;
  number: string | null;
  category: string;
  township: string;
  village: string | null;
  lead: string;
  session: string;
  /** The session that this was, before it was moved at all; and how often it was altered since. */
  root: string;
  altered: number;
  arrangedAt: string;
  calledOffAt: string | null;
  at: string;
  minutes: number;
  venue: string;
  online: boolean;
  room: string | null;
  parties: readonly number[] | null;
  mediators: readonly string[];
  standing: Standing;
}>;
