/** RFC 9457, in the language the asker prefers: Chinese unless English comes first. */
export function problem(request, reply, status, { type, zh, en }) {
  const language = prefersEnglish(request.headers['accept-language']) ? 'en' : 'zh';
  const title = { zh, en }[language];
  const body = { type: `urn:junan:problem:${type}`, code: type, title, status, instance: request.url.split('?')[0] };
  return reply
    .code(status)
    .header('Content-Language', language === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json')
    .send(JSON.stringify(body));
}

const prefersEnglish = (accepted = '') => /^\s*en\b/i.test(accepted);
