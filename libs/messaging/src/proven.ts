import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import pg from 'pg';

type Line = EventEmitter & Readonly<{ stream: Socket }>;

/** No password left us. As PostgreSQL says that it takes nobody for now: whatever stands there may be gone with the next try. */
class Unproven extends Error {
  override readonly name = 'Unproven';
  readonly code = '57P03';

  constructor() {
    super('whatever answers there does not prove by SCRAM-SHA-256 that it is our PostgreSQL, and was told no password');
  }
}

/**
 * Speaks only with a PostgreSQL that has proved itself: by a certificate that was looked at, else by SCRAM-SHA-256, in which the
 * server shows that it knows the password, too. Whoever has taken its port and asks for the password in plain text, or for none,
 * is told neither it nor what is written. `pg` has no setting for it (as libpq's `require_auth`), and answers whatever it is asked.
 */
export class ProvenClient extends pg.Client {
  constructor(settings: pg.ClientConfig = {}) {
    super(settings);
    if (isLookedAt(settings.ssl)) return;
    const { connection } = this as unknown as { connection: Line };
    let shown = false;
    // Heard before `pg` hears it, which can say nothing on a line that is cut, and is not to take it for open either.
    const cut = () => {
      connection.removeAllListeners('readyForQuery');
      connection.stream.destroy(new Unproven());
    };
    for (const question of ['authenticationCleartextPassword', 'authenticationMD5Password']) connection.on(question, cut);
    connection.on('authenticationSASLFinal', () => (shown = true));
    connection.on('authenticationOk', () => {
      if (this.password && !shown) cut();
    });
  }
}

const isLookedAt = (ssl: pg.ClientConfig['ssl']): boolean => ssl === true || (typeof ssl === 'object' && ssl.rejectUnauthorized !== false);
