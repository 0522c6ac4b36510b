import { createHash } from 'node:crypto';

const SCRIPT = 'document.forms[0].submit();';
const DIGEST = createHash('sha256').update(SCRIPT).digest('base64');
const escape = (text) => String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Signed out here, the browser goes on by itself to end the issuer's session too; where scripts are off, by a button. */
export function farewellPage(reply, { action, fields }) {
  const there = new URL(action).origin;
  const inputs = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`);
  return reply
    .header(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'sha256-${DIGEST}'; form-action 'self' ${there}; base-uri 'none'; frame-ancestors 'none'`,
    )
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>郡安</title></head>
<body><form method="post" action="${escape(action)}">${inputs.join('')}
<noscript><button>继续退出 Go on signing out</button></noscript></form><script>${SCRIPT}</script></body></html>`);
}
