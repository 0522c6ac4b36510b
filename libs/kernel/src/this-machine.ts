/**
 * Whether a host, as an address names it, is this very machine: loopback, or a socket in a folder. What is sent to any other may
 * pass those who listen, so that it goes in plain text only where whoever set the address said so.
 */
export const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|(\/|%2f).*)$/i.test(host);
