import type { MigrationInterface, QueryRunner } from 'typeorm';
import { evolve, initial } from '../disputes/standing.js';
import type { DisputeEvent } from '../disputes/standing.js';

type Told = Readonly<{ dispute: string; events: readonly DisputeEvent[] }>;
const AT_ONCE = 500;

/**
 * What a dispute waits for, and how often it was tried at its tier. Of before it is told anew from the way of each, by the rules that fold
 * it from now on: what is over may be opened again as noted wrongly, and then goes on with what was tried.
 */
export class Stuck1764292600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing
        add column dues jsonb not null default '{}',
        add column bounced_by jsonb not null default '[]',
        add column reminders jsonb not null default '[]',
        add column tier_since timestamptz,
        add column used jsonb not null default '{}',
        add column allowed int,
        add column tier_due jsonb,
        add column paused_until text,
        add column sessions jsonb not null default '[]',
        add column clock jsonb;
    `);
    for (let after = ''; ;) {
      const told = (await runner.query(
        `select w.dispute, jsonb_agg(jsonb_build_object('type', w.type, 'sequence', w.sequence, 'data', w.data,
           'time', to_char(w.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.owner, w.sequence) as events
         from way w where w.owner in ('intake', 'mediation') and w.dispute in (
           select dispute from standing where dispute > $1 order by dispute limit ${AT_ONCE})
         group by w.dispute order by w.dispute`,
        [after],
      )) as Told[];
      const last = told.at(-1);
      if (!last) break;
      after = last.dispute;
      const rows = told.map(({ dispute, events }) => {
        const { dues, bouncedBy, reminders, tierSince, used, allowed, tierDue, pausedUntil, sessions, clock } = events.reduce(
          evolve,
          initial,
        );
        return {
          ...{ dispute, dues, reminders, used, allowed, sessions, clock },
          ...{ bounced_by: bouncedBy, tier_since: tierSince, tier_due: tierDue, paused_until: pausedUntil },
        };
      });
      await runner.query(
        `update standing s set dues = v.dues, bounced_by = v.bounced_by, reminders = v.reminders, tier_since = v.tier_since, used = v.used,
           allowed = v.allowed, tier_due = v.tier_due, paused_until = v.paused_until, sessions = v.sessions, clock = v.clock
         from jsonb_populate_recordset(null::standing, $1::jsonb) v where s.dispute = v.dispute`,
        [JSON.stringify(rows)],
      );
    }
    await runner.query(`
      -- As many rows as are open, however many are over.
      create index standing_open_township on standing (township) where outcome in ('open', 'undecided') and registered_at is not null and status <> 'voided';
      create index standing_open_lead on standing (lead) where outcome in ('open', 'undecided') and registered_at is not null and status <> 'voided';
      create index standing_open_village on standing (village)
        where village is not null and outcome in ('open', 'undecided') and registered_at is not null and status <> 'voided';
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
