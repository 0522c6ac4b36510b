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
    ['', ''],
  ])('of the name %p is %p', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['13800000001', '138****0001'],
    ['+86 138-0000-0001', '138****0001'],
    ['0816-5220000', '081****0000'],
    ['5220000', '****00'],
    ['110', '****'],
    ['', '****'],
  ])('of the phone number %p is %p', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['11010519491231002X', '110105********002X'],
    ['E12345678', '****78'],
    ['12', '****'],
  ])('of the ID number %p is %p', (number, masked) => expect(maskIdNumber(number)).toBe(masked));

  it.each([
    ['四川省绵阳市三台县潼川镇北泉村3组12号', '四川省绵阳市三台县潼川镇北泉村'],
    ['三台县新村镇北泉村五组', '三台县新村镇北泉村'],
    ['三台县梓州街道 解放社区 和平路12号院', '三台县梓州街道解放社区'],
    ['三台县潼川镇和平路12号', '三台县潼川镇'],
    ['三台县和平路12号院东村', '三台县'],
    ['和平路12号3栋', '***'],
    ['', '***'],
  ])('of the address %p is %p', (address, masked) => expect(maskAddress(address)).toBe(masked));

  it('keeps the name of an organisation, and leaves out what it does not know', () => {
    const company = { role: 'respondent', kind: 'organisation', name: '三台县某建材有限公司', phone: '0816-5220000', summary: '欠款' };
    expect(mask(company)).toEqual({ role: 'respondent', kind: 'organisation', name: '三台县某建材有限公司', phone: '081****0000' });
    expect(mask({ name: { first: '三' }, phone: 138, notes: '张三' })).toEqual({});
  });

  it('never holds the middle of a number or a given name, whoever it is', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const given = fc.stringMatching(/^[\u4e00-\u9fa5]{1,3}$/);
    fc.assert(
      fc.property(digits(10), digits(17), given, (phone, id, name) => {
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
});
