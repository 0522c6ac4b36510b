import type { Texts } from '#access';

export const zh = {
  'guest.no-such-link': '没有找到这个链接，请核对是否完整打开；仍然不行的，请联系调解员重新发送。',
  'guest.opened-already': '这个链接已经打开过，只能使用一次。请用当时打开它的手机或者电脑继续；打不开的，请联系调解员重新发送链接。',
  'guest.expired': '这个链接已经过期，什么都没有提交。请联系调解员重新发送链接。',
  'guest.withdrawn': '调解员已经撤回这个链接，什么都没有提交。有疑问的，请联系调解员。',
  'guest.replaced': '调解员已经另外发送了新的链接，请打开新的那一个。',
  'guest.guessed': '验证码输错次数过多，这个链接已经停用。请联系调解员重新发送链接。',
  'guest.signed': '您已经签署，无须再签。需要协议文本的，请向调解员索取。',
  'guest.refused': '您已经表示不同意，调解员会与您联系。改变主意的，请联系调解员重新发送链接。',
  'guest.answered': '您已经答复，无须再答。需要更改的，请联系调解员。',
  'guest.code-missing': '请输入调解员另行告诉您的六位验证码。',
  'guest.code-wrong': '验证码不对，还可以再试 {left} 次。请核对调解员告诉您的六位数字。',
  'guest.link-over': '这个链接已经停用，没有提交。请联系调解员重新发送链接。',
  'guest.other-text': '协议文本与您看到的不同，没有提交。请刷新页面，看过现在的文本再签。',
  'guest.too-little-drawn': '签名太短，看不出是名字。请在框内写下您的姓名；不便书写的，请联系调解员改为纸质签署。',
  'guest.has-signed': '第 {party} 号当事人已经签署，无须再发送链接。',
  'guest.no-such-party': '本案没有第 {party} 号当事人，请核对；新加入的，请先由登记窗口补录。',
  'guest.identity-unsaid':
    '这起纠纷或者协议的文字可能涉及婚姻、收养、继承。请先核对：不涉及这些人身关系的，请注明“不涉及”，再生成链接；涉及的，请改为纸质签署。',
  'guest.identity-on-paper':
    '涉及婚姻、收养、继承等人身关系的文书不适用电子签名（电子签名法第三条，待核实）。请打印协议，由当事人在纸上签名。',
  'guest.session-off': '这次调解已经改期或者取消，请为新的时间发送链接。',
  'guest.session-not-online': '这次调解不是线上进行，不能发送进入线上调解的链接。',
} as const;

export const en: Texts<typeof zh> = {
  'guest.no-such-link': 'There is no such link. Check that you opened all of it; if that does not help, ask the mediator for a new one.',
  'guest.opened-already':
    'This link was opened before and works once. Go on with the phone or computer it was opened on; where you cannot, ask the mediator for a new link.',
  'guest.expired': 'This link has expired and nothing was handed in. Ask the mediator for a new one.',
  'guest.withdrawn': 'The mediator has withdrawn this link and nothing was handed in. Ask the mediator if you have questions.',
  'guest.replaced': 'The mediator has sent another link: open that one.',
  'guest.guessed': 'The code was entered wrongly too often and this link is closed. Ask the mediator for a new one.',
  'guest.signed': 'You have signed and need not sign again. Ask the mediator if you want the text of the agreement.',
  'guest.refused': 'You have said that you do not agree; the mediator will be in touch. If you change your mind, ask for a new link.',
  'guest.answered': 'You have answered and need not do so again. To change it, ask the mediator.',
  'guest.code-missing': 'Enter the six digits that the mediator told you separately.',
  'guest.code-wrong': 'That is not the code; you can try {left} more times. Check the six digits the mediator told you.',
  'guest.link-over': 'This link is over and nothing was handed in. Ask the mediator for a new one.',
  'guest.other-text': 'The text is not the one you saw and nothing was handed in. Load the page again and read what stands now.',
  'guest.too-little-drawn':
    'That is too short to be a name. Write your name in the box; if you cannot, ask the mediator to have you sign on paper.',
  'guest.has-signed': 'Party {party} has signed and needs no link.',
  'guest.no-such-party': 'The case has no party {party}. Check the number; who joined later has to be entered at the front desk first.',
  'guest.identity-unsaid':
    'By its category or its words this may concern marriage, adoption or inheritance. Look at it: say that it does not, and make the link; where it does, have it signed on paper.',
  'guest.identity-on-paper':
    'What concerns marriage, adoption or inheritance is not signed electronically (Electronic Signature Law art 3, to be verified). Print the agreement and have it signed on paper.',
  'guest.session-off': 'This session was moved or cancelled: send a link for the new one.',
  'guest.session-not-online': 'This session is not held online, so nobody can be sent into it by a link.',
};
