import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';

const FRAME = /(file:\/\/[^\s"'()]+\.js):(\d+):(\d+)/g;

/**
 * Frames of what was compiled, as places in its sources. A map is read once something went wrong there; Node itself
 * (`--enable-source-maps`) reads those of every package at the start and keeps them, 14 MB in each service.
 */
export const inSources = (stack: string): string =>
  stack.replace(FRAME, (frame, url: string, line: string, column: string) => placeOf(url, Number(line), Number(column)) ?? frame);

function placeOf(url: string, line: number, column: number): string | undefined {
  const entry = mapOf(url)?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return undefined;
  return `${new URL(entry.originalSource, url).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

const maps = new Map<string, SourceMap | undefined>();

function mapOf(url: string): SourceMap | undefined {
  if (!maps.has(url)) maps.set(url, read(url));
  return maps.get(url);
}

function read(url: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${url}.map`), 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
