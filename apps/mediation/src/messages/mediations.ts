import type { Texts } from '#access';

export const zh = {
  'mediation.closed': '本案{status}，不能再这样办理；确有需要的，请先重新启动调解。',
  'mediation.voided':
    '本案的纠纷登记已经作废，调解随之结束，不能再办理或者重新启动。确有纠纷的，请在前台重新登记；属于重复登记的，请到保留的那一件中办理；作废有误的，请与作废登记的单位或者县级协调员核对后重新登记。',
  'mediation.handed-over': '本案已移交 {desk} 承办，本台不能再办理；请到该台继续，这里只可查阅移交以前的记录。',
  'mediation.above-your-tier': '本案已在第 {tier} 级调解，请由该级或上级调解组织、主责部门办理；需要本单位继续调解的，请上级交办。',
  'day.in-future': '日期 {day} 还没有到，请填写今天（{today}）或者以前的日期。',
  'danger.in-future': '报告时间还没有到，请填写现在或者以前的时间。',
  'attempt.reason-missing': '调解未成的，请选择未成的原因。',
  'attempt.beyond-limit': '第 {tier} 级已调解满 {limit} 次。双方同意继续的，请勾选“双方同意继续调解”；否则请提级，或者终止并告知其他途径。',
  'attempt.before-received': '调解日期 {day} 早于纠纷登记之日 {receivedOn}，请核对。',
  'attempt.entered-late': '调解日期 {day} 距今已超过 {days} 天，请核对年月；确需补录的，请先由县级协调员调整补录期限。',
  'attempt.mediator-missing': '请填写主持这次调解的调解员姓名。',
  'attempt.party-missing': '请注明哪一方到场或者听取了哪一方的意见；双方都没有来的，请选择“改期再谈”。',
  'attempt.sides-missing': '达成一致须有双方到场或者分别听取了双方意见，请把双方都注明。',
  'attempt.consent-missing':
    '第 {party} 号当事人（{side}）到 {day} 为止没有同意调解的记录。请先告知其权利义务、征求意见并登记；不愿调解的，请登记为不同意，或者把结果记为“拒绝调解”。',
  'attempt.side-not-asked':
    '{side}还没有录入当事人，到 {day} 为止也没有其同意调解的记录。请先由登记窗口补录当事人，或者先登记该方是否同意。',
  'consent.unknown-party': '本案没有第 {party} 号当事人，请核对；新加入的，请先由登记窗口补录。',
  'consent.party-missing': '请注明是哪一名当事人。',
  'consent.which-party': '{side}不止一人，请注明是其中第几号当事人。',
  'consent.not-given': '该当事人还没有同意过，不能登记为撤回；不愿调解的，请登记为不同意。',
  'side.applicant': '申请人',
  'side.respondent': '被申请人',
  'attempt.unknown-unit': '单位名录中没有 {unit}，请从名录中选择参加调解的单位；刚设立的，请稍候再登记。',
  'consent.no-such-answer': '该当事人没有第 {nth} 条答复，请核对。',
  'consent.entered-at-desk': '这一条是登记时录入的，请由登记窗口更正登记。',
  'consent.window-over': '记录已超过 {days} 天，不能再作误记更正；当事人改变主意的，请登记新的答复。',
  'consent.coordinator-takes-back': '当事人不同意、撤回的记录，只能由协调员作误记更正，请与协调员核对。',
  'consent.by-who-noted': '这一条由 {unit} 记录，请由该单位或者协调员更正。',
  'pause.not-for-this': '本县没有把这种情形列为可以暂停计期的，请改选；双方同意继续的，可以办理延长。',
  'pause.used-up': '第 {tier} 级已暂停满 {most} 次，不能再暂停；双方同意继续的，可以办理延长。',
  'pause.over-before': '暂停的最后一天 {day} 已经过去，请填今天（{today}）或者以后的日期。',
  'pause.too-long': '每次最多暂停 {days} 天，最后一天不晚于 {latest}；到时仍需等待的，请再办一次。',
  'extension.no-days': '第 {tier} 级没有规定天数，无需延长。',
  'extension.stands-still': '本级正在暂停计期，请先恢复，再办理延长。',
  'extension.overdue': '本级期限已于 {day} 届满，不能再延长；调解可以照常进行。',
  'extension.not-agreed': '延长须各方当事人都同意，请先征求意见；有一方不同意的，请按期办结、提级或者终止。',
  'extension.consent-missing': '{side}还没有同意调解的记录，不能算作同意延长。请先征求意见并登记；当事人暂时联系不上的，可以办理暂停计期。',
  'extension.used-up': '第 {tier} 级已延长满 {most} 次，不能再延长；请办结、提级或者终止。',
  'session.off': '这次约定已经改期或者取消，请刷新后查看现在的约定。',
  'session.in-past': '{on} 约定的时间已经过了，请改填以后的时间；已经开过的调解，请直接记录调解。',
  'session.recorded': '这次调解的结果已经记录，不能再改期或者取消。',
  'escalation.at-top': '本案已在最高一级（第 {tier} 级）；可以经双方同意继续调解，或者终止并告知其他途径。',
  'escalation.limit-ahead': '第 {tier} 级的调解只用了 {attempt} 次，还没有满 {limit} 次；现在提级的，请选择其他原因。',
  'termination.by-mediator': '以这一理由终止调解，由调解员或协调员办理；当事人退出的，请选择撤回、拒绝或转其他途径。',
  'referral.to-itself': '移送方和接收方都是{forum}，请改正其中一方。',
  'referral.unit-missing': '请写明由哪个单位接收（{forum}）：本县的从单位名录中选择，外地的填写单位名称。',
  'referral.two-takers': '已选择本县的接收单位，又填写了外地单位名称，请只保留一个。',
  'referral.unknown-unit': '单位名录中没有 {unit}，请从名录中选择接收单位。',
  'referral.of-another-kind': '{unit} 不属于{forum}，请核对接收单位。',
  'handling.was-mediated': '本案已经调解过，不能作为咨询解答办结；请按调解的实际结果办理，或者选择行政处理、仲裁、裁判。',
  'reopening.not-admitted': '本案已改为不予受理，不能在这里重启；请由登记窗口重新决定受理。',
  'reopening.no-such-tier': '没有第 {tier} 级，请填 1 至 {top}。',
  'mediation.data-erased': '本案中的个人信息已应当事人请求删除，不能再查阅、补录或重新启动；有新情况的，请到登记窗口重新登记。',
  'mediation.data-restricted':
    '本案中的个人信息已停止处理，只依法保存，不能查阅或补录；当事人或法院要求继续处理的，请先重启调解，并由接收请求的单位告知本人。',
  'session.place-elsewhere':
    '这次调解是移交以前在{desk}的调解台约定的，地点记在该台，这里读不到。请由调解员调取该台的笔录，或者与该台联系；需要换地点的，请改期。',
  'minutes.none': '本案没有经其他承办台办理过，没有移交以前的笔录可查。',
  'minutes.away': '{desk}的调解台暂时连不上，取不到移交以前的笔录。调解可以照常进行，请稍后再查，或者请该台提供。',
  'minutes.busy': '{desk}的调解台此刻查询的人多，暂时取不到移交以前的笔录。调解可以照常进行，请过几秒再查。',
  'minutes.late': '{desk}的调解台没有及时答复，取不到移交以前的笔录。调解可以照常进行，请稍后再查。',
  'minutes.unreadable': '{desk}的调解台的答复无法读取，没有取得移交以前的笔录。调解可以照常进行，请告知管理员核对两边的版本。',
  'minutes.stranger':
    '{desk}的调解台与本台各有各的登录，不认您在这里登录的账号，没有取得移交以前的笔录。请用在该台的账号登录该台查阅，或者与该台联系。',
  'minutes.not-told':
    '{desk}的调解台不能向您提供本案的笔录：该台还没有得知本案由本台承办，或者本案不由您的单位办理。请稍后再查，或者与该台联系。',
  'parties.away': '登记系统（综治中心）暂时连不上，取不到当事人的姓名和联系方式。调解可以照常进行，请稍后再查。',
  'parties.busy': '登记系统（综治中心）此刻查询的人多，暂时取不到当事人的姓名和联系方式。调解可以照常进行，请过几秒再查。',
  'parties.late': '登记系统（综治中心）没有及时答复，取不到当事人的姓名和联系方式。调解可以照常进行，请稍后再查。',
  'parties.unreadable': '登记系统（综治中心）的答复无法读取，没有取得当事人信息。调解可以照常进行，请告知管理员核对两边的版本。',
  'parties.stranger': '登记系统（综治中心）与本台各有各的登录，不认您在这里登录的账号，没有取得当事人信息。请用县里的账号登录县平台查阅。',
  'dispute.data-erased': '本案中的个人信息已应当事人请求删除，不能再查阅；有新情况的，请到登记窗口重新登记。',
  'dispute.data-restricted': '本案中的个人信息已停止处理，只依法保存，不能查阅；当事人或法院要求继续处理的，请先重启调解。',
  'unit.closed': '{name} 已经撤销或停用，请改填现在的单位。',
  'status.open': '正在调解',
  'status.settled': '已达成协议',
  'status.settled-in-part': '已部分达成协议，其余已终止',
  'status.terminated': '已终止调解',
  'status.voided': '已随纠纷作废',
  'status.handed-over': '已移交其他承办台',
  'decision.accepted': '受理申请',
  'decision.granted': '确认有效',
  'decision.refused': '驳回申请',
} as const;

