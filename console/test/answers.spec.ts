import { readFileSync } from 'node:fs';
import path from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown;
type Document = Readonly<{ paths: Record<string, Record<string, Readonly<{ responses: object }>>> }>;

/** The schema of what a door answers with, where the document keeps it. */
function schemaOf(document: Document, method: string, template: string): string {
  const responses = document.paths[template]?.[method.toLowerCase()]?.responses ?? {};
  const status = Object.keys(responses).find((each) => each.startsWith('2'));
  return ['paths', template, method.toLowerCase(), 'responses', status, 'content', 'application/json', 'schema']
    .map((each) => String(each).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
}

describe.each(['intake', 'mediation', 'screening', 'reporting'])('what the page of parts is told by %s', (service) => {
  const answers = read(`console/gallery/answers/${service}.json`) as Readonly<Record<string, unknown>>;
  const document = read(`docs/openapi/${service}.json`) as Document;
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true })).addSchema(document, service);

  it.each(Object.keys(answers))('%s is what its document says', (door) => {
    const [method = '', template = ''] = door.split(' ');
    const fits = ajv.compile({ $ref: `${service}#/${schemaOf(document, method, template)}` });
    fits(answers[door]);
    expect(fits.errors ?? []).toEqual([]);
  });
});
