import { paymentSheet } from './payment-sheet.js';

const words = { heads: ['姓名', '组织', '案号', '等级', '结案日期', '金额（元）'], grades: { oral: '口头' }, sum: '小计', all: '合计' };
const line = { mediator: 'b', name: '周调解', body: '石桥村调委会', number: '2026-12', grade: 'oral', settledOn: '2026-11-02', fen: 2_001 };

describe('the sheet of a month', () => {
  it('tells each payee what is theirs, and what it comes to', () => {
    const back = { ...line, number: '2026-3', settledOn: '2026-10-01', fen: -1_000 };
    const sheet = paymentSheet([line, back, { ...line, mediator: 'a', name: '李调解', number: null }], words);
    expect(sheet.split('\r\n')).toEqual([
      '\uFEFF"姓名","组织","案号","等级","结案日期","金额（元）"',
      '"李调解","石桥村调委会","","口头",2026-11-02,20.01',
      '"李调解","石桥村调委会","小计",,,20.01',
      '"周调解","石桥村调委会","2026-3","口头",2026-10-01,-10.00',
      '"周调解","石桥村调委会","2026-12","口头",2026-11-02,20.01',
      '"周调解","石桥村调委会","小计",,,10.01',
      '"合计",,,,,30.02',
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@A', ' =1', '\tx'])('computes nothing of a name like %j', (name) => {
    expect(paymentSheet([{ ...line, name }], words)).toContain(`"'${name}","石桥村调委会"`);
  });

  it('keeps a name with quotes and breaks in its field', () => {
    expect(paymentSheet([{ ...line, name: '周"调\n解' }], words)).toContain('"周""调\n解",');
  });
});
