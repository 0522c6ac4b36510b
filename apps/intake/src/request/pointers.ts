import type { Pointers } from '#access';

/** Of which field of what was sent a refusal speaks, so that a form can mark it. */
export const pointers: Pointers = {
  'request.about-missing': '#/applicant/about',
  'request.received-in-future': '#/receivedOn',
  'request.received-long-ago': '#/receivedOn',
  'request.shown-in-future': '#/on',
  'request.shown-before-received': '#/on',
};
