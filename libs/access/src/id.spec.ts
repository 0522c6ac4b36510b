import { IsOptional } from 'class-validator';
import { IdPipe, IsId } from './id.js';
import { diagnose } from './diagnosis.js';
import { strictValidation } from './validation.js';

const id = '0199f0a4-7c1e-7abc-8def-0123456789ab';
const odd = ['', `{${id}}`, `urn:uuid:${id}`, id.replaceAll('-', ''), `${id}\n`, id.replaceAll('0', '０'), 'nonsense'];

/** What is thrown, as the door would answer it. */
const answered = (what: () => unknown) => {
  try {
    what();
  } catch (error) {
    return diagnose(error);
  }
  throw new Error('was let in');
};

describe('an id in a path', () => {
  it('comes in small letters, however it was written', () => {
    const pipe = new IdPipe();
    expect([id, id.toUpperCase(), id.replace('abc', 'aBc')].map((text) => pipe.transform(text, { data: 'id' }))).toEqual([id, id, id]);
  });

  it.each(odd)('is refused when it is spelt otherwise: %j', (text) => {
    expect(answered(() => new IdPipe().transform(text, { data: 'agreement' }))).toMatchObject({
      status: 400,
      code: 'invalid',
      fields: [{ pointer: '#/agreement', code: 'isUuid' }],
    });
  });
});

describe('an id in a body or a query', () => {
  class Named {
    @IsId() dispute: string;
    @IsOptional() @IsId() other?: string;
  }
  const taken = (value: object) => strictValidation().transform(value, { type: 'body', metatype: Named });

  it('comes in small letters, however it was written', async () => {
    expect(await taken({ dispute: id.toUpperCase(), other: id })).toEqual({ dispute: id, other: id });
    expect(await taken({ dispute: id })).toEqual({ dispute: id });
  });

  it.each<unknown>([...odd, null, 7, true, [id], { id }])('is refused when it is anything else: %j', async (dispute) => {
    const error: unknown = await taken({ dispute }).then(
      () => undefined,
      (refused: unknown) => refused,
    );
    expect(diagnose(error)).toMatchObject({ status: 400, code: 'invalid', fields: [{ pointer: '#/dispute', code: 'isUuid' }] });
  });

  it('is missed where it is needed', async () => {
    await expect(taken({})).rejects.toMatchObject({ errors: [{ pointer: '#/dispute', code: 'isDefined' }] });
  });
});
