import type { NewClause } from './obligations.js';

/** What a court may not take up or not confirm, as far as it can be seen in what is written. */
export const warningCodes = ['identity-matter', 'identity', 'others-rights', 'rights-waived', 'no-sum', 'no-day', 'to-nobody'] as const;
export type WarningCode = (typeof warningCodes)[number];

/** `clause`: of which one, by its number; null: of the whole. */
export type Warning = Readonly<{ code: WarningCode; clause: number | null }>;

/**
 * Words by which it is suspected. They are ours, and no county has confirmed them: whoever writes is told, and decides. A text that says
 * the contrary in the same words is warned of too.
 */
const suspected: Readonly<Partial<Record<WarningCode, RegExp>>> = {
  identity: /离婚|结婚|婚姻|收养|抚养权|监护权|亲子关系|断绝.{0,4}关系|赡养关系/u,
  'others-rights': /第三人|第三方|案外人|他人(?:的)?(?:房屋|土地|林地|财产)/u,
  'rights-waived': /不得(?:再)?(?:起诉|上访|报案|举报|申请仲裁)|放弃(?:起诉|诉讼|仲裁)|不追究刑事责任/u,
};

/** What is signed on paper alone (电子签名法 art 3), as far as its words show. */
export const touchesIdentity = (text: string): boolean => Boolean(suspected.identity?.test(text)) || /继承|遗产|遗嘱|遗赠/u.test(text);

export type Written = Readonly<{
  category: string;
  identityCategories: readonly string[];
  /** Of the whole, and of each clause. */
  texts: readonly Readonly<{ clause: number | null; text: string }>[];
  clauses: readonly NewClause[];
}>;

/**
 * Never a reason to refuse: what cannot be confirmed may be agreed all the same. What a court does not take up (identity, adoption,
 * marriage) and does not confirm (the rights of others, what is unclear) is taken to be in 法释〔2011〕5号 arts 4 and 7, which nobody has
 * looked up yet: 待核实.
 */
export function warningsOf({ category, identityCategories, texts, clauses }: Written): Warning[] {
  const family: Warning[] = identityCategories.includes(category) ? [{ code: 'identity-matter', clause: null }] : [];
  const byWords = texts.flatMap(({ clause, text }) =>
    warningCodes.filter((code) => suspected[code]?.test(text)).map((code): Warning => ({ code, clause })),
  );
  const unclear = clauses.flatMap((each, i) => unclearIn(each).map((code): Warning => ({ code, clause: i + 1 })));
  return [...family, ...byWords, ...unclear];
}

/** What nobody could enforce as it stands. */
function unclearIn({ kind, fen, due, to, instalments }: NewClause): WarningCode[] {
  const moves = kind === 'pay' || kind === 'deliver';
  return [
    ...(kind === 'pay' && fen === null && !instalments ? (['no-sum'] as const) : []),
    ...(kind !== 'refrain' && due === null && !instalments ? (['no-day'] as const) : []),
    ...(moves && to === null ? (['to-nobody'] as const) : []),
  ];
}
