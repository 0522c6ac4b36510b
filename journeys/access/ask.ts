import { newId } from '#kernel';
import type { RunningService } from '#testing';
import type { Cell, Visitor } from './cells.js';
import { exampleOf } from './described.js';
import { agreement, ofLevel } from './examples.js';
import type { Example } from './examples.js';
import type { Ground } from './ground.js';

type Asked = Readonly<{ status: number; code?: string; items: readonly Readonly<Record<string, unknown>>[] }>;

/** Puts a cell's question, and says how its answer differs from what is expected; nothing where it does not. */
export async function differs(cell: Cell, ground: Ground): Promise<string | undefined> {
  const example = exampleOf(cell.line.route);
  const { status, code, items } = await ask(cell, example, ground);
  const { expected, visitor, standing } = cell;
  const who = `${visitor ? `${visitor.roles.join() || 'no role'} of ${visitor.unit} in ${visitor.county}` : 'nobody'}, ${standing}`;
  if (status !== expected.status || (expected.code !== undefined && code !== expected.code))
    return `${who}: ${status} ${code ?? ''} instead of ${expected.status} ${expected.code ?? ''}`;
  if (expected.shown === undefined || !visitor) return undefined;

  const shown = items.map((item) => example.shows?.(item));
  const own = example.as?.(visitor.level, standing === 'helping unit' ? ground.helped : ground.open);
  const closed = example.as?.(visitor.level, ground.closed);
  if (own === undefined || shown.length === 0) return `${who}: shows nothing`;
  const fits = expected.shown ? shown.includes(own) : !shown.includes(own) && !shown.includes(closed);
  return fits ? undefined : `${who}: shows ${expected.shown ? 'not their own' : 'what is not theirs'}`;
}

/** As an address of a calendar ends; nobody signed it. */
const unsigned = 'A'.repeat(43);

async function ask({ line, visitor, standing }: Cell, example: Example, { county, open, closed, helped }: Ground): Promise<Asked> {
  const [method = '', pattern = ''] = line.route.split(' ');
  const service = county.service(pattern.split('/')[2] as Parameters<typeof county.service>[0]);
  const level = visitor?.level ?? 'county';
  const beside = standing === 'village or township beside' || standing === 'department beside';
  const asked = beside ? closed : standing === 'helping unit' ? helped : open;
  const nowhere = example.of === 'unit' ? 'no-such-unit' : newId();
  const id = standing === 'not there' || !example.of ? nowhere : ofLevel(level, asked[example.of]);
  const path = pattern
    .replace('{id}', id)
    .replace('{agreement}', agreement)
    .replace('{attachment}', agreement)
    .replace('{commission}', agreement)
    .replace('{link}', agreement)
    .replace('{session}', agreement)
    .replace('{mediator}', agreement)
    .replace('{desk}', 'county')
    .replace('{kind}', 'unit')
    .replace('{whom}', '510722106')
    .replace('{generation}', '1')
    .replace('{signature}', unsigned)
    .replace('{sha256}', '0'.repeat(64))
    .replace('{n}', '1')
    .replace('{paper}', 'back-cover')
    .replace('{policy}', example.policy ?? '');
  const query = example.query ? `?${example.query(level)}` : '';

  const response = await fetch(service.url + path + query, {
    method,
    headers: {
      ...(visitor && { authorization: `Bearer ${tokenOf(visitor, service)}` }),
      ...(example.body && { 'content-type': 'application/json' }),
      // Nothing has ever changed so often: what is let in changes nothing.
      ...(((['change', 'exit', 'spot'].includes(line.whose) && !beside) || line.whose === 'rules') && { 'if-match': '"999999999"' }),
    },
    ...(example.body && { body: JSON.stringify(example.body) }),
  });
  // A paper comes as it is.
  const told = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
  const body = told as { code?: string; items?: Asked['items'] };
  return { status: response.status, ...(body.code !== undefined && { code: body.code }), items: body.items ?? [] };
}

const tokens = new Map<string, string>();

/** Each visitor signs in once. */
function tokenOf(visitor: Visitor, { tokens: issuer }: RunningService): string {
  const name = JSON.stringify(visitor);
  const token = tokens.get(name) ?? issuer.of(visitor);
  tokens.set(name, token);
  return token;
}
