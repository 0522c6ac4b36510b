import { catalogue } from '../src/catalogue.js';
import type { Contract } from '../src/contract.js';
import type { Hears } from './hears.js';

/** The catalogue for people: one table per service. */
export function eventsTable(hears: Hears, program: string): string {
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
    ...following(program),
    '',
  ].join('\n');
}

/** For agencies, which read them without any code of ours. */
const following = (program: string): string[] => [
  '',
  '## To follow them from outside',
  '',
  'An agency named in [deploy/agencies.yaml](../deploy/agencies.yaml) is given a file by `npm run agencies`: who it is at the broker, and the readers that give it its slice. With that file this program tells it what was said since a date, goes on with what is new, and outlives a lost line, a restart of the broker, and its loss of what the owner then says again ([decision 59](decisions/0059-agencies-read-a-slice.md)). It is run in `scripts/test/agencies.spec.ts`; the same in Python and Go is [follow.py](follow/follow.py) and [follow.go](follow/follow.go), run in that test too where NATS’s own package for them is found (Python was, with nats-py 2.15, and Go, with nats.go 1.54). In production the file names the county’s door for agencies, `tls://…:4222`, and a firewall lets in each from its own addresses ([operations](operations.md#agencies-that-read-at-the-broker)). Who is to try first gets the sandbox: `npm run agencies -- rehearse 100` has synthetic events said there.',
  '',
  '```js',
  program.trimEnd(),
  '```',
];

const rowsOf = (owner: string, hears: Hears) =>
  [...catalogue.values()].filter((event) => event.owner === owner).map((event) => `| ${cellsOf(event, hears).join(' | ')} |`);

const cellsOf = (event: Contract, hears: Hears) => {
  const { title = '', description = '' } = event.schema.meta() ?? {};
  const fields = Object.keys(event.schema.shape).map((field) => `\`${field}\``);
  return [`\`${event.type}\``, title, description, fields.join(' '), hears.get(event.type)?.join(', ') ?? '–'];
};
