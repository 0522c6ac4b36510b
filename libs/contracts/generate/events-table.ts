import { catalogue } from '../src/catalogue.js';
import type { Contract } from '../src/contract.js';
import type { Hears } from './hears.js';

/** The catalogue for people: one table per service. */
export function eventsTable(hears: Hears): string {
  const owners = [...new Set([...catalogue.values()].map(({ owner }) => owner))];
  return [
    '# Events',
    '',
    'Written by `npm run generate` from `libs/contracts` and the `@On(…)` of the services; do not edit. The wire format is in [asyncapi.yaml](asyncapi.yaml), the schema of each event in [schemas/](schemas/), a sample of each in [libs/contracts/samples/](../libs/contracts/samples/). An agency that is told of them by HTTPS reads [webhooks.md](webhooks.md).',
    ...owners.flatMap((owner) => [
      '',
      `## ${owner}`,
      '',
      '| Event | 事件 | Says | Carries | Heard by |',
      '|---|---|---|---|---|',
      ...rowsOf(owner, hears),
    ]),
    '',
  ].join('\n');
}

const rowsOf = (owner: string, hears: Hears) =>
  [...catalogue.values()].filter((event) => event.owner === owner).map((event) => `| ${cellsOf(event, hears).join(' | ')} |`);

const cellsOf = (event: Contract, hears: Hears) => {
  const { title = '', description = '' } = event.schema.meta() ?? {};
  const fields = Object.keys(event.schema.shape).map((field) => `\`${field}\``);
  return [`\`${event.type}\``, title, description, fields.join(' '), hears.get(event.type)?.join(', ') ?? '–'];
};
