import { AwsClient } from 'aws4fetch';
import type { Shelf } from './shelf.js';

/** `bucket` is its whole address, https://store.example.cn/junan. */
export type S3Settings = Readonly<{ bucket: string; region: string; keyId: string; secret: string }>;

const PATIENCE_MS = 20_000;

/** A bucket of any store that speaks S3. */
export class S3Shelf implements Shelf {
  private readonly client: AwsClient;

  constructor(private readonly settings: S3Settings) {
    const { keyId: accessKeyId, secret: secretAccessKey, region } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    await this.ask('PUT', key, bytes);
  }

  async get(key: string): Promise<Buffer | undefined> {
    const answer = await this.ask('GET', key);
    return answer && Buffer.from(await answer.arrayBuffer());
  }

  async has(key: string): Promise<boolean> {
    return (await this.ask('HEAD', key)) !== undefined;
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.ask('DELETE', key);
  }

  private async ask(method: string, key: string, bytes?: Buffer): Promise<Response | undefined> {
    const answer = await this.client.fetch(`${this.settings.bucket}/${key}`, {
      method,
      ...(bytes && { body: new Uint8Array(bytes) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404 && method !== 'PUT') return undefined;
    throw new Error(`the store of files answered ${answer.status} to ${method}`);
  }
}
