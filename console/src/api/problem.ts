import { t } from '../messages/index';

export type FieldProblem = Readonly<{ pointer: string; code: string; detail: string }>;

/** What the services say when they say no (RFC 9457), in the language they were asked in. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code: string,
    readonly errors: readonly FieldProblem[],
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}

/** A proxy's own error page is no problem document; then we say what we know. */
export function problemOf(response: Response, body: unknown): ProblemError {
  const { title, detail, code, errors, params } = isObject(body) ? body : {};
  return new ProblemError(
    response.status,
    typeof title === 'string' ? title : t('problem.unclear'),
    typeof detail === 'string' ? detail : t('problem.status', { status: response.status }),
    typeof code === 'string' ? code : '',
    Array.isArray(errors) ? errors.filter(isFieldProblem) : [],
    isObject(params) ? params : {},
  );
}

/** Whatever was thrown, as something a person can read. */
export function readable(error: unknown): Readonly<{ title: string; detail: string }> {
  // What is to be put right in a form says so itself: beside its fields “the request is wrong” helps nobody.
  if (error instanceof ProblemError) return error.code === 'invalid' ? { title: error.detail, detail: error.detail } : error;
  return { title: t('problem.offline'), detail: t('problem.offline-detail') };
}

/** Known not to be done: it was not taken at all. */
const NOT_DONE = ['unavailable', 'issuer-away'];

/** Turned away, by who asked or how often or since nobody was there, before anybody looked whether it was done before. */
const AT_THE_DOOR = [401, 403, 408, 429, 503];

/**
 * Whether a write that failed so may have been done all the same: nobody answered, or who did could not tell. `again`: nobody knew of an
 * earlier try of it either, of which whoever turns it away at the door says nothing.
 */
export const leavesOpen = (error: unknown, again = false): boolean =>
  !(error instanceof ProblemError) ||
  ([502, 503, 504].includes(error.status) && !NOT_DONE.includes(error.code)) ||
  (again && AT_THE_DOOR.includes(error.status));

/** The errors of a form by the path of their field: `parties/0/phone`. */
export function byField(error: unknown): ReadonlyMap<string, string> {
  const errors = error instanceof ProblemError ? error.errors : [];
  return new Map(errors.map(({ pointer, detail }) => [decodeURIComponent(pointer.replace(/^#\//, '')), detail]));
}

/** Of these errors the ones whose field is still as it was when it was refused. */
export function stillWrong(errors: ReadonlyMap<string, string>, sent: unknown, now: unknown): ReadonlyMap<string, string> {
  const at = (body: unknown, path: string): unknown =>
    path.split('/').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body);
  return new Map([...errors].filter(([path]) => JSON.stringify(at(sent, path)) === JSON.stringify(at(now, path))));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isObject(value) && typeof value['pointer'] === 'string' && typeof value['detail'] === 'string';
