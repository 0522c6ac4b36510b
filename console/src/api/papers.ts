import { service, taken } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type PaperLine = Schemas['PaperDto'];
export type Paper = PaperLine['paper'];
export type PaperFormat = Schemas['NewPaperDto']['format'];

const { GET, POST } = service<paths>();

export const papers = (id: string) => taken(GET('/api/mediation/mediations/{id}/papers', { params: { path: { id } } }));

/** The file, and what it is called; whoever goes away ends it. */
export async function make(
  id: string,
  paper: Paper,
  body: Schemas['NewPaperDto'],
  signal: AbortSignal,
): Promise<Readonly<{ name: string; content: Blob }>> {
  const answer = POST('/api/mediation/mediations/{id}/papers/{paper}', { params: { path: { id, paper } }, body, parseAs: 'blob', signal });
  const content = (await taken(answer)) as unknown as Blob;
  const { headers } = (await answer).response;
  const [, name = ''] = /filename\*=UTF-8''(\S+)/.exec(headers.get('Content-Disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), content };
}
