import type { Texts } from '#access';

export const zh = {
  'session.clash': '{clash}在这个时间已有安排。可以改约：{times}。',
  'session.clash-none': '{clash}在这个时间已有安排，此后三十天内也没有空档。请换调解室或者调解员，或者另选时间。',
  'session.busy': '刚才另有人也在约这间调解室或者这位调解员，请再提交一次。',
  'session.missed': '这次调解已经记为未到场，不能再改期、取消或者记录。需要再约的，请新约一次。',
  'session.not-yet': '约定的时间（{on}）还没有到，不能记为未到场；确定不来的，请改期或者取消。',
  'session.unknown-party': '本案没有第 {party} 位当事人，请刷新后重新选择。',
  'invitation.not-joint': '“{unit}”不在本案的联合处置单位中，请先将其加入联合处置，再邀请。',
  'attempt.another-day': '约定的是 {on}，与填写的日期 {day} 不同。请核对日期；改在另一天开的，请先把约定改期。',
  'room.unknown': '名录中没有这间调解室，请重新选择。',
  'room.ended': '“{name}”自 {on} 起不再使用，请换一间。',
  'room.there-already': '本单位已有名为“{name}”的调解室，请换一个名称。',
  'room.too-many': '本单位已有 {most} 间调解室，请先停用不再使用的。',
  'session-hours.order': '请按先后填写：上午开始早于中午休息，下午结束晚于中午休息（现为 {hours}）。',
  'clash.room': '这间调解室',
  'clash.mediator': '调解员',
  'clash.party': '本案的当事人',
} as const;

export const en: Texts<typeof zh> = {
  'session.clash': 'Taken at that time already: {clash}. It would go at: {times}.',
  'session.clash-none': 'Taken at that time already, and for the thirty days after: {clash}. Choose another room, mediator or time.',
  'session.busy': 'Somebody was arranging something with the same room or mediator at this moment; submit it once more.',
  'session.missed':
    'It is on record that a side did not come; this session can no longer be moved, called off or recorded. To meet again, arrange another.',
  'session.not-yet':
    'Its hour, on {on}, has not come, so nobody has stayed away yet. Where somebody will not come, move it or call it off.',
  'session.unknown-party': 'This case has no party number {party}; reload and choose again.',
  'invitation.not-joint': '“{unit}” does not handle this case jointly; have it join the case first, then invite it.',
  'attempt.another-day':
    'It was arranged for {on}, and the day given is {day}. Check the day; where it was held on another, move the session first.',
  'room.unknown': 'No such room is on the list; choose another.',
  'room.ended': '“{name}” is not used any more from {on} on; choose another.',
  'room.there-already': 'The unit has a room “{name}” already; give it another name.',
  'room.too-many': 'The unit has {most} rooms; end those that are not used any more.',
  'session-hours.order': 'Give them in their order: the morning begins before noon, the afternoon ends after it (now {hours}).',
  'clash.room': 'the room',
  'clash.mediator': 'a mediator',
  'clash.party': 'a party of this case',
};
