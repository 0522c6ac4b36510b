import createClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';
import { language } from '../messages/index';
import { services } from '../places';
import type { Service } from '../places';
import { ended, sessionEnded } from '../session';
import type { paths as Intake } from './openapi/intake';
import { problemOf } from './problem';

/**
 * In the language of the page; whose request it is, the edge knows by its cookie. A page left open after its session ended asks for nothing
 * more: all of it would be refused, and each refusal noted.
 */
const asPerson: Middleware = {
  onRequest({ request }) {
    if (ended.value && request.method === 'GET') return new Response(null, { status: 401 });
    request.headers.set('Accept-Language', language() === 'zh' ? 'zh-CN' : 'en');
    return undefined;
  },
  onResponse({ response }) {
    if (response.status === 401) sessionEnded();
  },
};

/** A service of the house, typed by the document it publishes; its paths say which one it is. */
export function service<Paths extends object>() {
  const client = createClient<Paths>({ baseUrl: '/' });
  client.use(asPerson);
  return client;
}

type OneOf = <Address extends keyof Intake>(address: Address) => Address;

/** Doors that every service has alike, by service: typed as intake publishes them, `of` names those of the service that is asked. */
export function alike<Doors>(doorsAt: (client: ReturnType<typeof service<Intake>>, of: OneOf) => Doors): Readonly<Record<Service, Doors>> {
  const client = service<Intake>();
  const oneOf =
    (name: Service): OneOf =>
    (address) =>
      address.replace('/intake/', `/${name}/`) as typeof address;
  return Object.fromEntries(services.map((name) => [name, doorsAt(client, oneOf(name))])) as Record<Service, Doors>;
}

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** The body of an answer; what was refused is thrown as the problem it is. */
export async function taken<T>(answer: Answer<T>): Promise<T> {
  const { data, error, response } = await answer;
  if (error !== undefined || !response.ok) throw problemOf(response, error);
  return data as T;
}

/** What makes a write safe to send twice, and only on what was read. */
export type Write = Readonly<{ key: string; sequence?: number }>;

export const headersOf = ({ key, sequence }: Write): Record<string, string> => ({
  'Idempotency-Key': key,
  ...(sequence !== undefined && { 'If-Match': `"${sequence}"` }),
});
