import type { MsgHdrs, NatsConnection } from '@nats-io/transport-node';
import { CONTENT_TYPE } from '#contracts';

const WINDOW = 500;

type Message = Readonly<{ id: string; subject: string; event: string }>;

/**
 * The fastest way to have a stream acknowledge these messages: as many under way as fit, headers from one template,
 * every acknowledgement matched and read. Chained, each is stored only after the one before it.
 */
export async function pipeline(connection: NatsConnection, messages: readonly Message[], chained: boolean): Promise<void> {
  const waiting = new Set<string>();
  let expected = 'Nats-Expected-Last-Sequence: 0';
  let sent = 0;
  const send = ({ id, subject, event }: Message) => {
    const text = `NATS/1.0\r\nNats-Msg-Id: ${id}\r\n${chained ? `${expected}\r\n` : ''}Content-Type: ${CONTENT_TYPE}\r\n\r\n`;
    expected = `Nats-Expected-Last-Msg-Id: ${id}`;
    const reply = `bare.${sent++}`;
    waiting.add(reply);
    // All that the client asks of headers.
    connection.publish(subject, event, { reply, headers: { encode: () => Buffer.from(text) } as unknown as MsgHdrs });
  };
  await new Promise<void>((resolve, reject) => {
    const more = () => {
      while (sent < messages.length && waiting.size < 2 * WINDOW) send(messages[sent] as Message);
    };
    connection.subscribe('bare.*', {
      callback: (_, message) => {
        const { error } = message.json<{ error?: { description: string }; seq: number }>();
        if (error) return reject(new Error(error.description));
        waiting.delete(message.subject);
        if (waiting.size === 0 && sent === messages.length) resolve();
        else if (waiting.size < WINDOW) more();
      },
    });
    more();
  });
}
