import type { Texts } from '#access';

export const zh = {
  'subscription.by-county': '向外推送数据由县级统一管理：请由县级的运维员办理。',
  'subscription.ended': '该推送已终止，不能再操作；如需继续，请新建一个。',
  'subscription.paused-already': '该推送已经暂停。',
  'subscription.not-paused': '该推送没有暂停，无需恢复。',
  'subscription.url-malformed': '请填写完整的接收地址，例如 https://court.example.gov.cn/junan，不带“#”。',
  'subscription.url-not-https': '接收地址须以 https:// 开头。',
  'subscription.url-names-somebody': '接收地址中不能带有用户名或密码。',
  'subscription.address-inside': '该地址在内部网络中，不能向它推送；确需推送的，请先在设置 WEBHOOK_INSIDE 中列明。',
  'subscription.event-not-kept': '没有保存这个编号的事件，请改按时间补发。',
  'subscription.from-ahead': '起始时间还没有到，请填写现在或以前的时间。',
  'subscription.from-or-event': '请填写从何时起补发，或从哪个事件起补发，二者选一。',
} as const;

export const en: Texts<typeof zh> = {
  'subscription.by-county': 'What is sent out of the house is the county’s to manage: an operator of the county does it.',
  'subscription.ended': 'This subscription has ended, and nothing is done with it any more: make a new one.',
  'subscription.paused-already': 'This subscription is paused already.',
  'subscription.not-paused': 'This subscription is not paused.',
  'subscription.url-malformed': 'Give the whole address, such as https://court.example.gov.cn/junan, without a “#”.',
  'subscription.url-not-https': 'The address must begin with https://.',
  'subscription.url-names-somebody': 'The address must hold neither a user nor a password.',
  'subscription.address-inside':
    'This address is inside a network, where nothing is sent; if it must be, name it in the setting WEBHOOK_INSIDE first.',
  'subscription.event-not-kept': 'No event of this id is kept: send again from a moment instead.',
  'subscription.from-ahead': 'That moment has not come yet: give one that has.',
  'subscription.from-or-event': 'Say from which moment to send again, or from which event: one of the two.',
};
