import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ofKind, rendered } from './deploy.js';
import { figures } from './figures.js';
import { root } from './program.js';

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('docs/operations.md', () => {
  const page = text('docs/operations.md');

  it('names commands, files, figures and doors that there are', async () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const commands = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...page.matchAll(/\b(?:deploy|libs|scripts)\/[\w./*-]*\w/g)]
      .map(([file]) => file)
      .filter((file) => !/[*]|\.env$/.test(file));
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    expect(files.length).toBeGreaterThan(8);
    const told = await figures();
    expect([...page.matchAll(/junan_\w+/g)].map(([name]) => name).filter((name) => !told.has(name))).toEqual([]);
    const programs = [...page.matchAll(/dist\/apps\/(\w+)\/src\/(\w+)\.js/g)].map(
      ([, app = '', entry = '']) => `apps/${app}/src/${entry}.ts`,
    );
    expect(programs.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('names every secret that the manifests ask for', async () => {
    type Secret = Readonly<{ data: readonly Readonly<{ remoteRef: Readonly<{ key: string; property: string }> }>[] }>;
    const asked = ofKind<Secret>(await rendered('county'), 'ExternalSecret').flatMap(({ spec }) =>
      spec.data.map(({ remoteRef }) => remoteRef),
    );
    expect(asked.filter(({ property }) => !page.includes(`\`${property}\``))).toEqual([]);
    expect([...new Set(asked.map(({ key }) => key))].sort()).toEqual(['broker', 'edge', 'intake', 'mediation', 'reporting', 'screening']);
  });
});
