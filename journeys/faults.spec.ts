import { program } from '../scripts/test/program.js';
import type { Program } from '../scripts/test/program.js';

/**
 * The two that hit every service at once, with little load: kill.spec kills one, and libs/messaging what is said twice.
 * `npm run faults` does all of them and writes docs/trust.md.
 */
const some = ['kill-postgres', 'rollback'];

describe('what was accepted is there once and in order', () => {
  let faults: Program;

  beforeAll(async () => {
    const nats = process.env['JUNAN_NATS_SERVER'] ?? '';
    faults = program('scripts/faults.mjs', { JUNAN_NATS_SERVER: nats }, [...some, '--rate', '6', '--writes', '30']);
    await faults.ended;
  }, 600_000);

  afterAll(async () => {
    faults.kill();
    await faults.ended;
  });

  it.each(some)('whatever happens: %s', (name) => {
    expect(faults.output()).toMatch(new RegExp(`^${name}: [1-9]\\d+ accepted, \\d+ refused, 0 lost, 0 doubled, 0 out of order`, 'm'));
  });

  it('which is what the program itself says by its exit', async () => {
    const code = await faults.ended;
    expect({ code, troubles: faults.output().match(/^ *trouble: .*/gm) ?? [] }).toEqual({ code: 0, troubles: [] });
  });
});
