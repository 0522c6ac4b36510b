/** Of a record the fields that were wrong, as they are right, and those that go. */
export type Correction = Readonly<{ remove?: readonly string[] }> &
  Readonly<Partial<Record<'role' | 'kind' | 'name' | 'phone' | 'idNumber' | 'address', string | undefined>>>;

type Content = Readonly<Record<string, unknown>>;

/** Says what is to change. */
export const changes = ({ remove = [], ...fields }: Correction): boolean => remove.length > 0 || Object.keys(said(fields)).length > 0;

/** Only what is named changes: what was left out is neither lost nor taken from what the desk saw earlier. */
export function corrected(kept: Content, { remove = [], ...fields }: Correction): Content {
  const left = Object.entries(kept).filter(([field]) => !remove.includes(field));
  return { ...Object.fromEntries(left), ...said(fields) };
}

const said = (fields: Content): Content => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
