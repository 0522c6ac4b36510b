import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { say, Trouble } from '../launch/say.mjs';

const PLACE = '/app';

/**
 * Builds what deploy/Dockerfile builds, without a container engine: each stage is a folder below `into`, and its instructions are done in
 * it as they stand, under the Node of this machine. Takes a copy of what is committed or new here, less what .dockerignore leaves out.
 * @returns the folder of each stage, and what it is started with.
 */
export function buildImages(root, into) {
  mkdirSync(into, { recursive: true });
  const context = contextOf(root, into);
  const stages = new Map();
  let stage;
  for (const instruction of DockerfileParser.parse(readFileSync(path.join(root, 'deploy/Dockerfile'), 'utf8')).getInstructions()) {
    const words = instruction.getArguments().map((argument) => argument.getValue());
    switch (instruction.getKeyword()) {
      case 'FROM':
        stage = { folder: path.join(into, words.at(-1)) };
        mkdirSync(stage.folder);
        stages.set(words.at(-1), stage);
        break;
      case 'WORKDIR':
        if (words[0] !== PLACE) throw new Trouble(`a stage works in ${PLACE}, not in ${words[0]}`);
        break;
      case 'COPY':
        copy(instruction, words, stage.folder, (name) => stages.get(name)?.folder, context);
        break;
      case 'RUN':
        say(`${path.basename(stage.folder)}: ${instruction.getArgumentsContent()}`);
        execFileSync('sh', ['-c', instruction.getArgumentsContent()], {
          cwd: stage.folder,
          stdio: ['ignore', 'ignore', 'pipe'],
          encoding: 'utf8',
        });
        break;
      case 'CMD':
        stage.command = JSON.parse(instruction.getArgumentsContent());
        break;
      case 'ARG':
      case 'LABEL':
      case 'ENV':
      case 'USER':
      case 'EXPOSE':
        break;
      default:
        throw new Trouble(`deploy/Dockerfile says ${instruction.getKeyword()}, which is not done here yet`);
    }
  }
  return stages;
}

/** `COPY a b folder/`, `COPY --from=stage /app/a b`; of a folder what is in it. */
function copy(instruction, words, folder, stageOf, context) {
  const from = instruction
    .getFlags()
    .find((flag) => flag.getName() === 'from')
    ?.getValue();
  const source = from === undefined ? context : stageOf(from);
  const to = words.at(-1);
  for (const word of words.slice(0, -1)) {
    const file = path.join(source, word.replace(`${PLACE}/`, ''));
    if (!existsSync(file)) throw new Trouble(`there is no ${word} to copy`);
    const into = to.endsWith('/') ? path.join(folder, to, path.basename(file)) : path.join(folder, to);
    cpSync(file, into, { recursive: true, verbatimSymlinks: true });
  }
}

/** What an engine would be sent. */
function contextOf(root, into) {
  const context = mkdtempSync(path.join(into, '.context-'));
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, maxBuffer: 1e8 });
  const ignored = ignoredIn(readFileSync(path.join(root, '.dockerignore'), 'utf8'));
  for (const file of list.toString().split('\0').filter(Boolean)) {
    if (ignored(file) || !existsSync(path.join(root, file))) continue;
    mkdirSync(path.dirname(path.join(context, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(context, file));
  }
  return context;
}

// The patterns that we use of it: a star within a name, two and a slash for any folders.
export function ignoredIn(text) {
  const patterns = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const places = patterns.map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .replaceAll('.', '\\.')
          .replace('**/', '(.*/)?')
          .replace(/\*(?!\/|\))/g, '[^/]*')}(/|$)`,
      ),
  );
  return (file) => places.some((place) => place.test(file));
}
