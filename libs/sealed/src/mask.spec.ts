import fc from 'fast-check';
import { mask, maskAddress, maskIdNumber, maskName, maskPhone } from './mask.js';

describe('what a list shows', () => {
  it.each([
    ['张三', '张某'],
    ['王小二', '王某'],
    ['张某', '张某'],
    ['欧阳修', '欧阳某'],
    ['司马相如', '司马某'],
    ['欧阳', '欧某'],
    ['𬭎三', '𬭎某'],
    ['阿依古丽·买买提', '阿某'],
    [' 李 ', '李某'],
    ['John Smith', 'J***'],
    ['买买提', '买某'],
    ['Ба Т', 'Б***'],
    ['Al', '***'],
    ['9号楼王姐', '***'],
    ['13800000001', '***'],
    ['（李）', '***'],
    ['', ''],
  ])('of the name %p is %p', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['13800000001', '138****0001'],
    ['+86 138-0000-0001', '138****0001'],
    ['0816-5220000', '****00'],
    ['13800000001转13900000002', '****02'],
    ['11000000001', '****01'],
    ['5220000', '****00'],
    ['12345', '****'],
    ['110', '****'],
    ['', '****'],
  ])('of the phone number %p is %p', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['11010519491231002X', '110105********002X'],
    ['E12345678', '****78'],
    ['E1234', '****'],
    ['12', '****'],
  ])('of the ID number %p is %p', (number, masked) => expect(maskIdNumber(number)).toBe(masked));

  it.each([
    ['四川省绵阳市三台县潼川镇北泉村3组12号', '四川省绵阳市三台县潼川镇北泉村'],
    ['三台县新村镇北泉村五组', '三台县新村镇北泉村'],
    ['三台县梓州街道 解放社区 和平路12号院', '三台县梓州街道解放社区'],
    ['三台县潼川镇和平路12号', '三台县潼川镇'],
    ['三台县和平路12号院东村', '三台县'],
    ['三台县和平路十二号对面镇', '三台县'],
    ['和平路12号院阳光小区', '***'],
    ['东街十二号旁菜市场', '***'],
    ['13800000001市', '***'],
    ['和平路12号3栋', '***'],
    ['', '***'],
    ['潼川镇13800000001村', '潼川镇'],
    ['13800000001村', '***'],
  ])('of the address %p is %p', (address, masked) => expect(maskAddress(address)).toBe(masked));

  it('keeps the name of an organisation, and leaves out what it does not know', () => {
    const company = { role: 'respondent', kind: 'organisation', name: '三台县某建材有限公司', phone: '0816-5220000', summary: '欠款' };
    expect(mask(company)).toEqual({ role: 'respondent', kind: 'organisation', name: '三台县某建材有限公司', phone: '****00' });
    expect(mask({ ...company, name: '李四建材 138-0000-0001' })).toMatchObject({ name: '李四建材 ***' });
    expect(mask({ ...company, name: '第1502砖厂' })).toMatchObject({ name: '第1502砖厂' });
    expect(mask({ name: { first: '三' }, phone: 138, notes: '张三' })).toEqual({});
  });

  it('never holds the middle of a number or a given name, whoever it is', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const mobile = fc.stringMatching(/^[3-9][0-9]{9}$/);
    const given = fc.stringMatching(/^[\u4e00-\u9fa5]{1,3}$/);
    fc.assert(
      fc.property(mobile, digits(17), given, (phone, id, name) => {
        const masked = mask({ kind: 'person', phone: `1${phone}`, idNumber: `${id}X`, name: `张${name}` });
        expect(masked).toEqual({
          kind: 'person',
          phone: `1${phone.slice(0, 2)}****${phone.slice(-4)}`,
          idNumber: `${id.slice(0, 6)}********${id.slice(-3)}X`,
          name: '张某',
        });
      }),
    );
  });

  it('gives away no more than a third of what is neither a Chinese name nor a whole number', () => {
    const length = (text: string) => [...text.replace(/\*/g, '')].length;
    const odd = fc
      .stringMatching(/^[0-9A-Za-zА-я \u3000()（）#.-]{0,14}$/)
      .filter((text) => !/^1[3-9]\d{9}$/.test(text.replace(/\D/g, '')));
    fc.assert(
      fc.property(odd, (text) => {
        expect(3 * length(maskName(text))).toBeLessThanOrEqual(length(text));
        expect(3 * length(maskPhone(text))).toBeLessThanOrEqual(text.replace(/\D/g, '').length);
        expect(3 * length(maskIdNumber(text))).toBeLessThanOrEqual(length(text));
      }),
    );
  });
});
