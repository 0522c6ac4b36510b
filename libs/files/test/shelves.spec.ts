import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DiskShelf, S3Shelf, keptAt } from '../src/index.js';
import type { Shelf } from '../src/index.js';

const [region, keyId, secret] = ['cn-county-1', 'AKIDEXAMPLE', 'wJalrXUtnFEMI'];

/** A bucket that asks of each request what AWS Signature Version 4 says, computed here from its text and not by the client's library. */
class Bucket {
  readonly objects = new Map<string, Buffer>();
  /** So many requests are answered 503 first. */
  busy = 0;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<Bucket> {
    const server = createServer();
    const bucket = new Bucket(server);
    server.on('request', (request, response) => {
      void bucket.answer(request).then(([status, body]) => response.writeHead(status).end(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return bucket;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/junan`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage): Promise<[number, Buffer?]> {
    const body = await buffer(request);
    if (this.busy-- > 0) return [503];
    if (!isSigned(request, body)) return [403];
    const { url = '', method } = request;
    if (method === 'PUT') this.objects.set(url, body);
    if (method === 'DELETE') {
      this.objects.delete(url);
      return [204];
    }
    const found = this.objects.get(url);
    return found ? [200, method === 'GET' ? found : undefined] : [404];
  }
}

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (of: Buffer | string) => createHash('sha256').update(of).digest('hex');

function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const [, day = '', signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/(\d{8})\/cn-county-1\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const said = String(headers['x-amz-content-sha256']);
  if (said !== 'UNSIGNED-PAYLOAD' && said !== sha256(body)) return false;
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', lines.join(''), signed, said].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const key = ['s3', 'aws4_request'].reduce((last, part) => hmac(last, part), hmac(hmac(`AWS4${secret}`, day), region));
  return hmac(key, text).toString('hex') === signature;
}

describe('a shelf', () => {
  let folder: string;
  let bucket: Bucket;
  beforeAll(async () => {
    [folder, bucket] = await Promise.all([mkdtemp(path.join(tmpdir(), 'junan-shelf-')), Bucket.open()]);
  });
  afterAll(async () => {
    bucket.close();
    await rm(folder, { recursive: true });
  });
  const shelves: Readonly<Record<string, () => Shelf>> = {
    'on disk': () => keptAt({ folder }),
    'in a bucket': () => keptAt({ bucket: bucket.url, region, keyId, secret }),
  };

  describe.each(Object.keys(shelves))('%s', (which) => {
    const shelf = () => (shelves[which] as () => Shelf)();
    it('holds what came last under a key, until it is removed', async () => {
      const bytes = randomBytes(768 * 1024);
      await shelf().put('a/1', Buffer.from('before'));
      await shelf().put('a/1', bytes);
      await shelf().put('a/2', Buffer.alloc(0));
      expect((await shelf().get('a/1'))?.equals(bytes)).toBe(true);
      expect(await shelf().get('a/2')).toHaveLength(0);
      expect([await shelf().has('a/1'), await shelf().has('a/3')]).toEqual([true, false]);
      await shelf().remove(['a/1', 'a/2', 'a/3']);
      expect(await shelf().get('a/1')).toBeUndefined();
      await shelf().remove(['a/1']);
    });
  });

  it('on disk leaves no empty folder behind and is read by nobody else', async () => {
    const shelf = new DiskShelf(folder);
    await shelf.put('b/1', Buffer.from('x'));
    expect((await stat(path.join(folder, 'b/1'))).mode & 0o077).toBe(0);
    await shelf.remove(['b/1']);
    expect(await readdir(folder)).not.toContain('b');
  });

  it('on disk leaves no half of what did not fit, nor of what was cut short when the power failed', async () => {
    const shelf = new DiskShelf(folder);
    await mkdir(path.join(folder, 'd/1'), { recursive: true });
    await expect(shelf.put('d/1', Buffer.from('x'))).rejects.toThrow();
    expect(await readdir(path.join(folder, 'd'))).toEqual(['1']);
    await shelf.put('e/1', Buffer.from('x'));
    await writeFile(path.join(folder, 'e/1.0198c0de'), 'half');
    await writeFile(path.join(folder, 'e/12.0198c0de'), 'half of another');
    await shelf.remove(['e/1']);
    expect(await readdir(path.join(folder, 'e'))).toEqual(['12.0198c0de']);
  });

  it('in a bucket is asked again where it is busy for a moment, and told apart from an empty one where it keeps us out', async () => {
    const shelf = new S3Shelf({ bucket: bucket.url, region, keyId, secret });
    bucket.busy = 2;
    await shelf.put('c/1', Buffer.from('x'));
    expect(await shelf.get('c/1')).toHaveLength(1);
    const stranger = new S3Shelf({ bucket: bucket.url, region, keyId, secret: 'another' });
    await expect(stranger.get('c/1')).rejects.toThrow('403');
    await expect(stranger.put('c/1', Buffer.from('y'))).rejects.toThrow('403');
  });
});
