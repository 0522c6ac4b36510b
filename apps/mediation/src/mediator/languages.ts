/** What a mediator may speak with the parties; which of them the county asks for, and what its own speech is called, is its rule. */
export const languages = [
  'mandarin',
  'local',
  'cantonese',
  'hakka',
  'min',
  'wu',
  'xiang',
  'gan',
  'tibetan',
  'yi',
  'qiang',
  'miao',
  'zhuang',
  'mongolian',
  'uyghur',
  'kazakh',
  'korean',
  'sign',
] as const;
export type Language = (typeof languages)[number];
