/** Changes with whatever changes what `normalised` makes of a value. Before look-alikes were folded it was 1. */
export const FOLDING = 2;

/**
 * One spelling for what people, keyboards and copied files spell in several: width, spaces, case, the dots inside names of
 * several parts, letters and characters that look alike, marks that cannot be seen, the dashes and the country code of a
 * phone number. Names that no eye tells apart are one name; 0 and O, 1 and l stay apart, since numbers are spelled here too.
 */
export function normalised(value: string): string {
  const text = value
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u2800]/g, '')
    .replace(/\p{Pd}|−/gu, '-')
    .replace(/[•・‧∙.⋅⸱⸳᛫ᐧꞏᆞ●]/g, '·')
    .replace(ALIKE, (character) => alike.get(character) as string);
  return withoutPunctuation(text);
}

/**
 * What a value is searched for by: its spelling now and, where that differs, the one under which records were indexed before
 * look-alikes were folded. Records keep the index they were sealed with until it is made anew.
 */
export function spellings(value: string): string[] {
  return [...new Set([normalised(value), normalisedBefore(value)])];
}

function normalisedBefore(value: string): string {
  const text = value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[•・‧∙.]/g, '·');
  return withoutPunctuation(text);
}

/** Of a phone number. */
function withoutPunctuation(text: string): string {
  if (!/^\+?[\d()-]+$/.test(text)) return text;
  const digits = text.replace(/\D/g, '');
  return digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
}

/** Zero-width and direction marks, soft hyphens, variation selectors, control characters. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/**
 * Cyrillic and Greek letters by the Latin ones they look like, large or small; and radicals, which text copied out of a PDF
 * has in place of characters, where NFKC knows no better (Unicode's EquivalentUnifiedIdeograph).
 */
const alike = pairs(
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx ıi ɑa ɡg ' +
    '⺁厂 ⺒巳 ⺓幺 ⺝月 ⺠民 ⺩王 ⺬示 ⺮竹 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ' +
    '⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙',
);
const ALIKE = new RegExp(`[${[...alike.keys()].join('')}]`, 'gu');

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [...pair] as [string, string]));
}
