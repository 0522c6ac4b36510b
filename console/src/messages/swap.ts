/** 换调解员. */
export const zh = {
  swap: {
    do: '换调解员',
    note: '时间、地点、当事人的答复和链接都不变，只换人。换好以后请告诉各方由谁调解；当事人可以要求另换。',
    leaves: '谁不能来了（哪一次调解）',
    seat: '{at}，{name}',
    comes: '换成谁',
    who: '{name}（{body}）',
    nobody: '名册上没有这个时间能来的调解员。可以改期，或者取消这次调解。',
    'came-for': '接替{name}',
    offer: '{name} 还约在 {n} 次调解里，请换人。',
  },
};

export const en: typeof zh = {
  swap: {
    do: 'Replace a mediator',
    note: 'Time, place, the answers of the parties and their links stay; the person changes. Tell everybody who mediates: a party may ask for another.',
    leaves: 'Who cannot come, and to which session',
    seat: '{at}, {name}',
    comes: 'Who comes instead',
    who: '{name} ({body})',
    nobody: 'Nobody on the roster can come then. Move the session, or call it off.',
    'came-for': 'in place of {name}',
    offer: '{name} is still at {n} sessions: have somebody else come.',
  },
};
