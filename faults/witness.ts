import type { County } from './county.js';
import { each } from './names.js';

/**
 * Triggers that write down what is handled, in the order in which it is: reporting's table of a dispute's way drops what
 * comes twice, and the last number of an aggregate does not tell how it was reached. They are ours, not the service's, whose
 * login may not write there.
 */
export async function watch(county: County): Promise<void> {
  await each((name) => county.query(name, RAISES));
  await county.query('reporting', STEPS);
}

const RAISES = `
  create table raise_witness (n bigint generated always as identity primary key, owner text, subject text, "from" int, "to" int);
  create function witness_raise() returns trigger language plpgsql security definer as $$ begin
    insert into raise_witness (owner, subject, "from", "to")
      values (new.owner, new.subject, case when tg_op = 'UPDATE' then old.sequence else 0 end, new.sequence);
    return new;
  end $$;
  create trigger witness before insert or update on heard_aggregate for each row execute function witness_raise();`;

/** A trigger before the insert also sees what then stumbles over the primary key. */
export const STEPS = `
  create table step_witness (n bigint generated always as identity primary key, owner text, subject text, sequence int);
  create function witness_step() returns trigger language plpgsql security definer as $$ begin
    insert into step_witness (owner, subject, sequence) values (new.owner, new.dispute, new.sequence);
    return new;
  end $$;
  create trigger witness before insert on way for each row execute function witness_step();`;
