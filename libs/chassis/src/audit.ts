import { verifyChain } from '#sealed';
import type { ChainVerdict, Flaw } from '#sealed';
import { Anchors } from './anchors.js';
import { readDatabaseUrl } from './config.js';
import { onDatabase, reasonOf } from './database.js';
import type { ServiceDefinition } from './definition.js';
import type { Terminal } from './terminal.js';

const USAGE = 'usage: audit [verify | anchor]';

/**
 * `verify` walks the chain of a service's acts and names what does not fit, also against the anchors; `anchor` adds one more.
 * AUDIT_ANCHORS is the file of anchors, AUDIT_KEY that of the key they are signed with; its public half lies beside it.
 */
export async function audit(definition: ServiceDefinition, here: Terminal = process): Promise<void> {
  try {
    const [order = 'verify', ...more] = here.argv.slice(2);
    if ((order !== 'verify' && order !== 'anchor') || more.length > 0) throw new Error(USAGE);
    const anchors = anchorsIn(here.env, order);
    const { verdict, known } = await verified(definition, readDatabaseUrl(here.env), anchors);
    for (const flaw of verdict.flaws) here.stderr.write(`${definition.name}: ${told(flaw)}\n`);
    if (!verdict.intact) here.exitCode = 1;
    else if (order === 'anchor')
      await anchors?.add({ ...headOf(verdict), service: definition.name, acts: verdict.acts, at: new Date().toISOString() });
    here.stdout.write(`${definition.name}: ${order === 'anchor' && verdict.intact ? 'anchored: ' : ''}${summary(verdict, known)}\n`);
  } catch (error) {
    here.stderr.write(`${definition.name}: ${reasonOf(error)}\n`);
    here.exitCode = 1;
  }
}

function anchorsIn({ AUDIT_ANCHORS, AUDIT_KEY }: NodeJS.ProcessEnv, order: 'verify' | 'anchor'): Anchors | undefined {
  if (AUDIT_ANCHORS && AUDIT_KEY) return new Anchors(AUDIT_ANCHORS, AUDIT_KEY);
  if (order === 'anchor') throw new Error('AUDIT_ANCHORS and AUDIT_KEY must name the file of anchors and the key to sign them with');
  return undefined;
}

async function verified(
  definition: ServiceDefinition,
  url: string,
  anchors: Anchors | undefined,
): Promise<{ verdict: ChainVerdict; known: string[] }> {
  const said = anchors?.of(definition.name) ?? [];
  const verdict = await onDatabase(definition, url, (database) => verifyChain(database, said));
  return { verdict, known: said.map(({ at }) => at) };
}

const headOf = ({ seals, head }: ChainVerdict) => ({ seal: seals, head });

function summary({ intact, acts, seals, unsealed, oldestUnsealed }: ChainVerdict, known: readonly string[]): string {
  const chain = `${acts} acts under ${seals} seals, ${intact ? 'whole' : 'NOT as they were'}`;
  const waiting =
    oldestUnsealed === null ? '' : `; ${unsealed} wait to be sealed, the oldest of ${oldestUnsealed}${stillness(oldestUnsealed)}`;
  const latest = known.at(-1);
  return `${chain}${waiting}; ${latest === undefined ? 'no anchor to hold them against' : `held against ${known.length} anchors, the last of ${latest}`}`;
}

/** A service seals every second while it runs. */
const HOUR_MS = 3_600_000;
const stillness = (since: string): string => (Date.now() - Date.parse(since) > HOUR_MS ? ': THE CHAIN DOES NOT GROW' : '');

function told(flaw: Flaw): string {
  if ('act' in flaw) return `act ${flaw.act} ${OF_ACTS[flaw.why]}`;
  return `seal ${flaw.seal} ${OF_SEALS[flaw.why]}`;
}

const OF_ACTS = {
  changed: 'was changed after it was sealed, or stands in another’s place',
  removed: 'was removed after it was sealed',
  inserted: 'was put in behind the sealer’s back',
  backdated: 'bears a time long before that of the seal before it',
} as const;

const OF_SEALS = {
  changed: 'does not follow from the one before: one of the two was changed',
  removed: 'was removed',
  'anchor-differs': 'is not what the anchor says: what lies before it was written anew',
} as const;
