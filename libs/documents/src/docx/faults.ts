import type Docxtemplater from 'docxtemplater';
import inspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { tagsIn } from '../layout.js';
import type { Layout, Values } from '../layout.js';
import { fillDocx, templateOf } from './fill.js';
import { DOCUMENT_TYPE } from './package-parts.js';

/** What a template is turned away for; `tag` names where. */
export type TemplateFault = Readonly<{
  code:
    | 'not-docx'
    | 'too-large-inside'
    | 'macros'
    | 'embedded'
    | 'linked'
    | 'not-closed'
    | 'not-opened'
    | 'mismatched'
    | 'unknown-tag'
    | 'not-a-list'
    | 'not-filled';
  tag?: string;
}>;

/** Unpacked; a form of some pages with a picture has a tenth of that. */
const MOST_INSIDE = 20 * 1024 * 1024;
const MOST_FAULTS = 20;

/** Everything that is wrong with a template for this paper, so that it can be mended in one go. */
export function faultsOf(template: Buffer, layout: Layout, sample: Values): TemplateFault[] {
  const zip = unpacked(template);
  if ('code' in zip) return [zip];
  const foreign = foreignIn(zip);
  if (foreign.length > 0) return foreign;
  const inspect = inspecting();
  try {
    templateOf(zip, [inspect]);
  } catch (error) {
    return syntaxFaults(error);
  }
  const unknown = unknownIn(inspect.getAllStructuredTags(), knownIn(layout));
  if (unknown.length > 0) return unknown.slice(0, MOST_FAULTS);
  try {
    fillDocx(template, sample);
    return [];
  } catch (error) {
    return syntaxFaults(error);
  }
}

type Part = Readonly<{ value?: string; module?: string; subparsed?: readonly Part[] }>;
/** It comes as a function, whatever its types say. */
const inspecting = inspectModule as unknown as () => Inspecting;
type Inspecting = Docxtemplater.DXT.Module & Readonly<{ getAllStructuredTags: () => readonly Part[] }>;

type Unpacked = PizZip & Readonly<{ files: Readonly<Record<string, Readonly<{ _data?: Readonly<{ uncompressedSize?: number }> }>>> }>;

function unpacked(template: Buffer): Unpacked | TemplateFault {
  let zip: Unpacked;
  try {
    zip = new PizZip(template);
  } catch {
    return { code: 'not-docx' };
  }
  const inside = Object.values(zip.files).reduce((sum, { _data }) => sum + (_data?.uncompressedSize ?? 0), 0);
  return inside > MOST_INSIDE ? { code: 'too-large-inside' } : zip;
}

/** By its content: what it is called says nothing. What runs, what is embedded, and what is fetched from elsewhere is not taken. */
function foreignIn(zip: Unpacked): TemplateFault[] {
  const names = Object.keys(zip.files);
  const types = textOf(zip, '[Content_Types].xml');
  if (names.some((name) => /vbaProject|vbaData/i.test(name)) || /macroEnabled|vnd\.ms-office\.vba/i.test(types))
    return [{ code: 'macros' }];
  if (!types.includes(DOCUMENT_TYPE)) return [{ code: 'not-docx' }];
  if (names.some((name) => /^word\/(embeddings|activeX)\//i.test(name))) return [{ code: 'embedded' }];
  const relations = names.filter((name) => name.endsWith('.rels')).map((name) => textOf(zip, name));
  if (relations.some((text) => /oleObject|\/package"/i.test(text))) return [{ code: 'embedded' }];
  return relations.some((text) => /TargetMode\s*=\s*["']External["']/i.test(text)) ? [{ code: 'linked' }] : [];
}

const textOf = (zip: PizZip, name: string): string => zip.file(name)?.asText() ?? '';

/** @param within the list in whose rows they stand */
function unknownIn(parts: readonly Part[], known: ReadonlySet<string>, within?: string): TemplateFault[] {
  return parts.flatMap(({ value = '', module, subparsed }): TemplateFault[] => {
    const isList = known.has(`${value}.`);
    const isKnown = known.has(`${within ?? ''}.${value}`) || (known.has(value) && !isList);
    if (subparsed && isList && within === undefined) return unknownIn(subparsed, known, value);
    // Within a condition the same tags are known as around it.
    if (subparsed && isKnown) return unknownIn(subparsed, known, within);
    if (isList) return [{ code: 'not-a-list', tag: value }];
    return isKnown && !module ? [] : [{ code: 'unknown-tag', tag: value.slice(0, 60) }];
  });
}

/** All tags of a layout: a list also as `list.`, and what stands in its rows as `list.tag`. */
const knownIn = (layout: Layout): ReadonlySet<string> =>
  new Set(tagsIn(layout).flatMap((tag) => (tag.includes('.') ? [tag, tag.slice(0, tag.indexOf('.') + 1)] : [tag])));

type Told = Readonly<{ properties?: Readonly<{ id?: string; xtag?: string; errors?: readonly Told[] }> }>;

function syntaxFaults(error: unknown): TemplateFault[] {
  const { properties } = error as Told;
  const all = properties?.errors ?? [error as Told];
  return all.slice(0, MOST_FAULTS).map((each) => {
    const { id = '', xtag } = each.properties ?? {};
    return {
      code: codes[id] ?? 'not-filled',
      ...(typeof xtag === 'string' && { tag: /^[\w-]*/.exec(xtag)?.[0].slice(0, 60) || xtag.slice(0, 20) }),
    };
  });
}

/** As docxtemplater calls them. */
const codes: Readonly<Record<string, TemplateFault['code']>> = {
  unclosed_tag: 'not-closed',
  duplicate_open_tag: 'not-closed',
  unclosed_loop: 'not-closed',
  unopened_tag: 'not-opened',
  duplicate_close_tag: 'not-opened',
  unopened_loop: 'not-opened',
  closing_tag_does_not_match_opening_tag: 'mismatched',
  filetype_not_handled: 'not-docx',
  filetype_not_identified: 'not-docx',
};
