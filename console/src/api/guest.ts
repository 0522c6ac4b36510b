import createClient from 'openapi-fetch';
import type { HeardUpTo } from '../talk';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Standing = Schemas['GuestDto'];
export type Shown = Schemas['GuestAgreementDto'];
export type Invitation = Schemas['GuestInvitationDto'];
export type Reply = Schemas['ReplyDto'];
export type OnlineRoom = Schemas['OnlineRoomDto'];
export type Draft = Schemas['DraftDto'];
export type Stroke = Schemas['StrokeDto'];
export type Verified = Schemas['VerifiedDto'];

/** Why not, in words for the reader, and the code of the rule. */
export class Told extends Error {
  constructor(
    readonly code: string,
    words: string,
    /** 0 where nobody answered. */
    readonly status = 0,
  ) {
    super(words);
  }
}

/** Who came by a link: no account, no session of one, and of the staff's pages nothing. */
export function guestDoors(language: () => string, away: () => string) {
  const { GET, POST, use } = createClient<paths>({ baseUrl: '/' });
  use({ onRequest: ({ request }) => request.headers.set('Accept-Language', language()) });
  /** The desk that a link names; the edge knows it of a session. */
  let desk: string | undefined;
  const headers = () => (desk === undefined ? {} : { 'Junan-Desk': desk });

  async function taken<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
    const { data, error, response } = await answer.catch(() => {
      throw new Told('away', away());
    });
    if (error === undefined && response.ok) return data as T;
    const { code = 'unknown', detail = away() } = (error ?? {}) as { code?: string; detail?: string };
    throw new Told(code, detail, response.status);
  }

  return {
    open(link: Readonly<{ desk?: string; token: string }>, code?: string): Promise<Standing> {
      desk = link.desk;
      return taken(POST('/api/mediation/guest/openings', { body: { token: link.token, ...(code && { code }) }, headers: headers() }));
    },
    who: () => taken(GET('/api/mediation/guest', { headers: headers() })),
    room: () => taken(GET('/api/mediation/guest/room', { headers: headers() })),
    hear: (query: HeardUpTo) => taken(GET('/api/mediation/guest/room/words', { params: { query }, headers: headers() })),
    say: (body: Schemas['WordsDto'], key: string) =>
      taken(POST('/api/mediation/guest/room/words', { body, headers: { ...headers(), 'Idempotency-Key': key } })),
    draft: () => taken(GET('/api/mediation/guest/room/draft', { headers: headers() })),
    propose: (body: Schemas['ProposalDto'], key: string) =>
      taken(POST('/api/mediation/guest/room/draft/proposals', { body, headers: { ...headers(), 'Idempotency-Key': key } })),
    takeBack: (proposal: string) =>
      taken(POST('/api/mediation/guest/room/draft/proposals/withdrawal', { body: { proposal }, headers: headers() })),
    consent: (body: Schemas['ClauseConsentDto']) => taken(POST('/api/mediation/guest/room/draft/consents', { body, headers: headers() })),
    agreement: () => taken(GET('/api/mediation/guest/agreement', { headers: headers() })),
    sign: (body: Schemas['GuestSignatureDto']) => taken(POST('/api/mediation/guest/agreement/signature', { body, headers: headers() })),
    verify(sha256: string, of: string | undefined) {
      desk = of;
      return taken(GET('/api/mediation/guest/verify/{sha256}', { params: { path: { sha256 } }, headers: headers() }));
    },
    invitation: () => taken(GET('/api/mediation/guest/invitation', { headers: headers() })),
    answer: (body: Reply) => taken(POST('/api/mediation/guest/invitation/answer', { body, headers: headers() })),
    refuse: (words: string) => taken(POST('/api/mediation/guest/agreement/refusal', { body: { words }, headers: headers() })),
  };
}
export type GuestDoors = ReturnType<typeof guestDoors>;
