import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from './program.js';

type Family = { over: boolean };
type Token = { family: Family; used: boolean };

/**
 * An issuer stricter than the embedded one, as a county may have it: with every renewal a new refresh token, and who comes
 * with an old one is a thief. It can be away, late, or unable to hear that a session is over.
 */
export class StrictIssuer {
  /** The refresh tokens it was told to revoke. */
  readonly revoked: string[] = [];
  /** The renewals that it answers or has in hand. */
  renewals = 0;
  thefts = 0;
  away = false;
  /** The refresh tokens that it fails to revoke, each time. */
  readonly failsAt = new Set<string>();
  lasts = 300;
  /** Goes with each renewal, whoever it is for. */
  idToken: string | undefined;
  private held: Promise<void> | undefined;
  private hung: Promise<void> | undefined;
  private readonly tokens = new Map<string, Token>();

  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly hears: boolean,
  ) {}

  static async open({ hears = true }: Readonly<{ hears?: boolean }> = {}): Promise<StrictIssuer> {
    const { server, port } = await listen((request, response) => void issuer.answer(request, response));
    const issuer = new StrictIssuer(`http://127.0.0.1:${port}`, server, hears);
    return issuer;
  }

  /** Somebody has signed in: their first refresh token. */
  begin(family: Family = { over: false }): string {
    const token = `refresh-${this.tokens.size + 1}`;
    this.tokens.set(token, { family, used: false });
    return token;
  }

  /** Renewals from now on are done, but their answers stay on the way until they are let go. */
  hold(): () => void {
    let letGo = (): void => undefined;
    this.held = new Promise((resolve) => (letGo = resolve));
    return letGo;
  }

  /** Whatever it is asked from now on it takes, and does nothing about until it wakes. */
  hang(): () => void {
    let wake = (): void => undefined;
    this.hung = new Promise((resolve) => (wake = resolve));
    return wake;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.away) return void request.socket.destroy();
    const form = new URLSearchParams(await text(request));
    await this.hung;
    const say = (status: number, body: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') return say(200, this.document());
    if (request.url === '/revocation') {
      const token = form.get('token') ?? '';
      return this.failsAt.has(token) ? say(503, 'no') : say(200, this.revoke(token));
    }
    const renewed = this.renew(form.get('refresh_token') ?? '');
    this.renewals++;
    await this.held;
    say(renewed ? 200 : 400, renewed ?? { error: 'invalid_grant' });
  }

  private document(): unknown {
    const { url } = this;
    return {
      issuer: url,
      authorization_endpoint: `${url}/authorization`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      ...(this.hears && { revocation_endpoint: `${url}/revocation`, end_session_endpoint: `${url}/end` }),
    };
  }

  private renew(refresh: string): Readonly<Record<string, unknown>> | undefined {
    const token = this.tokens.get(refresh);
    if (token?.used) {
      this.thefts++;
      token.family.over = true;
    }
    if (!token || token.family.over) return undefined;
    token.used = true;
    return {
      token_type: 'bearer',
      access_token: `access-${this.renewals + 1}`,
      expires_in: this.lasts,
      refresh_token: this.begin(token.family),
      ...(this.idToken !== undefined && { id_token: this.idToken }),
    };
  }

  private revoke(refresh: string): unknown {
    this.revoked.push(refresh);
    const token = this.tokens.get(refresh);
    if (token) token.family.over = true;
    return {};
  }
}
