import { once } from 'node:events';
import { createServer } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '#testing';
import { Line } from './line.js';

const { cert, key } = selfSigned('receiver', '127.0.0.1');
const may = (address: string): boolean => address.startsWith('127.');

/** What somebody answers who keeps to no rule: he gets the socket once he was asked. */
async function asked(
  answer: (socket: TLSSocket) => unknown,
  work: (line: Line) => Promise<unknown>,
  found = ['127.0.0.1'],
): Promise<unknown> {
  const sockets = new Set<TLSSocket>();
  const server = createServer({ cert, key }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const line = await Line.to(new URL(`https://receiver:${port}/`), { may, ca: cert, resolve: () => Promise.resolve(found) });
  const told = await work(line).catch((error: unknown) => error);
  line.close();
  for (const socket of sockets) socket.destroy();
  server.close();
  return told;
}
const post = (line: Line) => line.ask('POST', {}, '{}');

const head = (status: string, ...more: string[]) => ['HTTP/1.1 ' + status, ...more, '', ''].join('\r\n');
const went = (socket: TLSSocket, every: () => void) => {
  const going = setInterval(every, 200);
  socket.once('close', () => clearInterval(going));
};

describe('a line to somebody who keeps to no rule', () => {
  it.each<[string, (socket: TLSSocket) => unknown, object]>([
    [
      'wants to speak of something else',
      (s) => s.write(head('101 Switching Protocols', 'Upgrade: x', 'Connection: Upgrade')),
      { failure: 'unreachable' },
    ],
    ['hangs up', (s) => s.end(), { failure: 'unreachable' }],
    ['hangs up in the middle of a line', (s) => s.end('HTTP/1.1 200'), { failure: 'unreachable' }],
    ['speaks something else', (s) => s.end('220 smtp ready\r\n'), { failure: 'unreachable' }],
    ['has a head without end', (s) => s.end(head('200 OK', `X: ${'a'.repeat(1_000_000)}`)), { failure: 'unreachable' }],
    ['took it, and hangs up in the middle of a word', (s) => s.end(head('200 OK', 'Content-Length: 100') + 'abc'), { status: 200 }],
    [
      'took it, and has ten megabytes to say',
      (s) => s.end(head('200 OK', 'Content-Length: 10000000') + 'a'.repeat(10_000_000)),
      { status: 200 },
    ],
    ['had more to say before', (s) => s.end(head('100 Continue') + head('102 Processing') + head('204 No Content')), { status: 204 }],
  ])('is left at once: who %s', async (_who, answer, told) => expect(await asked(answer, post)).toMatchObject(told));

  // All at once, since each takes all the patience there is.
  it('is left after ten seconds, or when it has said what counts', async () => {
    const [silent, promises, goesOn] = await Promise.all([
      asked(() => undefined, post),
      asked((s) => went(s, () => s.write(head('102 Processing'))), post),
      asked((s) => {
        s.write(head('200 OK', 'Content-Length: 1000'));
        went(s, () => s.write('a'));
      }, post),
    ]);
    expect([silent, promises]).toMatchObject([{ failure: 'timed-out' }, { failure: 'timed-out' }]);
    // It was taken: sent again, it would be taken twice for ever.
    expect(goesOn).toMatchObject({ status: 200 });
  });

  it('is none where the name is not told in time', async () => {
    vi.useFakeTimers();
    const to = Line.to(new URL('https://court.example.cn/'), { may, resolve: () => new Promise(() => undefined) });
    const told = expect(to).rejects.toMatchObject({ failure: 'name-unknown' });
    await vi.advanceTimersByTimeAsync(10_000);
    await told;
    vi.useRealTimers();
  });

  it('goes to the next of its addresses where one does not answer', async () => {
    expect(await asked((s) => s.end(head('204 No Content')), post, ['127.0.0.2', '127.0.0.1'])).toMatchObject({ status: 204 });
  });
});
