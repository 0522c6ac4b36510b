import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Metrics } from '#observability';
import { root } from './program.js';

/** Put there by Prometheus and its operator; `service` and `county` by us. */
const EVERYWHERE = ['county', 'namespace', 'pod', 'service'];

/** Each figure that a service or the edge tells, with the labels it can have: those of the code, and those of every process. */
export async function figures(): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map([['up', EVERYWHERE], ...watched(), ...(await ofEveryProcess())]);
}

function watched(): [string, string[]][] {
  const files = ['apps', 'libs', 'scripts/edge'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
  );
  return files.flatMap((source) => {
    const found = [...source.matchAll(/(?:\.watch|new Gauge)\(\{\s+name: '(\w+)',\s+help: '[^']*',\s+(?:label: '(\w+)',)?/g)];
    const all = [...source.matchAll(/metrics\.watch\(/g)].length;
    if (found.length < all) throw new Error(`a figure is told in a way that is not read here: ${source.slice(0, 200)}`);
    return found.map(([, name = '', label]): [string, string[]] => [name, label ? [...EVERYWHERE, label] : EVERYWHERE]);
  });
}

async function ofEveryProcess(): Promise<[string, string[]][]> {
  const metrics = new Metrics('intake');
  metrics.requestServed('GET', '/', 200, 0.1);
  const series = [...(await metrics.text()).matchAll(/^(\w+)\{(.*)\} \S+$/gm)];
  return series.map(([, name = '', labels = '']) => [
    name,
    [...EVERYWHERE, ...[...labels.matchAll(/(\w+)="/g)].map(([, each = '']) => each)],
  ]);
}