export const en: Texts<typeof zh> = {
  'mediation.closed': 'This mediation is {status}; reopen it first if there is more to do.',
  'mediation.voided':
    'The dispute of this mediation was voided on the register, and the mediation ended with it; it cannot be gone on with or reopened. Where there is a quarrel after all, have it registered at the front desk; where it had been entered twice, go on in the one that stays; where it was voided by mistake, ask the unit that did so or the coordinator of the county.',
  'mediation.handed-over':
    'This mediation was handed over to the desk {desk}, where it goes on; here only what was done before can be read.',
  'mediation.above-your-tier':
    'This dispute is mediated at tier {tier}: leave it to the bodies of that tier or above, or to the lead department, or ask them to hand it down.',
  'danger.in-future': 'That time has not come yet; give the time at which it was reported.',
  'day.in-future': '{day} is still to come; give today ({today}) or an earlier day.',
  'attempt.reason-missing': 'Choose the reason why the attempt failed.',
  'attempt.beyond-limit':
    'All {limit} attempts of tier {tier} are used up. Mark that the parties agree to go on, or escalate, or end it and tell them the other routes.',
  'attempt.before-received': 'The session of {day} is before the day the dispute came in ({receivedOn}); please check.',
  'attempt.entered-late':
    '{day} is more than {days} days ago; check the month and year. Where it has to be entered all the same, the coordinator of the county first allows more days.',
  'attempt.mediator-missing': 'Name the mediator who held this session.',
  'attempt.party-missing': 'Say which side was there or was heard; where neither came, choose adjourned.',
  'attempt.sides-missing': 'Both sides agree or nobody does: say that both were there or were heard.',
  'attempt.consent-missing':
    'Nothing on record says that party {party} (the {side}) consented by {day}. Tell it its rights, ask it and note its answer; where it will not, note that it refuses, or record the attempt as refused.',
  'attempt.side-not-asked':
    'Nobody of the {side}’s side is on the register, nor did anybody of it consent by {day}. Have the front desk record the party, or note what that side answers.',
  'consent.unknown-party': 'There is no party {party} in this case; please check, or have the front desk record who joined.',
  'consent.party-missing': 'Say which party it is.',
  'consent.which-party': 'The {side}’s side has several parties; say which of them.',
  'consent.not-given':
    'This party has not consented, so that there is nothing to withdraw; where it will not be mediated with, note that it refuses.',
  'side.applicant': 'applicant',
  'side.respondent': 'respondent',
  'attempt.unknown-unit':
    'The county has no unit {unit} on its list: choose from the list who mediated, or wait a moment for one that was set up just now.',
  'consent.no-such-answer': 'This party has no answer number {nth}; check which one was noted wrongly.',
  'consent.entered-at-desk': 'It was entered with the registration: have the front desk put the entry right.',
  'consent.window-over': 'It was noted more than {days} days ago and stays; if the party thinks otherwise by now, note its new answer.',
  'consent.coordinator-takes-back': 'That a party said no is taken back by a coordinator alone; ask one to look into it.',
  'consent.by-who-noted': 'It was noted by {unit}; have that unit or a coordinator take it back.',
  'pause.not-for-this':
    'The county does not let the days stand still for this; choose another reason, or have them put off where all parties agree.',
  'pause.used-up': 'The days of tier {tier} stood still {most} times already; where all parties agree they can be put off.',
  'pause.over-before': 'The last day, {day}, is over; give today ({today}) or a later one.',
  'pause.too-long':
    'The days stand still for {days} days at a time, until {latest} at the latest; where that is not enough, say so again then.',
  'extension.no-days': 'Tier {tier} has no number of days; nothing has to be put off.',
  'extension.stands-still': 'The days stand still; let them go on first, then put them off.',
  'extension.overdue': 'The days of this tier ended on {day} and cannot be put off any more; the mediation goes on all the same.',
  'extension.not-agreed':
    'The days are put off where all parties agree: ask them first. Where one does not, end it in time, escalate it or terminate it.',
  'extension.consent-missing':
    'Nothing on record says that the {side} consents to mediation, so it cannot have agreed to go on longer. Ask it first and note its answer; where it cannot be reached, let the days stand still.',
  'extension.used-up': 'The days of tier {tier} were put off {most} times already; end it, escalate it or terminate it.',
  'session.off': 'This session has been moved or called off already; reload to see what is arranged now.',
  'session.in-past': 'The hour given, on {on}, is past. Give one that is yet to come; what was held already is recorded as an attempt.',
  'session.recorded': 'What came of this session is recorded already; it can no longer be moved or called off.',
  'escalation.at-top':
    'This dispute is at the highest tier ({tier}); go on if the parties agree, or end it and tell them the other routes.',
  'escalation.limit-ahead': 'Tier {tier} has used {attempt} of its {limit} attempts; to go up now, choose another reason.',
  'termination.by-mediator':
    'For this reason a mediator or coordinator ends it; where a party leaves, choose that it withdrew, refused or took another way.',
  'referral.to-itself': 'Both ends of this referral are the {forum}; correct one of them.',
  'referral.unit-missing': 'Say which {forum} takes it: one of the county from its register, one beyond it by its name.',
  'referral.two-takers': 'A unit of the county and one beyond it are both named; leave one of them.',
  'referral.unknown-unit': '{unit} is not in the register of units; choose who takes it from there.',
  'referral.of-another-kind': '{unit} is no {forum}; check who takes it.',
  'handling.was-mediated':
    'It was mediated already, so it did not end with an answer to a question; say how the mediation ended, or who has decided it.',
  'reopening.not-admitted': 'That it was admitted was taken back; have the front desk decide on it anew.',
  'reopening.no-such-tier': 'There is no tier {tier}; choose one from 1 to {top}.',
  'mediation.data-erased':
    'What was kept of people here was erased at a person’s request; it cannot be opened, added to or reopened. Have what is new registered at the front desk.',
  'mediation.data-restricted':
    'What is kept of people here is only kept, as the law asks; it cannot be opened or added to. Where a party or a court goes on with it, reopen the mediation first; the unit that took the request tells the person.',
  'session.place-elsewhere':
    'This session was arranged at the mediation desk of {desk} before the case came here, and where people are to come is written down there. Have a mediator ask for what that desk wrote, or ask that desk; to meet elsewhere, move the session.',
  'minutes.none': 'No other desk had this mediation before, so there is nothing that was written before it was handed over.',
  'minutes.away':
    'The mediation desk of {desk} cannot be reached, so what was written there cannot be had. The mediation can go on; try again later, or ask that desk.',
  'minutes.busy':
    'Too many are asking the mediation desk of {desk} just now, so what was written there cannot be had. The mediation can go on; try again in a few seconds.',
  'minutes.late':
    'The mediation desk of {desk} did not answer in time, so what was written there cannot be had. The mediation can go on; try again later.',
  'minutes.unreadable':
    'The answer of the mediation desk of {desk} could not be read, so nothing that was written there was had. The mediation can go on; ask the operator to compare the versions of both.',
  'minutes.stranger':
    'The mediation desk of {desk} has a sign-in of its own and does not know the account with which you signed in here, so what was written there was not had. Sign in there with your account at that desk, or ask it.',
  'minutes.not-told':
    'The mediation desk of {desk} does not tell you what was written of this case: it has not heard yet that the case is at this desk, or the case is not your unit’s to handle. Try again later, or ask that desk.',
  'parties.away':
    'The register of disputes (intake) is out of reach, so the names and numbers of the parties cannot be had now. Go on mediating, and ask again shortly.',
  'parties.busy':
    'Too many ask the register of disputes (intake) at this moment, so the names and numbers of the parties cannot be had now. Go on mediating, and ask again in a few seconds.',
  'parties.late':
    'The register of disputes (intake) did not answer in time, so the names and numbers of the parties cannot be had now. Go on mediating, and ask again shortly.',
  'parties.unreadable':
    'What the register of disputes (intake) answered cannot be read, so the parties are not known here. Go on mediating, and ask the administrator to compare the versions of both.',
  'parties.stranger':
    'The register of disputes (intake) has a sign-in of its own and does not know the account with which you signed in here, so the parties are not told here. Sign in at the county with your account there.',
  'dispute.data-erased':
    'What was kept of people in this dispute was erased at a party’s request; there is nothing to read. Register at the desk what is new.',
  'dispute.data-restricted':
    'What is kept of people in this dispute is only kept, as the law asks, and cannot be read. Where a party or the court asks to go on, reopen the mediation first.',
  'unit.closed': '{name} was closed; give the unit that took its place.',
  'status.open': 'open',
  'status.settled': 'settled',
  'status.settled-in-part': 'settled in part',
  'status.terminated': 'terminated',
  'status.voided': 'voided with its dispute',
  'status.handed-over': 'handed over to another desk',
  'decision.accepted': 'accepted',
  'decision.granted': 'confirmed',
  'decision.refused': 'refused to confirm',
};
