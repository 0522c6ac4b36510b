import { STATUS_CODES } from 'node:http';

/** Fastify's options for a door at which nobody can stand for ever: a third of the time for the headers, the rest for the body. */
export function patience(seconds) {
  const whole = seconds * 1000;
  return {
    requestTimeout: whole,
    connectionTimeout: 2 * whole,
    keepAliveTimeout: 2 * whole,
    http: { headersTimeout: whole / 3, connectionsCheckingInterval: Math.min(whole / 10, 2_000), maxHeaderSize: 16 * 1024 },
    clientErrorHandler: farewell,
  };
}

const TEXTS = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'too-slow', '请求没有及时传完，连接已断开，请检查网络后重新提交。'],
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large', '请求头过大，请清除浏览器中本站的数据后重试。'],
};

/** What is no request is answered before the connection ends: in Chinese, since nobody has said what they read. */
function farewell(error, socket) {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, type, title] = TEXTS[error.code] ?? [400, 'malformed', '请求无法读懂。'];
  const body = JSON.stringify({ type: `urn:junan:problem:${type}`, title, status });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    'Content-Language: zh-CN',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
