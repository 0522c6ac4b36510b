import type { Texts } from '#access';

export const zh = {
  'commission.number-form': '案号的写法不对。请照法院来函抄写，依次是年份、法院代字、案件类型、编号，例如“（2026）川0722诉前调123号”。',
  'commission.number-of-filed':
    '这是已经立案的案号。法院立案前委派的，请填诉前调解号，例如“（2026）川0722诉前调123号”；立案后委托的，请把类型改为“委托调解”。',
  'commission.number-before-filing':
    '这是立案前的诉前调解号。请把类型改为“委派调解”，或者改填立案后的案号，例如“（2026）川0722民初456号”。',
  'commission.number-elsewhere': '这个案号已经登记在另一件调解上。请核对案号；登错了的，先在那一件里撤销登记。',
  'commission.number-here':
    '本案已经登记过这个案号，签收日期是 {receivedOn}，与这次填写的不一致。原登记有错的，请先撤销原登记，再重新登记。',
  'commission.over': '调解期限已于 {lastDay} 届满，不能再补登延长。请登记结果并告知法院。',
  'commission.parties-unknown': '还没有登记本案的当事人，无法确认各方都同意延长。请先登记当事人是否同意调解，再登记延长。',
  'commission.agreement-fallen': '这份协议有争议、未履行，或者法院不予确认，不能作为结果告知法院。请选择其他协议，或者改选其他结果。',
  'commission.agreement-earlier':
    '这份协议在 {made} 达成，早于签收法院材料的日期 {from}，不是这次委派（委托）的结果。请选择之后达成的协议。',
  'commission.one-court': '请选择一个法院：本县的从名单中选，外地的填写名称，两者只填一项。',
  'commission.body-unknown': '没有找到这个调解组织，请从名册中选择；名册上没有的，可以不填。',
  'commission.extended-often': '已经延长 {most} 次，按县里的规定不能再延长。请把结果告知法院，或者由法院重新委派。',
  'commission.agreed-in-time': '当事人应当在调解期限内（{from} 至 {until}）同意延长，请核对同意的日期。',
  'commission.until': '延长后的最后一天应当在 {from} 之后，最晚到 {latest}。',
  'commission.all-agree': '延长期限要各方当事人都同意，还缺第 {missing} 号当事人。有一方不同意的，请按期把结果告知法院。',
  'commission.unknown-party': '同意延长的人里有本案没有的当事人，请重新选择。',
  'commission.only-agreed': '没有达成协议，不用填协议和当事人的请求。',
  'commission.agreement-missing': '请选择已经生效的协议；还没有生效的，先登记签字。',
  'commission.wish-missing': '请写明当事人向法院提出什么：申请司法确认、请求出具调解书、撤回，或者不需要。',
  'commission.too-early': '日期 {day} 早于 {from}，请核对。',
  'commission.went-back': '结果函已经送回法院，不能再撤销登记。有错的，请另行函告法院。',
  'commission.is-running': '委派（委托）调解还没有结果，请先登记结果。',
  'commission.is-ended': '已经登记了结果，请把结果函送回法院。',
  'commission.is-returned': '结果函已经送回法院，等法院签收。',
  'commission.is-acknowledged': '法院已经签收，这件委派（委托）已经办结。',
  'commission.is-struck': '这条登记已经撤销。需要的，请重新登记。',
} as const;

export const en: Texts<typeof zh> = {
  'commission.number-form':
    'A case number is not written like this. Copy it from the court’s letter: the year, the court’s sign, the kind of case, its number, such as “（2026）川0722诉前调123号”.',
  'commission.number-of-filed':
    'This is the number of a case that is filed already. Of one commissioned before filing give the pre-litigation number, such as “（2026）川0722诉前调123号”; of one after it choose “entrusted”.',
  'commission.number-before-filing':
    'This is a pre-litigation number. Choose “delegated”, or give the number of the filed case, such as “（2026）川0722民初456号”.',
  'commission.number-elsewhere':
    'This number is noted in another mediation. Check it; where it was noted there by mistake, strike it there first.',
  'commission.number-here':
    'This number is noted here already, signed for on {receivedOn}, with other facts. Where that entry is wrong, strike it first and enter it anew.',
  'commission.over': 'It was over on {lastDay}, so no more time is noted. Note the result and tell the court.',
  'commission.parties-unknown':
    'Who the parties are is not noted yet, so nobody can tell that all agree. Note their consent to mediation first, then the extension.',
  'commission.agreement-fallen': 'This agreement is contested, broken or refused by a court. Choose another one, or another result.',
  'commission.agreement-earlier':
    'This agreement was made on {made}, before the papers were signed for on {from}: it did not come of this commission. Choose a later one.',
  'commission.one-court': 'Say one court: of the county from the list, of another county by its name, and not both.',
  'commission.body-unknown': 'There is no such mediation body: choose one of the register, or leave it out.',
  'commission.extended-often':
    'It was put off {most} times, which is all the county allows. Tell the court the result, or let it commission anew.',
  'commission.agreed-in-time': 'The parties agree to more time while it runs ({from} to {until}): check the day they agreed.',
  'commission.until': 'The new last day lies after {from}, and not after {latest}.',
  'commission.all-agree':
    'More time needs all parties to agree; party {missing} is missing. Where one does not, tell the court the result in time.',
  'commission.unknown-party': 'Somebody who is no party of this case is among those who agreed: choose again.',
  'commission.only-agreed': 'Without an agreement there is none to name, and nothing to ask with it.',
  'commission.agreement-missing': 'Choose an agreement that is in effect; where it is not yet, note the signatures first.',
  'commission.wish-missing':
    'Say what the parties ask the court for: confirmation, its own mediation paper, to let the case go, or nothing.',
  'commission.too-early': '{day} lies before {from}: check the day.',
  'commission.went-back':
    'The result letter went back to the court, so this is not struck any more. Write to the court where something is wrong.',
  'commission.is-running': 'There is no result yet: note it first.',
  'commission.is-ended': 'The result is noted: send the letter back to the court.',
  'commission.is-returned': 'The letter went back to the court, which is to say that it has it.',
  'commission.is-acknowledged': 'The court has it: this commission is done.',
  'commission.is-struck': 'This entry was struck: enter it anew where it is needed.',
};
