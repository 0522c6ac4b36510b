import type { Caller } from './start-service.js';

/** An act as a view tells it. */
export type ToldAct = Readonly<{
  act: string;
  allowed: boolean;
  options: readonly string[];
  why: Readonly<{ code: string; text: string }> | null;
}>;

/** What its door is sent, by the choice in it; nothing: that door is not asked. */
export type BodyOf = (act: string, option: string | undefined) => object | undefined;

/** Every act that is told as not allowed, tried all the same: each that its door does not refuse for that very reason, in those very words. */
export async function unlikeTold(caller: Caller, path: string, acts: readonly ToldAct[], bodyOf: BodyOf): Promise<string[]> {
  const found: string[] = [];
  for (const { act, why } of acts.filter(({ allowed }) => !allowed)) {
    const sent = bodyOf(act, undefined);
    if (!sent) continue;
    const { status, body } = await caller.post(`${path}/${act}`, sent);
    const answer = body as Partial<Record<'code' | 'detail', string>>;
    if (status < 400 || answer.code !== why?.code || answer.detail !== why?.text)
      found.push(`${act}: told ${why?.code} (${why?.text}), answered ${status} ${answer.code} (${answer.detail})`);
  }
  return found;
}

/** One that is told as allowed, by one of its choices: what its door says against it all the same. */
export async function refusedAllTheSame(
  caller: Caller,
  path: string,
  { act, options }: ToldAct,
  bodyOf: BodyOf,
  nth: number,
): Promise<string | undefined> {
  const option = options[nth % Math.max(1, options.length)];
  const sent = bodyOf(act, option);
  if (!sent) return undefined;
  const { status, body } = await caller.post(`${path}/${act}`, sent);
  return status < 300 ? undefined : `${act} ${option ?? ''}: ${status} ${(body as { code?: string }).code}`;
}

/** What is told as allowed, and by which choices an act is. */
export const allowedIn = (acts: readonly ToldAct[]): string[] => acts.filter(({ allowed }) => allowed).map(({ act }) => act);
export const optionsIn = (acts: readonly ToldAct[], act: string): readonly string[] => acts.find((each) => each.act === act)?.options ?? [];
