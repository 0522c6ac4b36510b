import { timingSafeEqual } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { signInPage } from './page.mjs';

const PATH = /^\/interaction\/[\w-]+$/;

/** The page oidc-provider sends people to. The redirect back is ours: `interactionFinished` would write past Koa. */
export const signIn = ({ provider, accounts, password, mount }) =>
  async function page(ctx, next) {
    if (!PATH.test(ctx.path)) return next();
    const form = { samples: accounts.samples(), action: mount + ctx.path };
    ctx.set('Cache-Control', 'no-store');

    await provider.interactionDetails(ctx.req, ctx.res);
    if (ctx.method === 'GET') return void (ctx.body = signInPage(form));
    if (ctx.method !== 'POST') return next();

    const sent = new URLSearchParams(await text(ctx.req));
    const account = (sent.get('account') ?? '').trim();
    if (!accounts.find(account) || !same(sent.get('password') ?? '', password)) {
      ctx.status = 401;
      ctx.body = signInPage({ ...form, account, wrong: true });
      return;
    }
    const login = { accountId: account, remember: false };
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }, { mergeWithLastSubmission: false }));
    ctx.status = 303;
  };

function same(given, wanted) {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
