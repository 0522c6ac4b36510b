import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunningService } from '../start-service.js';
import type { Person } from '../tokens.js';
import { Requests } from './requests.js';
import type { Faulty, Known, Sent } from './requests.js';
import type { ApiDocument } from './schema.js';

/** A rule may say no to what keeps to the document; the door may not. */
const LET_IN = new Set([200, 201, 404, 409, 412]);
const AT_ONCE = 8;
const VALID = 20;

type Answer = Readonly<{ status: number; body: { code?: string; errors?: readonly { pointer: string }[] } }>;
type Counts = Map<number, number>;

type Guests = Readonly<Record<string, string>>;

/** What came of it: `faults` must be none. */
export type Findings = Readonly<{ faults: readonly string[]; report: string }>;

/**
 * Asks for everything that a service's OpenAPI document describes: as it says, which must get in, and wrong in one
 * place, which must be refused with a pointer to that place. Nothing at all may break the service. `guests`: the secret of a guest's
 * session by the doors that it opens, of which the first that a path begins with counts.
 */
export async function fuzz(service: RunningService, name: string, as: Person, known: Known, guests: Guests = {}): Promise<Findings> {
  const seed = Number(process.env['JUNAN_FUZZ_SEED'] ?? Date.now() % 1_000_000);
  const document = JSON.parse(readFileSync(path.join(import.meta.dirname, `../../../../docs/openapi/${name}.json`), 'utf8')) as ApiDocument;
  const authorization = `Bearer ${service.tokens.of(as)}`;
  const answered = (sent: Sent, authorization: string) => answerTo(service.url, { ...sent, headers: { ...sent.headers, authorization } });
  const faults: string[] = [];
  const [letIn, refused]: [Counts, Counts] = [new Map(), new Map()];
  const done = new Set<string>();
  let routes = 0;
  let large = true;

  for (const [template, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      routes++;
      const isGuests = operation.security?.some((each) => 'guest' in each) ?? false;
      const [, guest = ''] = Object.entries(guests).find(([door]) => template.startsWith(`/api/${name}/${door}`)) ?? [];
      const ask = (sent: Sent) => answered(sent, isGuests ? `Guest ${guest}` : authorization);
      const requests = new Requests(document, template, method, operation, known);
      const told = (what: string, sent: Sent, { status, body }: Answer) =>
        faults.push(`${operation.operationId} ${what}: ${status} ${JSON.stringify(body).slice(0, 300)} to ${said(sent)}`);
      await inTurns(requests.valid(VALID, seed), async (sent) => {
        const answer = await ask(sent);
        count(letIn, answer);
        if (answer.status < 300) done.add(operation.operationId);
        if (!LET_IN.has(answer.status)) told('was not let in', sent, answer);
      });
      await inTurns(requests.faulty(seed, large), async (faulty) => {
        const answer = await ask(faulty.sent);
        count(refused, answer);
        if (!pointsAt(answer, faulty))
          told(`was let in or told badly, ${faulty.what} at ${faulty.where ?? faulty.header ?? '?'}`, faulty.sent, answer);
      });
      if (requests.hasForm) large = false;
    }
  }
  const report = `fuzz of ${name}, seed ${seed}: ${routes} routes, of which ${done.size} did what was asked; valid ${listed(letIn)}; wrong in one place ${listed(refused)}`;
  process.stderr.write(`${report}\n`);
  // Of hundreds of a kind nobody reads more.
  return { faults: faults.slice(0, 12), report };
}

/** The door says no, before any rule is asked. */
const REFUSED = new Set([400, 413, 415, 431]);

/** A broken place inside of a list may be told of the list. */
function pointsAt({ status, body }: Answer, { where, header }: Faulty): boolean {
  if (!REFUSED.has(status)) return false;
  if (header !== undefined) return body.code?.startsWith(header) ?? false;
  if (where === undefined || where === '#') return true;
  return body.errors?.some(({ pointer }) => pointer !== '#' && (where.startsWith(pointer) || pointer.startsWith(where))) ?? false;
}

async function answerTo(origin: string, { method, url, headers, body }: Sent): Promise<Answer> {
  const response = await fetch(origin + url, { method, headers, ...(body !== undefined && { body: body as BodyInit }) });
  // A paper is no document of ours to look into.
  const told = response.headers.get('content-type')?.includes('json') ?? false;
  const said = told ? ((await response.json()) as Answer['body']) : ({} as Answer['body']);
  if (!told) await response.arrayBuffer();
  return { status: response.status, body: said };
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
    }),
  );
}

const count = (counts: Counts, { status }: Answer) => counts.set(status, (counts.get(status) ?? 0) + 1);

const listed = (counts: Counts): string => {
  const all = [...counts].sort(([a], [b]) => a - b);
  return `${all.reduce((sum, [, times]) => sum + times, 0)} (${all.map(([status, times]) => `${status}: ${times}`).join(', ')})`;
};

const said = ({ method, url, headers, body }: Sent): string =>
  `${method} ${url.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${String(body ?? '').slice(0, 600)}`;
