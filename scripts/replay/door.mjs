import { setTimeout as wait } from 'node:timers/promises';
import { Trouble } from '../launch/say.mjs';

const PATIENCE_MS = 60_000;
/** Away, or asking us to go slower. */
const LATER = [429, 502, 503, 504];

/** A rule said no, or the request made no sense: asking again would not help. */
export class Refusal extends Error {
  name = 'Refusal';

  constructor({ status, body }) {
    super(`${status} ${body.detail ?? body.title ?? body.type ?? 'without a reason'}`);
    Object.assign(this, { status, code: body.code ?? body.type });
  }
}

/** The public HTTP API behind the edge, for any account of the county. A service that is away is waited for. */
export class Door {
  #tokens = new Map();

  constructor({ origin, password }) {
    Object.assign(this, { origin, password });
  }

  get = async (path, as) => (await this.#ask(path, as)).body;

  /** Under the same key a request takes effect once, however often it is sent. */
  post = async (path, as, key, body = {}) => (await this.#ask(path, as, { key, body })).body;

  /** The bytes of what is made at that door. */
  file = async (path, as, key, body) => (await this.#ask(path, as, { key, body })).bytes;

  async #ask(path, as, { key, body } = {}) {
    const token = await this.#tokenOf(as);
    const answer = await this.#patiently(`${this.origin}/api/${path}`, {
      method: key ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'zh',
        ...(key && { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      ...(key && { body: JSON.stringify(body) }),
    });
    if (answer.status >= 400) throw new Refusal(answer);
    return answer;
  }

  #tokenOf(account) {
    if (!this.#tokens.has(account)) this.#tokens.set(account, this.#signIn(account));
    return this.#tokens.get(account);
  }

  async #signIn(account) {
    const form = { grant_type: 'client_credentials', client_id: account, client_secret: this.password };
    const { status, body } = await this.#patiently(`${this.origin}/identity/token`, { method: 'POST', body: new URLSearchParams(form) });
    if (status !== 200) throw new Trouble(`${account} cannot sign in at ${this.origin}: ${body.error_description ?? body.error ?? status}`);
    return body.access_token;
  }

  async #patiently(url, request) {
    for (const until = performance.now() + PATIENCE_MS, pause = 100; ; await wait(pause)) {
      const answer = await once(url, request);
      if (!LATER.includes(answer.status) || performance.now() > until) {
        if (answer.lost) throw new Trouble(`${new URL(url).origin} does not answer: ${answer.lost}; is Junan running (npm start)?`);
        return answer;
      }
    }
  }
}

async function once(url, request) {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, body: readJson(bytes) };
  } catch (error) {
    return { status: 503, body: {}, lost: error.cause?.message ?? error.message };
  }
}

function readJson(bytes) {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return {};
  }
}
