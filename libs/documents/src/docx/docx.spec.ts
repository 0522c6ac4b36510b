import PizZip from 'pizzip';
import type { Layout, Values } from '../layout.js';
import { defaultTemplate } from './default-template.js';
import { faultsOf } from './faults.js';
import { fillDocx } from './fill.js';

const layout: Layout = {
  blocks: [
    { kind: 'title', tag: 'title' },
    {
      kind: 'table',
      tag: 'parties',
      columns: [
        { label: '姓名', tag: 'name' },
        { label: '电话', tag: 'phone' },
      ],
    },
    { kind: 'words', label: '其他', tag: 'other', optional: true },
    { kind: 'signatures', tag: 'signed' },
  ],
};
const values: Values = {
  title: '协议书',
  parties: [
    { name: '甲<&>', phone: '' },
    { name: '乙', phone: '1' },
  ],
  other: '',
  signed: [{ who: '签名', on: '' }],
  notes: [],
};
const textIn = (docx: Buffer) =>
  (new PizZip(docx).file('word/document.xml')?.asText() ?? '').replace(/<\/w:(p|tr)>/g, '\n').replace(/<[^>]+>/g, '');

/** Our own template, changed in one of its parts. */
function changed(part: string, change: (text: string) => string): Buffer {
  const zip = new PizZip(defaultTemplate(layout));
  zip.file(part, change(zip.file(part)?.asText() ?? ''));
  return zip.generate({ type: 'nodebuffer' });
}
const saying = (more: string) => changed('word/document.xml', (text) => text.replace('{title}', `{title}${more}`));
const faults = (template: Buffer) => faultsOf(template, layout, values);

describe('a Word template', () => {
  it('of ours is filled in, with room where nothing is known, and none for what need not be said', () => {
    const text = textIn(fillDocx(defaultTemplate(layout), values));
    expect(text).toContain('甲&lt;&amp;&gt;\n＿＿');
    expect(text).toContain('乙\n1');
    expect(text).not.toMatch(/其他|[{}]/);
    expect(textIn(fillDocx(defaultTemplate(layout), { ...values, other: '另议' }))).toMatch(/其他\n+另议/);
  });

  it('of ours has no fault', () => {
    expect(faults(defaultTemplate(layout))).toEqual([]);
  });

  it.each([
    ['a tag that is not closed', saying('{other'), [{ code: 'not-closed', tag: 'other' }]],
    ['a tag that is not opened', saying('other}'), [{ code: 'not-opened' }]],
    ['a list that is not closed', saying('{#parties}'), [{ code: 'not-closed', tag: 'parties' }]],
    ['a tag that nothing fills', saying('{idNumbr}'), [{ code: 'unknown-tag', tag: 'idNumbr' }]],
    ['a tag of another list', saying('{#signed}{phone}{/signed}'), [{ code: 'unknown-tag', tag: 'phone' }]],
    ['an expression', saying('{constructor.constructor("x")()}'), [{ code: 'unknown-tag' }]],
    ['a list as a word', saying('{signed}'), [{ code: 'not-a-list', tag: 'signed' }]],
    ['macros', changed('word/vbaProject.bin', () => 'x'), [{ code: 'macros' }]],
    [
      'a macro document renamed',
      changed('[Content_Types].xml', (text) => text.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main')),
      [{ code: 'macros' }],
    ],
    ['something embedded', changed('word/embeddings/oleObject1.bin', () => 'x'), [{ code: 'embedded' }]],
    [
      'a part that is fetched from elsewhere',
      changed('word/_rels/document.xml.rels', (text) => text.replace('Target=', 'TargetMode="External" Target=')),
      [{ code: 'linked' }],
    ],
    ['no Word file', Buffer.from('PK\x03\x04 …'), [{ code: 'not-docx' }]],
  ])('with %s is told what to mend', (_what, template, expected) => {
    expect(faults(template)).toMatchObject(expected);
  });
});
