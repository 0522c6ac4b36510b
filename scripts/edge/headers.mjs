const YEAR_S = 31_536_000;

/** What every answer says to the browser, unless it says something stricter itself. */
export function guard(edge, { CONNECT_SRC }) {
  const headers = {
    'Content-Security-Policy': policyOf(CONNECT_SRC),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
      .map((name) => `${name}=()`)
      .join(', '),
  };
  edge.addHook('onSend', async (request, reply) => {
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value);
    if (request.protocol === 'https') reply.header('Strict-Transport-Security', `max-age=${YEAR_S}`);
  });
}

/** Element Plus sets styles by script, hence 'unsafe-inline' for those alone. */
const policyOf = (elsewhere) =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    ['connect-src', "'self'", ...elsewhere].join(' '),
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
