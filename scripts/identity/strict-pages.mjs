import { SUBMIT_DIGEST } from './page.mjs';

/** What our pages may do in a browser: show themselves and send their form, which leads back to the edge at `home`. */
export const strictPages = (home) =>
  async function strict(ctx, next) {
    // oidc-provider adds the digests of its own scripts to script-src.
    ctx.set(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${SUBMIT_DIGEST}; style-src 'unsafe-inline'; form-action 'self' ${home}; base-uri 'none'; frame-ancestors 'none'`,
    );
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Referrer-Policy', 'same-origin');
    await next();
  };
