/** The parameters of one statement as they are given, each answered with its place in the text. */
export class Params {
  readonly values: unknown[] = [];

  one(type: string, value: unknown): string {
    return `$${this.values.push(value)}::${type}`;
  }

  array<T>(type: string, of: readonly T[], value: (one: T) => unknown): string {
    return this.one(`${type}[]`, arrayOf(of, value));
  }
}

/** An array as PostgreSQL reads one. The driver asks every element what it is first, at four times the cost. */
function arrayOf<T>(all: readonly T[], value: (one: T) => unknown): string {
  let text = '';
  for (const one of all) text += `${text && ','}${element(value(one))}`;
  return `{${text}}`;
}

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${/["\\]/.test(text) ? text.replaceAll(/["\\]/g, '\\$&') : text}"`;
}
