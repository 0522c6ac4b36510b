/** Who is still being answered when the edge ends has so long. */
const LAST_MOMENT_MS = 10_000;

/**
 * How the edge ends where another goes on: who is connected is answered, and told with the answer to connect anew, for as long as
 * `seconds` says or until nobody is connected. Then only what is under way is waited for. Who looks on is let go at once, since a page
 * comes back by itself.
 */
export function ending(edge, seconds) {
  const connected = new Set();
  const lookingOn = new Set();
  let begun = false;
  let left = () => {};
  edge.server.on('connection', (socket) => {
    connected.add(socket);
    socket.once('close', () => {
      connected.delete(socket);
      if (connected.size === 0) left();
    });
  });
  edge.addHook('onRequest', async (request, { raw }) => {
    if (!request.headers.accept?.includes('text/event-stream')) return;
    lookingOn.add(raw);
    raw.once('close', () => lookingOn.delete(raw));
  });
  edge.addHook('onSend', async (_request, reply) => {
    if (begun) reply.header('Connection', 'close');
  });
  edge.addHook('preClose', async () => {
    // To Node only those are idle who were answered before.
    for (const socket of connected) if (socket.bytesRead === 0) socket.destroy();
  });

  return async () => {
    begun = true;
    for (const line of lookingOn) line.destroy();
    if (seconds > 0 && connected.size > 0) await Promise.race([new Promise((done) => (left = done)), after(seconds * 1000)]);
    const late = setTimeout(() => edge.server.closeAllConnections(), LAST_MOMENT_MS);
    await edge.close();
    clearTimeout(late);
  };
}

const after = (ms) => new Promise((done) => setTimeout(done, ms));
