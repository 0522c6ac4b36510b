/** Whatever claims to say where a request came from. */
const CLAIMS = /^(forwarded|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|x-original-.*|x-rewrite-.*)$/;

/** What was between the client and us: our own connection to the service takes none of it. */
const OUR_LINE = /^(expect|keep-alive|upgrade)$/;

/** The headers as they go on. Where a request came from is told anew: what somebody who is not trusted said of it is dropped. */
export function forwarded({ ip, host, protocol }, headers, cookie) {
  const { cookie: _left, ...kept } = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !CLAIMS.test(name) && !OUR_LINE.test(name)),
  );
  return {
    ...kept,
    ...(cookie && { cookie }),
    'x-forwarded-for': ip,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol,
  };
}
