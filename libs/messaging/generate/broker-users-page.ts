import { COUNTY_DESK, PARTITIONS, hearing } from '#contracts';
import { agencyUser } from '../src/agency.js';
import { brokerUsers, sliceUser } from '../src/broker-users.js';
import type { BrokerUser, Grant } from '../src/broker-users.js';
import { streamFor } from '../src/stream.js';

/** The permission table as a page for people: one county, and each service at one of its desks. */
export function brokerUsersPage(): string {
  const desks = Object.keys(hearing).map((service) => ({ service, desk: '<desk>' }));
  const users = brokerUsers('<county>', desks, { partitions: ['*'] });
  const atCounty = Object.keys(hearing).map((service) => ({ service, desk: COUNTY_DESK }));
  const slice = sliceUser('<county>', '<department>', [...atCounty, { service: 'mediation', desk: '<department>' }]);
  const court = {
    name: 'court',
    events: ['intake.dispute-closed.v1', 'mediation.settled.v1'],
    townships: ['<township>'],
    departments: [],
  };
  const agency = agencyUser('<county>', court, { county: '<county>', desks: atCounty });
  return `${[opening, ...users.map(sectionOf), ofASlice, sectionOf(slice), ofAnAgency, sectionOf(agency)].join('\n\n')}\n`;
}

const opening = `# Who may do what at the broker

Written by \`npm run generate\` from the table that the broker itself is given (\`libs/messaging/src/broker-users.ts\`, and
whom each service hears and what it asks from \`libs/contracts/src/hearing.ts\` and \`asking.ts\`); do not edit. Why it is so: [decision 15](decisions/0015-the-broker-knows-its-users.md).
Every line is tried on the real server, and so is what is not here: \`libs/messaging/test/broker-users.spec.ts\`.

There is one user for each service and desk, and one for the operator. **What is not listed is refused**, and who comes
without a user is not let in. \`npm start\` makes the users at the first start and keeps their passwords in
\`.junan/broker.json\`, the broker's configuration in \`.junan/nats.conf\`; both are for the owner of the folder alone.

Nobody but the broker can say anything into somebody's \`_INBOX\`. Who asks a service is answered below \`junan-answer\`, under the
names of who answers and who asked; the operator by \`nats --inbox-prefix junan-answer.<county>.<service>.<desk>.operator\`.

A service is told in \`NATS_URL\` where the broker is (several servers by commas, \`nats://\` or \`tls://\`), and as whom it comes by
one of: user and password in it, \`NATS_USER\` and \`NATS_PASSWORD\`, \`NATS_NKEY_SEED\`, or \`NATS_CREDS\`, a file. \`NATS_CA\`
names the authority by which the broker is known, \`NATS_CERT\` and \`NATS_KEY\` what it is shown; either takes TLS and nothing
less. A broker on another machine is reached by TLS, or \`NATS_TLS=disable\` says that nobody else is on the line. What is wrong or contradicts stops the start in one line; a broker that refuses is one line in the log, and in readiness.

In \`<desk>-*\` the star stands for each of the ${PARTITIONS} partitions: the broker knows no wildcard within a name, and is
given a line for each.

## The streams

The operator makes them, \`npm start\` in the operator's place; a service may only look at its own. Whoever makes a stream could
have it filled from one that they may not read, take in what is meant for others, or send on what it holds as if somebody else had
said it. A service says nothing into a stream that does so, and its readiness tells why. One looks like this (limits and copies are
the operator's to set), to be given to \`nats stream add --config\`:

\`\`\`json
${JSON.stringify(streamFor({ county: '<county>', service: 'intake', desk: '<desk>' }, 3), null, 2)}
\`\`\`

What permissions cannot bound: whoever reads a stream can have copies of it sent to a subject of their choice, by the reply that they
name or by a reader that pushes, and the broker's own answers to them likewise. Nothing that a consumer obeys comes that way: it takes
events from its readers alone, and knows them by type, source and subject. But the broker itself obeys what is said so: its word that
there is nothing to read is empty, and an empty request deletes what it names. A service is trusted not to have it said there; who is
not has an account of its own.`;

const ofAnAgency = `## An agency

An agency outside reads a slice by readers of its own name, one for each filter, and does nothing else: \`npm run agencies\` makes its user
from \`deploy/agencies.yaml\` ([decision 59](decisions/0059-agencies-read-a-slice.md)). It has an account of its own at the broker,
which takes in these subjects of the county's and nothing else: whatever it has the broker answer, and under whatever name, stays
there. Here a court that is told of two events in one township:`;

const ofASlice = `## A slice

A department that runs a service on machines of its own has a broker of its own, with the users above for its own desks, and comes to
the county's as one user over a leaf node. What it says is copied to the county, what it hears is copied from there, each place for
place; the rest stays on its side. \`npm run slice\` makes that user: [decision 58](decisions/0058-a-department-on-machines-of-its-own.md).
Here that of a department which runs mediation:`;

const sectionOf = ({ name, grants }: BrokerUser): string =>
  [`## \`${name}\``, '', '| May | by | |', '|---|---|---|', ...grants.map(rowOf)].join('\n');

const rowOf = ({ act, what, subjects }: Grant): string =>
  `| ${what} | ${act} | ${subjects.map((subject) => `\`${subject}\``).join('<br>')} |`;
