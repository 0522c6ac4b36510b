/**
 * Whether a request comes from a page of ours. Browsers say so, and pages cannot make them say otherwise; a site that
 * makes a browser send the cookie along is found out by it.
 */
export const isFromOwnPage = ({ headers }, origin) =>
  headers['sec-fetch-site'] === undefined ? headers.origin === origin : headers['sec-fetch-site'] === 'same-origin';
