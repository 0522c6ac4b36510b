import { readFileSync } from 'node:fs';
import path from 'node:path';
import { kinds as intake } from '../apps/intake/src/kinds.js';
import { kinds as mediation } from '../apps/mediation/src/kinds.js';
import { kinds as screening } from '../apps/screening/src/kinds.js';

const page = readFileSync(path.join(import.meta.dirname, '../docs/keys.md'), 'utf8');
const MARK = 'basis: county policy, to be confirmed by the justice bureau';

it('the page for those who run Junan says of each kind how long it is kept, why, and whether a law has it so', () => {
  const declared = Object.entries({ intake, mediation, screening }).flatMap(([service, { kinds }]) =>
    Object.entries(kinds).map(
      ([kind, { keep, basis, unconfirmed }]) => `| ${service} | \`${kind}\` | ${keep} | ${basis} |${unconfirmed ? ` ${MARK} |` : ' |'}`,
    ),
  );
  const told = page.split('\n').filter((line) => /^\| (intake|mediation|screening) \| `/.test(line));
  expect(told.sort()).toEqual(declared.sort());
});
