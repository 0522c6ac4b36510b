/** RFC 9457, in the language the asker prefers: Chinese unless English comes first. */
export function problem(request, reply, status, { type, zh, en }) {
  const language = prefersEnglish(request.headers['accept-language']) ? 'en' : 'zh';
  const title = { zh, en }[language];
  const body = { type: `urn:junan:problem:${type}`, code: type, title, status, instance: tellable(request.url) };
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .header('Content-Language', language === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json')
    .send(JSON.stringify(body));
}

/** As the kernel's `tellable` has it: the path, and of that only what is a word, a code or an id. */
const tellable = (url) =>
  url
    .split('?', 1)[0]
    .split('/')
    .map((part) => (/^([a-z][a-z0-9.-]{0,39}|\d{1,9}|\d{12}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i.test(part) ? part : '-'))
    .join('/');

const prefersEnglish = (accepted = '') => /^\s*en\b/i.test(accepted);
