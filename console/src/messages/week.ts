/** 日程, and the rooms in it. */
export const zh = {
  week: {
    which: '选择周',
    before: '上一周',
    this: '本周',
    after: '下一周',
    unit: '单位',
    nothing: '没有约定',
    days: { mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六', sun: '周日' },
    standing: { unrecorded: '该记录了', held: '已开', missed: '未到场', moved: '已改期', cancelled: '已取消' },
  },
  room: {
    own: '本单位的调解室',
    enter: '登记调解室',
    name: '名称（与门牌一致）',
    none: '还没有登记调解室。登记后约定调解时可以选用，同一时间不会重复约用。',
    end: '停用',
    'end-note': '停用“{name}”。已经约在这里的，请逐件改期或者改地点。',
    'end-on': '从哪一天起停用',
    'ended-on': '自 {on} 起停用',
  },
  'calendar-address': {
    title: '订阅日历',
    note: '把地址加到手机或者电脑的日历里，就能看到本单位的调解约定。日历里只有案号、时间和调解室，没有当事人。地址不要外传；外传了的，请更换。',
    of: '订阅日历：{name}',
    'mediator-note':
      '本人把地址加到手机的日历里，就能看到自己主持的调解。日历里只有案号、时间和调解室，没有当事人。只给本人；外传了的，请更换。',
    show: '给出订阅地址',
    address: '订阅地址',
    copy: '复制',
    copied: '已复制。',
    'by-hand': '浏览器没有允许复制。地址已经选中，请按 Ctrl+C，或者长按后复制。',
    renew: '更换地址',
    'renew-note': '更换以后，原来的地址马上不能再用：已经加到手机、电脑日历里的，都要换成新的地址。',
  },
};

export const en: typeof zh = {
  week: {
    which: 'Which week',
    before: 'Week before',
    this: 'This week',
    after: 'Week after',
    unit: 'Unit',
    nothing: 'Nothing arranged',
    days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    standing: { unrecorded: 'To be recorded', held: 'Held', missed: 'Did not come', moved: 'Moved', cancelled: 'Called off' },
  },
  room: {
    own: 'Rooms of this unit',
    enter: 'Enter a room',
    name: 'Name, as on its door',
    none: 'No room is entered yet. Once one is, sessions can be arranged in it, and never two at a time.',
    end: 'End',
    'end-note': 'No session is arranged in “{name}” any more. What is arranged there already has to be moved.',
    'end-on': 'From which day on',
    'ended-on': 'Not used from {on} on',
  },
  'calendar-address': {
    title: 'Subscribe to this calendar',
    note: 'Added to the calendar of a telephone or computer, the address shows the sessions of this unit: case number, time and room, and no party. Keep it to yourself; where it got out, renew it.',
    of: 'Calendar of {name}',
    'mediator-note':
      'Added to a telephone’s calendar, the address shows the sessions at which this person mediates: case number, time and room, and no party. Give it to nobody else; where it got out, renew it.',
    show: 'Show the address',
    address: 'Address',
    copy: 'Copy',
    copied: 'Copied.',
    'by-hand': 'The browser lets nothing be copied. The address is marked: press Ctrl+C, or hold it and copy.',
    renew: 'Renew it',
    'renew-note': 'The address of before ends at once: every calendar it was added to has to be given the new one.',
  },
};
