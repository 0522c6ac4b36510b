/** Of a query only codes are kept: a unit (6, 9 or 12 digits) or a word of ours, never a name or a number of a person. */
const CODE = /^(\d{6}|\d{9}|\d{12}|[a-z]{1,20}(-[a-z]{1,20}){0,3})$/;
const NOT_PAGES = /^\/(api|identity|session|healthz|assets)(\/|$)/;

/** The page of ours that an address names, without what may be of a person; the first page when it names none. */
export function pageOf(asked, origin) {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, origin)) return '/';
  const { origin: there, pathname, searchParams } = new URL(asked, origin);
  if (there !== origin || pathname.startsWith('//') || NOT_PAGES.test(pathname)) return '/';
  const codes = [...searchParams].filter(([name, value]) => CODE.test(name) && CODE.test(value));
  return codes.length ? `${pathname}?${new URLSearchParams(codes)}` : pathname;
}
