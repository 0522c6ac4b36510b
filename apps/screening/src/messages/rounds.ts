import type { Texts } from '#access';

export const zh = {
  'round.of-another-unit': '这一轮排查应由 {unit} 报送，请用该单位的账号办理。',
  'round.already-returned': '{period} 这一轮已经报送过，漏报的隐患请补报，新发现的请在下一轮报送，或直接到登记窗口登记。',
  'round.not-returned': '{period} 这一轮还没有报送，不能补报，请先报送。',
  'round.amended-late': '{period} 这一轮的报送期限已经过去 {days} 天以上，不再补报；新发现的隐患请在本轮报送，或者直接到登记窗口登记。',
  'round.no-zero-report': '这一轮报送的不是零报告，请另选补报原因。',
  'round.amended-by-findings': '请至少填写一件要补报的隐患；多报的隐患请逐件撤销。',
  'round.ended': '{unit} 的这一轮在此不再报送：单位已经撤并的，其辖区由承接单位在自己的轮次中排查；单位改在其他承办台排查的，在那里报送。',
  'round.zero-or-findings': '请二选一：填写发现的隐患，或者勾选零报告。',
} as const;

export const en: Texts<typeof zh> = {
  'round.of-another-unit': 'This round is {unit}’s to return. Use an account of that unit.',
  'round.already-returned':
    'The round of {period} was returned already. Add what it left out to that return; report new findings in the next round, or register them at the front desk.',
  'round.not-returned': 'The round of {period} was not returned yet, so that there is nothing to add to. Return it first.',
  'round.amended-late':
    'The return of {period} was due more than {days} days ago and is amended no more. Report what is found now in this round, or register it at the front desk.',
  'round.no-zero-report': 'This was no zero report. Choose another reason.',
  'round.amended-by-findings': 'Give at least one finding to add. What was reported too much is dismissed, one by one.',
  'round.ended':
    'This round of {unit} is returned here no longer. Where the unit is no more, its successor screens the area in its own; where it screens at another desk, it is returned there.',
  'round.zero-or-findings': 'Choose one: give the findings, or say zero.',
};
