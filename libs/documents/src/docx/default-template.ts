import PizZip from 'pizzip';
import type { Block, Layout } from '../layout.js';
import { CONTENT_TYPES, MAIN, PACKAGE_RELATIONS, RELATIONS, STYLES } from './package-parts.js';

/** The Word template of a layout, as long as the county has none of its own: what is filled in stands in it as {tag}. */
export function defaultTemplate(layout: Layout): Buffer {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', CONTENT_TYPES);
  zip.file('_rels/.rels', PACKAGE_RELATIONS);
  zip.file('word/_rels/document.xml.rels', RELATIONS);
  zip.file('word/styles.xml', STYLES);
  zip.file(
    'word/document.xml',
    `${XML}<w:document xmlns:w="${MAIN}"><w:body>${layout.blocks.map(bodyOf).join('')}${notes()}${PAGE}</w:body></w:document>`,
  );
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1474" w:right="1474" w:bottom="1361" w:left="1474" w:header="851" w:footer="851" w:gutter="0"/></w:sectPr>';

function bodyOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return paragraph(`{${block.tag}}`, { style: 'Title' });
    case 'end':
      return paragraph(`{${block.tag}}`, { align: 'right' });
    case 'line':
      return paragraph(`{${block.tag}}`);
    case 'form':
      return table(
        block.rows.map((row) =>
          row.length === 1 && row[0]
            ? [cell(row[0].label, { width: 1700, strong: true }), cell(`{${row[0].tag}}`, { width: 7200, span: 3 })]
            : row.flatMap(({ label, tag }) => [cell(label, { width: 1700, strong: true }), cell(`{${tag}}`, { width: 2750 })]),
        ),
      );
    case 'table': {
      const { tag, columns } = block;
      const narrow = 1600;
      const wide =
        (8900 - narrow * columns.filter((column) => !column.wide).length) / Math.max(1, columns.filter((column) => column.wide).length);
      const widths = columns.map((column) => (column.wide ? Math.round(wide) : narrow));
      const filled = columns.map((column, i) => {
        const opens = i === 0 ? `{#${tag}}` : '';
        const closes = i === columns.length - 1 ? `{/${tag}}` : '';
        return cell(`${opens}{${column.tag}}${closes}`, { width: widths[i] ?? narrow });
      });
      return table([columns.map(({ label }, i) => cell(label, { width: widths[i] ?? narrow, strong: true })), filled]);
    }
    case 'words': {
      const words = `${block.label ? paragraph(block.label, { strong: true }) : ''}${paragraph(`{${block.tag}}`, { indent: true })}`;
      return block.optional ? `${paragraph(`{#${block.tag}}`)}${words}${paragraph(`{/${block.tag}}`)}` : words;
    }
    case 'text':
      return paragraph(block.text, block.strong ? { strong: true } : { indent: true });
    case 'items':
      return `${block.label ? paragraph(block.label, { strong: true }) : ''}${each(block.tag, paragraph('{text}', { indent: true }))}`;
    case 'signatures':
      return each(block.tag, paragraph('{who}　　　　　　　　　　{on}', { above: true }));
  }
}

const each = (tag: string, body: string): string => `${paragraph(`{#${tag}}`)}${body}${paragraph(`{/${tag}}`)}`;
const notes = () => each('notes', paragraph('说明：{text}', { style: 'Note' }));

type Look = Readonly<{ style?: string; align?: string; strong?: boolean; indent?: boolean; above?: boolean }>;

function paragraph(text: string, { style, align, strong, indent, above }: Look = {}): string {
  const properties = [
    style && `<w:pStyle w:val="${style}"/>`,
    above && '<w:spacing w:before="240"/>',
    indent && '<w:ind w:firstLineChars="200" w:firstLine="480"/>',
    align && `<w:jc w:val="${align}"/>`,
  ];
  return `<w:p><w:pPr>${properties.filter(Boolean).join('')}</w:pPr>${run(text, strong)}</w:p>`;
}

const run = (text: string, strong?: boolean): string =>
  `<w:r>${strong ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="Form"/><w:tblW w:w="8900" w:type="dxa"/></w:tblPr>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>${paragraph('')}`;

function cell(text: string, { width, span = 1, strong = false }: Readonly<{ width: number; span?: number; strong?: boolean }>): string {
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text, { strong })}</w:tc>`;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
