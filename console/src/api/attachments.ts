import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Attachment = Schemas['AttachmentDto'];
export type Purpose = Attachment['as'];
export type Removal = Schemas['RemovalDto']['reason'];

const { GET, POST, PUT } = service<paths>();
const at = (id: string) => ({ path: { id } });
const of = (id: string, attachment: string) => ({ path: { id, attachment } });

export const attachments = (id: string) => taken(GET('/api/mediation/mediations/{id}/attachments', { params: at(id) }));

export const begin = (id: string, body: Schemas['NewAttachmentDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/attachments', { params: at(id), body, headers: headersOf(write) }));

/** The nth piece, counted from 1; sent again it is the same piece. */
export const sendPiece = (id: string, attachment: string, n: number, bytes: Blob, signal: AbortSignal) =>
  taken(
    PUT('/api/mediation/mediations/{id}/attachments/{attachment}/pieces/{n}', {
      params: { path: { id, attachment, n: String(n) } },
      body: bytes as unknown as string,
      bodySerializer: (sent: unknown) => sent as BodyInit,
      headers: { 'Content-Type': 'application/octet-stream' },
      signal,
    }),
  );

export const complete = (id: string, attachment: string, signal: AbortSignal) =>
  taken(POST('/api/mediation/mediations/{id}/attachments/{attachment}/completion', { params: of(id, attachment), signal }));

export const namesOf = (id: string, purpose: string, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/attachments/disclosures', { params: at(id), body: { purpose }, headers: headersOf(write) }));

/** Its bytes, and what it is called. */
export async function open(id: string, attachment: string, purpose: string): Promise<Readonly<{ name: string; content: Blob }>> {
  const answer = POST('/api/mediation/mediations/{id}/attachments/{attachment}/content', {
    params: of(id, attachment),
    body: { purpose },
    parseAs: 'blob',
  });
  const content = (await taken(answer)) as unknown as Blob;
  const { headers } = (await answer).response;
  const [, name = ''] = /filename\*=UTF-8''(\S+)/.exec(headers.get('Content-Disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), content };
}

export const remove = (id: string, attachment: string, reason: Removal, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/attachments/{attachment}/removal', {
      params: of(id, attachment),
      body: { reason },
      headers: headersOf(write),
    }),
  );
