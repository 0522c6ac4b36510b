import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { ofKind, rendered, running, script } from './deploy.js';
import { root } from './program.js';

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const dockerfile = text('deploy/Dockerfile');

type Stage = Readonly<{ name: string; lines: readonly (readonly [keyword: string, rest: string])[] }>;

const stages = DockerfileParser.parse(dockerfile)
  .getInstructions()
  .reduce<Stage[]>((found, instruction) => {
    const line = [instruction.getKeyword(), instruction.getArgumentsContent() ?? ''] as const;
    if (line[0] === 'FROM') return [...found, { name: line[1].split(' AS ')[1] ?? '', lines: [line] }];
    return found.map((stage, i) => (i === found.length - 1 ? { ...stage, lines: [...stage.lines, line] } : stage));
  }, []);
const images = stages.filter(({ name }) => ['services', 'console'].includes(name));
const linesOf = ({ lines }: Stage, keyword: string) => lines.filter(([each]) => each === keyword).map(([, rest]) => rest);

describe('the images', () => {
  it('are written as an engine reads them', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate('FROM node\nRUM npm ci\n').length).toBeGreaterThan(0);
  });

  it('are two, out of one Node 24 of one version', () => {
    expect(images.map(({ name }) => name)).toEqual(['services', 'console']);
    expect([...new Set(stages.flatMap((stage) => linesOf(stage, 'FROM')).map((from) => from.split(' ')[0]))]).toEqual([
      expect.stringMatching(/^node:24\.\d+\.\d+-/),
    ]);
  });

  it('run as nobody, as the manifests have it, and bear their labels', async () => {
    const pods = running(await rendered('county')).filter(({ pod }) => pod?.containers.some(({ image }) => image.includes('/junan/')));
    const uids = new Set(
      pods.map(({ pod }) => `${String(pod?.securityContext['runAsUser'])}:${String(pod?.securityContext['runAsGroup'])}`),
    );
    for (const stage of images) {
      expect(linesOf(stage, 'USER')).toEqual([...uids]);
      for (const label of ['title', 'description', 'version', 'revision'])
        expect(linesOf(stage, 'LABEL').join()).toMatch(`org.opencontainers.image.${label}=`);
    }
  });

  it('hold what is started in them', async () => {
    const places = (name: string) =>
      images.filter((stage) => stage.name === name).flatMap((stage) => linesOf(stage, 'COPY').map((rest) => rest.split(' ').at(-1) ?? ''));
    for (const { pod } of running(await rendered('county')))
      for (const { image, command } of pod?.containers ?? []) {
        const name = /\/junan\/(\w+):/.exec(image)?.[1];
        const file = command.find((word) => /\.m?js$/.test(word)) ?? '';
        expect(name === undefined || places(name).some((place) => file === place || file.startsWith(`${place}/`))).toBe(true);
      }
    expect(ofKind(await rendered('county'), 'Deployment').length).toBe(6);
  });

  it('bring what the edge needs: it runs in one, so its packages are no tools', () => {
    const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> };
    const files = readdirSync(path.join(root, 'scripts/edge'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mjs'),
    );
    const imported = ['scripts/edge.mjs', ...files.map((file) => `scripts/edge/${file}`)].flatMap((file) =>
      [...text(file).matchAll(/from '((?!\.|node:)[^']+)'/g)].map(([, name = '']) => name),
    );
    expect(imported).toContain('openid-client');
    expect(imported.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('are built of nothing that is this machine’s own', async () => {
    const { ignoredIn } = await script<{ ignoredIn(text: string): (file: string) => boolean }>('deploy/image.mjs');
    const ignored = ignoredIn(text('.dockerignore'));
    const left = [
      '.git/config',
      '.junan/secrets.json',
      'node_modules/pg/package.json',
      'console/node_modules/vue/x.js',
      'console/dist/a.js',
      'x.log',
    ];
    const taken = ['package.json', 'apps/intake/src/main.ts', 'scripts/edge/session/jars.mjs', 'console/src/main.ts', '.npmrc', '.swcrc'];
    expect([...left, ...taken].filter(ignored)).toEqual(left);
  });
});
