/** What a view tells of an act: whether its door would let whoever asks do it now, by which choices, and else why not. */
type Told = Readonly<{ act: string; allowed: boolean; options: readonly string[]; why: Readonly<{ code: string; text: string }> | null }>;

export const may = <A extends Told>(acts: readonly A[] | undefined, act: A['act']): boolean =>
  acts?.some((each) => each.act === act && each.allowed) ?? false;

/** What can be chosen in it; nothing where it is not allowed. Which words these are is for the act to say. */
export const choicesIn = <Choice extends string, A extends Told = Told>(acts: readonly A[] | undefined, act: A['act']): readonly Choice[] =>
  (acts?.find((each) => each.act === act)?.options ?? []) as readonly Choice[];

/** Whose it is not, or whose role it is not, has nobody to be told why. */
const ofPersons: readonly string[] = ['forbidden', 'not-found'];

/** Why those whose it is cannot do it as things stand, in the words of the refusal. */
export function whyNot<A extends Told>(acts: readonly A[] | undefined, act: A['act']): string | undefined {
  const why = acts?.find((each) => each.act === act)?.why;
  return why && !ofPersons.includes(why.code) ? why.text : undefined;
}
