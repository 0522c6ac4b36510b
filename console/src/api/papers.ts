import { service, taken } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type PaperLine = Schemas['PaperDto'];
export type Paper = PaperLine['paper'];
export type PaperFormat = Schemas['NewPaperDto']['format'];

const { GET, POST } = service<paths>();

export const papers = (id: string) => taken(GET('/api/mediation/mediations/{id}/papers', { params: { path: { id } } }));

export type CaseFileAs = Schemas['NewCaseFileDto']['as'];
type Made = Readonly<{ name: string; content: Blob }>;

/** 卷宗, or the hashes of what is in it. */
export async function makeFile(id: string, body: Schemas['NewCaseFileDto'], signal: AbortSignal): Promise<Made> {
  const answer = POST('/api/mediation/mediations/{id}/file', { params: { path: { id } }, body, parseAs: 'blob', signal });
  return named((await taken(answer)) as unknown as Blob, (await answer).response);
}

/** The file, and what it is called; whoever goes away ends it. */
export async function make(id: string, paper: Paper, body: Schemas['NewPaperDto'], signal: AbortSignal): Promise<Made> {
  const answer = POST('/api/mediation/mediations/{id}/papers/{paper}', { params: { path: { id, paper } }, body, parseAs: 'blob', signal });
  return named((await taken(answer)) as unknown as Blob, (await answer).response);
}

export function named(content: Blob, { headers }: Response): Made {
  const [, name = ''] = /filename\*=UTF-8''(\S+)/.exec(headers.get('Content-Disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), content };
}
