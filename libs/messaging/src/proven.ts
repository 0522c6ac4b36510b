import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import pg from 'pg';

type Line = EventEmitter & Readonly<{ stream: Socket }>;
type Message = Readonly<{ name: string }>;

/** What `pg` does not tell: its line, and the exchange of SCRAM, which is null once the server has proved itself. */
type Handshake = Readonly<{ connection: Line; saslSession?: object | null }>;

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
    const us = this as unknown as Handshake;
    const { connection } = us;
    // `pg` looks at the proof, and lets go of the exchange only where it is one: to say that it was given is none.
    let given = false;
    const proved = () => given && us.saslSession === null;
    // Each message is seen here before `pg` sees it, which would answer it, or take the line for open.
    const look = ({ name }: Message) => {
      if (name === 'authenticationSASLFinal') given = Boolean(us.saslSession);
      const asks = name === 'authenticationCleartextPassword' || name === 'authenticationMD5Password';
      const saysItProved = name === 'authenticationSASLFinal' && !given;
      const opens = name === 'authenticationOk' || name === 'readyForQuery';
      if (asks || saysItProved || (opens && this.password && !proved())) {
        for (const heard of [name, 'readyForQuery']) connection.removeAllListeners(heard);
        connection.stream.destroy(new Unproven());
      } else if (name === 'readyForQuery') connection.removeListener('message', look);
    };
    connection.on('message', look);
    // Of a proof that is wrong `pg` says so, and leaves the line as it is.
    connection.on('error', () => connection.stream.destroy());
  }
}

const isLookedAt = (ssl: pg.ClientConfig['ssl']): boolean => ssl === true || (typeof ssl === 'object' && ssl.rejectUnauthorized !== false);
