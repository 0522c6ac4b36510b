import { createHash } from 'node:crypto';

/** The pages a person sees while signing in and out: one form each, in Chinese with English beside. */
const escape = (text) => String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const MARK =
  '<svg class="mark" viewBox="0 0 32 32" width="44" height="44" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#1f4e79"/><path d="M8 22V12.5L16 7l8 5.5V22" fill="none" stroke="#fff" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/><path d="M11.5 18.5h9M13.5 14.5h5M11.5 22.5h9" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/></svg>';

/** The colours of the console's pages (console/src/styles/tokens.css), by day and by night. */
const frame = (title, body) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>
  :root { color-scheme: light dark; --ink: #1c2428; --muted: #586369; --line: #dde2e2; --ground: #f3f5f4; --surface: #fff; --field: #fff; --field-line: #868f95; --accent: #1f4e79; --on-accent: #fff; --danger: #a8281e; --danger-tint: #f9e8e6 }
  @media (prefers-color-scheme: dark) { :root { --ink: #e4e9eb; --muted: #a6b1b7; --line: #353f44; --ground: #11161a; --surface: #1a2024; --field: #14191c; --field-line: #717d84; --accent: #93bfe6; --on-accent: #0c1a27; --danger: #f49b92; --danger-tint: #41201d } }
  * { box-sizing: border-box }
  body { font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; color: var(--ink); background: var(--ground); margin: 0; padding: 16px; display: grid; place-items: center; min-height: 100vh; min-height: 100dvh }
  main { width: min(400px, 100%); padding: 32px; background: var(--surface); border: 1px solid var(--line); border-radius: 10px }
  .mark { display: block; margin-bottom: 10px } h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 16px; letter-spacing: .04em }
  small, .en { color: var(--muted); font-weight: normal; letter-spacing: 0 } h1 .en { font-size: 1rem } label { display: block; margin: 14px 0; font-weight: 500 }
  input { display: block; width: 100%; min-height: 44px; margin-top: 4px; padding: 0 10px; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--field-line); border-radius: 5px }
  button { width: 100%; min-height: 44px; margin-top: 8px; font: inherit; font-weight: 500; border: 0; border-radius: 5px; background: var(--accent); color: var(--on-accent); cursor: pointer }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px } a { display: inline-block; padding: 10px 0; color: var(--accent); text-underline-offset: 3px }
  .wrong { padding: 8px 12px; margin: 0; color: var(--danger); background: var(--danger-tint); border-radius: 4px } .wrong small { color: inherit }
  dl { margin: 18px 0 0; padding-top: 14px; border-top: 1px solid var(--line); font-size: .875rem; display: grid; grid-template-columns: auto 1fr; gap: 4px 14px } dt { font-family: ui-monospace, monospace; user-select: all } dd { margin: 0; color: var(--muted) }
</style></head><body><main>${MARK}${body}</main></body></html>`;

export function signInPage({ samples, action, account = '', wrong = false }) {
  const invalid = wrong ? ' aria-invalid="true" aria-describedby="wrong"' : '';
  // The account stands there still: what is typed anew is the password.
  const retyped = wrong && account !== '';
  return frame(
    '郡安 · 登录',
    `<h1>郡安 <span class="en" lang="en">Junan · sign in</span></h1>
${wrong ? '<p class="wrong" id="wrong" role="alert">账号或密码不对，请重试。<br><small lang="en">Unknown account or wrong password; try again.</small></p>' : ''}
<form method="post" action="${escape(action)}">
  <label>账号 <span class="en" lang="en">Account</span><input name="account" value="${escape(account)}" list="samples" autocomplete="username" required${retyped ? '' : ' autofocus'}${invalid}></label>
  <label>密码 <span class="en" lang="en">Password</span><input name="password" type="password" autocomplete="current-password" required${retyped ? ' autofocus' : ''}${invalid}></label>
  <button>登录 <span lang="en">Sign in</span></button>
  <datalist id="samples">${samples.map(({ sub }) => `<option value="${escape(sub)}">`).join('')}</datalist>
</form>
<dl>${samples.map(({ sub, name }) => `<dt>${escape(sub)}</dt><dd>${escape(name)}</dd>`).join('')}</dl>
<p><small>示例账号：角色@单位；密码在启动时显示。<br><span lang="en">Sample accounts are role@unit; the password is shown by npm start.</span></small></p>`,
  );
}

/** Asks before it ends the session, unless the person `wasAsked`: then the form goes off by itself, its button stays for who has no scripts. */
export const signOutPage = (form, wasAsked) =>
  frame(
    '郡安 · 退出',
    `<h1>${wasAsked ? '正在退出 <span class="en" lang="en">Signing out</span>' : '退出登录？ <span class="en" lang="en">Sign out?</span>'}</h1>${form}
<button id="out" form="op.logoutForm" name="logout" value="yes">退出 <span lang="en">Sign out</span></button>${wasAsked ? `<script>${SUBMIT}</script>` : ''}`,
  );

/** The only script of these pages; it presses the button, whose name and value are part of the answer. */
const SUBMIT = "document.getElementById('out').click();";
export const SUBMIT_DIGEST = `'sha256-${createHash('sha256').update(SUBMIT).digest('base64')}'`;

export const signedOutPage = () =>
  frame(
    '郡安',
    '<h1>已退出登录 <span class="en" lang="en">Signed out</span></h1><p><a href="/">返回首页 <span lang="en">Home</span></a></p>',
  );

export const errorPage = ({ error, error_description: description }) =>
  frame(
    '郡安',
    `<h1>无法登录 <span class="en" lang="en">Cannot sign in</span></h1><p>可能是等待过久，或在别处已经退出。请返回首页重新登录；仍不行时，请把下面这句话告知管理员。</p><p><small lang="en">${escape(description ?? error)}</small></p><p><a href="/">返回首页，重新登录 <span lang="en">Start again</span></a></p>`,
  );
