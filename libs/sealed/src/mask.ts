import type { Content } from './sealed-row.js';

/** The surnames of two characters that are met today; a rarer one would more often be a surname and half a given name. */
const compoundSurnames = new Set(
  (
    '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 长孙 宇文 东方 南宫 西门 端木 独孤 钟离 轩辕 ' +
    '闻人 赫连 澹台 宗政 濮阳 公冶 太叔 申屠 鲜于 司空 闾丘 亓官 拓跋 百里 呼延 东郭 万俟 淳于 单于 纳兰'
  ).split(' '),
);

/** 张某: the surname stays. A name in other letters keeps its first one, if it has more than two; what is no name keeps nothing. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const [first = '', second = ''] = characters;
  if (first === '') return '';
  if (!/\p{Script=Han}/u.test(first)) return /\p{L}/u.test(first) && characters.length > 2 ? `${first}***` : '***';
  const compound = characters.length > 2 && compoundSurnames.has(first + second);
  return `${compound ? first + second : first}某`;
}

/** 某某有限公司 is no secret; a number that somebody wrote into it is. */
const maskOrganisation = (name: string): string => name.replace(/(?:[\d０-９][-－ ]?){7,}/g, '***');

/** 138****0001; of anything but a mobile number only the last two digits stay. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return `****${lastTwo(digits)}`;
}

/** 110105********002X: neither the birth date nor, of another document, more than its last two characters. */
export function maskIdNumber(number: string): string {
  const characters = number.trim();
  if (/^\d{17}[\dXx]$/.test(characters)) return `${characters.slice(0, 6)}********${characters.slice(-4)}`;
  return `****${lastTwo(characters)}`;
}

/** Never more than a third of it. */
const lastTwo = (text: string): string => (text.length >= 6 ? text.slice(-2) : '');

/** Down to the village, as the bus may know it: no group, house number, road or estate. */
export function maskAddress(address: string): string {
  const text = address.replace(/\s/g, '');
  const [village] = /^(?:.*?(?:街道|镇|乡))?.*?(?:社区|村|居委会)/.exec(text) ?? [];
  if (village && isWide(village)) return village;
  const [township] = /^.*?(?:街道|镇|乡)/.exec(text) ?? [];
  if (township && isWide(township)) return township;
  const [county] = /^.*?(?:县|市(?!场)|(?<![小园])区)/.exec(text) ?? [];
  return county && isWide(county) ? county : '***';
}

const house = /[\d０-９一二三四五六七八九十]+[号组栋幢单元室队巷弄]|[号栋幢路]/;
const isWide = (place: string): boolean => !/[\d０-９]/.test(place) && !house.test(place);

/** What may be seen in a list. A field without a line here is left out, so that a new one is not shown by mistake. */
export function mask(content: Content): Content {
  const organisation = content['kind'] === 'organisation';
  const lines: Readonly<Record<string, (value: string) => string>> = {
    role: asItIs,
    kind: asItIs,
    name: organisation ? maskOrganisation : maskName,
    phone: maskPhone,
    idNumber: maskIdNumber,
    address: maskAddress,
  };
  return Object.fromEntries(
    Object.entries(lines).flatMap(([field, line]) => {
      const value = content[field];
      return typeof value === 'string' ? [[field, line(value)]] : [];
    }),
  );
}

const asItIs = (value: string): string => value;
