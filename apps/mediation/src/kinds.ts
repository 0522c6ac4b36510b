import type { Kinds } from '#sealed';

/** Where people are to come: told to them at any desk of those who handle it, and no word of what is said there. */
export const PLACE = 'session-place';
/** What a photo, a scan or a recording is called, and the key of its bytes; it is opened by its own doors. */
export const ATTACHMENT = 'attachment';
/** By which number a mediator is called; it goes with the office. */
export const MEDIATOR_PHONE = 'mediator-phone';
/** Who the parties are, for the page of who came by a link; gone once the link is over. */
export const GUEST_NAMES = 'guest-names';
/** What a party drew on the page of its link, and what it proves; it is opened by a door of its own. */
export const SIGNATURE = 'signature';
/** What somebody says in an online session; it is read by its own doors, and gone before the minutes of it are. */
export const ONLINE_WORD = 'online-word';
/** What is said and agreed stays with those who mediate (Mediation Law art 15). */
export const ofMediators = ['minutes', 'terms', 'follow-up-note', 'referral', 'ruling', 'performance-proof', 'objection', PLACE] as const;
export type Writing = (typeof ofMediators)[number];

/**
 * What mediation seals. The file of a mediation is kept (人民调解法 27), for how long the law does not say: ten years is what we begin
 * with, unconfirmed; the county's own schedule replaces it (RETENTION_POLICY). A place to meet at belongs to no file, nor does a mediator's number.
 */
export const kinds: Kinds = {
  version: 'default-1',
  kinds: {
    minutes: { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 27', unconfirmed: true },
    terms: { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 27, 31', unconfirmed: true },
    'follow-up-note': { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 31', unconfirmed: true },
    referral: { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 27', unconfirmed: true },
    ruling: { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 33', unconfirmed: true },
    [ATTACHMENT]: { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 27', unconfirmed: true },
    'performance-proof': { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 31', unconfirmed: true },
    [SIGNATURE]: { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 27; 电子签名法 6', unconfirmed: true },
    objection: { keep: '10 years', basis: 'PIPL 13(3), 19; 人民调解法 27', unconfirmed: true },
    [GUEST_NAMES]: { keep: '30 days', basis: 'PIPL 13(3), 19', unconfirmed: true },
    [ONLINE_WORD]: { keep: '30 days', basis: 'PIPL 13(3), 19; 人民调解法 27', unconfirmed: true },
    [PLACE]: { keep: '3 years', basis: 'PIPL 13(3), 19', unconfirmed: true },
    [MEDIATOR_PHONE]: { keep: '3 years', basis: 'PIPL 13(2), 19', unconfirmed: true },
  },
};
