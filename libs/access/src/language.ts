export type Language = 'zh' | 'en';

/** Chinese unless the caller likes English better (RFC 9110 §12.5.4: the highest q wins, the first of equals). */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').slice(0, 1000).split(',').map(wish);
  const best = wishes.reduce<Wish | undefined>((best, each) => (each && each.q > (best?.q ?? 0) ? each : best), undefined);
  return best?.language ?? 'zh';
}

type Wish = Readonly<{ language: Language; q: number }>;

function wish(range: string): Wish | undefined {
  const [tag = '', ...options] = range.split(';').map((part) => part.trim().toLowerCase());
  const language = tag === '*' ? 'zh' : (['zh', 'en'] as const).find((known) => tag === known || tag.startsWith(`${known}-`));
  if (!language) return undefined;
  const weight = options.find((option) => option.startsWith('q='));
  const q = weight === undefined ? 1 : Number(weight.slice(2));
  return Number.isFinite(q) ? { language, q: Math.min(Math.max(q, 0), 1) } : undefined;
}
