import type { Texts } from '#access';

export const zh = {
  'session.clash': '{clash}在这个时间已有安排。可以改约：{times}。',
  'session.clash-none': '{clash}在这个时间已有安排，此后三十天内也没有空档。请换调解室或者调解员，或者另选时间。',
  'session.busy': '刚才另有人也在约这间调解室或者这位调解员，请再提交一次。',
  'session.missed': '这次调解已经记为未到场，不能再改期、取消或者记录。需要再约的，请新约一次。',
  'session.not-yet': '约定的时间（{on}）还没有到，不能记为未到场；确定不来的，请改期或者取消。',
  'session.unknown-party': '本案没有第 {party} 位当事人，请刷新后重新选择。',
  'invitation.not-invited': '这次调解没有邀请所选的人或者单位，请刷新后重新选择。',
  'invitation.parties-refuse': '只有当事人可以答复不愿意调解；调解员、单位不能来的，请选择“不参加”。',
  'swap.over': '这次调解已经结束或者过了时间，不能再换调解员。请记录这次调解，或者另行约定。',
  'swap.not-there': '这位调解员已不在这次调解里，请刷新后重新选择。',
  'swap.clash': '所选的调解员在这个时间另有安排，请另选一位。',
  'swap.returns': '所选的调解员在这次调解里已经换下，没有改期。请刷新后重新选择；仍要请其调解的，请先改期，再“换调解员”。',
  'swap.there-already': '所选的调解员已经在这次调解里，请另选一位。',
  'invitation.which-time': '请选择能够参加的时间，至少一个。',
  'invitation.not-offered': '这个时间不在提出的时间里，请刷新后重新选择。',
  'invitation.over': '这次调解已经开过、改期、取消或者不再商定时间，无须再答复。需要改约的，请联系调解员。',
  'proposal.twice': '这个时间填了两次，请改填另一个时间，或者删去一个。',
  'proposal.fixed': '时间已经定下，请在已约定的调解中改期或者取消。',
  'proposal.withdrawn': '这次商定时间已经撤回，需要再约的，请重新提出。',
  'proposal.not-settled': '还有 {missing} 个受邀人没有答复能在这个时间参加。请等待答复、另选时间，或者注明不再等待，再定时间。',
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
  'invitation.not-invited': 'Whoever is chosen is not invited to this session; reload and choose again.',
  'invitation.parties-refuse':
    'Only a party can say that it does not want to be mediated with; of a mediator or a unit note that they do not come.',
  'swap.over': 'This session is over, so nobody can be replaced in it; record it, or arrange another.',
  'swap.not-there': 'This mediator is not at the session any more; reload and choose again.',
  'swap.clash': 'Whoever is chosen is needed elsewhere at this time; choose somebody else.',
  'swap.returns':
    'Whoever is chosen was replaced at this session, and nothing was moved. Reload and choose again; to have them mediate after all, move the session first, then replace the mediator.',
  'swap.there-already': 'Whoever is chosen mediates at this session already; choose somebody else.',
  'invitation.which-time': 'Choose at which of the times they can come, one at least.',
  'invitation.not-offered': 'This time is not among those that were proposed; reload and choose again.',
  'invitation.over':
    'This session was held, moved, called off or is not asked about any more, so no answer is needed. Ask the mediator for another time.',
  'proposal.twice': 'This time is given twice; give another, or take one away.',
  'proposal.fixed': 'The time is fixed already; move or cancel the session that was arranged.',
  'proposal.withdrawn': 'These times were taken back; to arrange a session, propose others.',
  'proposal.not-settled':
    '{missing} of those invited have not said that they come then. Wait for them, choose another time, or say that you fix it without waiting.',
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
