import { z } from 'zod';
import {
  catalogue,
  Code,
  contract,
  County,
  Day,
  Id,
  Moment,
  Period,
  Risk,
  Township,
  Unit,
  UnitChanged,
  UnitName,
  Village,
} from '../src/index.js';
import type { Contract } from '../src/index.js';
import { schemaOf } from '../generate/schemas.js';
import { freeText, reachOf } from './free-text.js';

const openings = (event: Contract) => freeText(schemaOf(event, 'writer'));
const planted = (shape: z.ZodRawShape) => openings(contract('intake.planted.v1', z.object(shape)));

describe('no event can carry free text', () => {
  it('whichever it is', () => {
    const events = [...catalogue.values()].filter(({ type }) => type !== UnitChanged.type);
    expect(events.flatMap((event) => openings(event).map((opening) => `${event.type} ${opening}`))).toEqual([]);
  });

  it('but one: the official name of a public unit', () => {
    expect(openings(UnitChanged as unknown as Contract)).toEqual(['.name: text with more than letters, digits and dashes']);
    expect(UnitChanged.schema.shape.name).toBe(UnitName);
    expect(reachOf(z.toJSONSchema(UnitName).pattern ?? '').longest).toBeLessThanOrEqual(40);
  });

  it('whose name holds no sentence', () => {
    for (const text of ['张三，住在河东，欠款不还', '张 三', 'phone 138 0000 0001', '老西街\n社区', '村'.repeat(41)]) {
      expect(UnitName.safeParse(text).success).toBe(false);
    }
  });
});

describe('the walk finds what it is there to find:', () => {
  it.each<[string, z.ZodType, string]>([
    ['a text', z.string(), '.field: free text'],
    ['a text with a limit', z.string().max(40), '.field: free text'],
    ['a text somewhere deep', z.array(z.object({ a: Id, b: z.union([Day, z.string()]).nullable() })), '.field[].b: free text'],
    ['a text that may be missing', z.string().optional(), '.field: free text'],
    ['an address to write to', z.email(), '.field: text of Infinity characters'],
    ['a pattern of anything', z.string().regex(/^.{1,40}$/), '.field: text with more than letters, digits and dashes'],
    ['a pattern of Han', z.string().regex(/^[\u4e00-\u9fff]{2,4}$/), '.field: text with more than letters, digits and dashes'],
    ['a pattern of a script', z.string().regex(/^\p{Script=Han}{2,4}$/u), '.field: text with more than letters, digits and dashes'],
    ['a pattern with spaces', z.string().regex(/^[a-z ]{1,40}$/), '.field: text with more than letters, digits and dashes'],
    ['a pattern of whatever is no digit', z.string().regex(/^[^0-9]{1,9}$/), '.field: text with more than letters, digits and dashes'],
    ['a pattern without an end', z.string().regex(/^[a-z]+$/), '.field: text of Infinity characters'],
    ['a pattern that is too long', z.string().regex(/^[a-z]{1,20}-[a-z]{1,20}$/), '.field: text of 41 characters'],
    ['a pattern that holds for a part', z.string().regex(/[a-z]{1,4}/), '.field: text of Infinity characters'],
    ['a number of any size', z.number(), '.field: anything at all'],
    ['an integer of any size', z.int(), '.field: a number without bounds'],
    ['an unknown', z.unknown(), '.field: anything at all'],
    ['an open object', z.looseObject({ a: Id }), '.field: an open object'],
    ['a record of texts', z.record(z.string(), Risk), '.field: an open object'],
  ])('%s', (_, field, finding) => {
    expect(planted({ field })).toContain(finding);
  });

  it.each<[string, z.ZodType]>([
    ['codes', z.object({ Code, County, Township, Village, Unit, Period, Risk })],
    ['days and moments', z.object({ Day, Moment: Moment.nullable() })],
    ['ids, also of several kinds', z.array(z.union([Id, Unit]))],
    ['counts', z.int().min(0).max(99)],
  ])('and lets %s be', (_, field) => {
    expect(planted({ field })).toEqual([]);
  });
});
