import { createHash } from 'node:crypto';

/** The pages a person sees while signing in and out: one form each, in Chinese with English beside. */
const escape = (text) => String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const frame = (title, body) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>
  body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1d2b3a; background: #f3f5f8; margin: 0; display: grid; place-items: center; min-height: 100vh }
  main { background: #fff; padding: 2rem; border-radius: 10px; box-shadow: 0 1px 8px #0002; width: min(26rem, calc(100vw - 2rem)); box-sizing: border-box }
  h1 { font-size: 1.25rem; margin: 0 0 1rem } small, .en { color: #66788a; font-weight: normal }
  label { display: block; margin: .75rem 0 } input { width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; border: 1px solid #b8c4d0; border-radius: 6px }
  button { font: inherit; padding: .5rem 1.25rem; border: 0; border-radius: 6px; background: #1f5fa8; color: #fff; cursor: pointer }
  .wrong { color: #b3261e } dl { margin: 1rem 0 0; font-size: .85rem; display: grid; grid-template-columns: auto 1fr; gap: .2rem .8rem } dt { font-family: monospace; user-select: all } dd { margin: 0; color: #66788a }
</style></head><body><main>${body}</main></body></html>`;

export const signInPage = ({ samples, action, account = '', wrong = false }) =>
  frame(
    '郡安 · 登录',
    `<h1>郡安 <span class="en">Junan · sign in</span></h1>
${wrong ? '<p class="wrong" role="alert">账号或密码不对，请重试。<br><small>Unknown account or wrong password.</small></p>' : ''}
<form method="post" action="${escape(action)}">
  <label>账号 <span class="en">Account</span><input name="account" value="${escape(account)}" list="samples" autocomplete="username" required autofocus></label>
  <label>密码 <span class="en">Password</span><input name="password" type="password" autocomplete="current-password" required></label>
  <button>登录 <span>Sign in</span></button>
  <datalist id="samples">${samples.map(({ sub }) => `<option value="${escape(sub)}">`).join('')}</datalist>
</form>
<dl>${samples.map(({ sub, name }) => `<dt>${escape(sub)}</dt><dd>${escape(name)}</dd>`).join('')}</dl>
<p><small>示例账号：角色@单位；密码在启动时显示。<br>Sample accounts are role@unit; the password is shown by npm start.</small></p>`,
  );

/** Asks before it ends the session, unless the person `wasAsked`: then the form goes off by itself, its button stays for who has no scripts. */
export const signOutPage = (form, wasAsked) =>
  frame(
    '郡安 · 退出',
    `<h1>${wasAsked ? '正在退出 <span class="en">Signing out</span>' : '退出登录？ <span class="en">Sign out?</span>'}</h1>${form}
<button id="out" form="op.logoutForm" name="logout" value="yes">退出 <span>Sign out</span></button>${wasAsked ? `<script>${SUBMIT}</script>` : ''}`,
  );

/** The only script of these pages; it presses the button, whose name and value are part of the answer. */
const SUBMIT = "document.getElementById('out').click();";
export const SUBMIT_DIGEST = `'sha256-${createHash('sha256').update(SUBMIT).digest('base64')}'`;

export const signedOutPage = () =>
  frame('郡安', '<h1>已退出登录 <span class="en">Signed out</span></h1><p><a href="/">返回首页 Home</a></p>');

export const errorPage = ({ error, error_description: description }) =>
  frame(
    '郡安',
    `<h1>无法登录 <span class="en">Cannot sign in</span></h1><p>${escape(description ?? error)}</p><p><a href="/">返回首页，重新登录 Start again</a></p>`,
  );
