import { JsonLogger } from './json-logger.js';

const written: string[] = [];
const capture = ((chunk: string) => written.push(chunk) > 0) as typeof process.stdout.write;
const originals = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
beforeEach(() => originals.forEach(({ stream }) => (stream.write = capture)));
afterEach(() => {
  for (const { stream, write } of originals) stream.write = write;
  written.length = 0;
});
const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a log line', () => {
  it('is one JSON object with the service and the context', () => {
    new JsonLogger('intake').log('two\nlines', 'Import');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^[^\n]+\n$/);
    expect(lines()[0]).toMatchObject({
      level: 'log',
      service: 'intake',
      context: 'Import',
      message: 'two\nlines',
      timestamp: expect.any(Number),
    });
  });

  it('is left out below the level', () => {
    const logger = new JsonLogger('intake', 'warn');
    logger.log('not this');
    logger.debug('nor this');
    logger.warn('but this');
    expect(lines().map(({ message }) => message)).toEqual(['but this']);
  });

  it('of the framework’s own start is for those who debug it', () => {
    new JsonLogger('intake').log('Mapped {/disputes, GET} route', 'RouterExplorer');
    expect(written).toEqual([]);
    new JsonLogger('intake', 'debug').log('Mapped {/disputes, GET} route', 'RouterExplorer');
    expect(lines()).toMatchObject([{ level: 'debug' }]);
  });

  it('never has the values that a database error quotes', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint "party_pkey"'), {
      code: '23505',
      detail: 'Key (name)=(张三) already exists.',
      where: 'COPY party, line 1: "张三"',
      cause: Object.assign(new Error('inner'), { detail: '张三' }),
    });
    new JsonLogger('intake').error('write failed', error);
    expect(lines()[0]).toMatchObject({ message: 'write failed', error: { code: '23505', cause: { message: 'inner' } } });
    expect(written.join('')).not.toMatch(/张三/);
  });

  it('has no mobile or identity number, should one slip into a text; unit codes and ids stay', () => {
    new JsonLogger('intake').warn('called 13800001234 for 51072219900307123X at 510722101001, 0199a3c4-1f6e-7a90-b8f1-138000012345');
    expect(lines()[0]?.['message']).toBe('called 138****1234 for [id] at 510722101001, 0199a3c4-1f6e-7a90-b8f1-138000012345');
  });
});
