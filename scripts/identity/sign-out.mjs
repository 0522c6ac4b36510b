import { text } from 'node:stream/consumers';

/**
 * Signing out comes by POST, so that the ID token in it stands in no address. oidc-provider takes a POST only where its
 * cookies may come from any site, so it is handed the same as the GET it knows.
 */
export const signOutByPost = async (ctx, next) => {
  if (ctx.method === 'POST' && ctx.path === '/session/end') {
    ctx.querystring = await text(ctx.req);
    ctx.req.originalUrl += `?${ctx.querystring}`; // what it finds its own mount path by
    ctx.method = 'GET';
    for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete ctx.req.headers[name];
  }
  await next();
};
