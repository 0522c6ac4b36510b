import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes a command of a Chromium that was unpacked into `<folder>/root`, which looks there for its libraries and fonts. */
export function wrap(folder, wrapper) {
  const tree = path.join(folder, 'root');
  const fonts = path.join(folder, 'fonts.conf');
  const places = [`${tree}/usr/share/fonts`, '/usr/share/fonts'].map((place) => `<dir>${escaped(place)}</dir>`);
  writeFileSync(fonts, `<fontconfig>${places.join('')}<cachedir>${escaped(`${folder}/fontcache`)}</cachedir></fontconfig>\n`);
  const libraries = ['usr/lib', 'lib'].flatMap((base) => multiarch(path.join(tree, base))).join(':');
  const program = quoted(`${tree}/usr/lib/chromium/chromium-headless-shell`);
  writeFileSync(wrapper, `#!/bin/sh\nexport LD_LIBRARY_PATH=${quoted(libraries)} FONTCONFIG_FILE=${quoted(fonts)}\nexec ${program} "$@"\n`);
  chmodSync(wrapper, 0o755);
}

/** As a shell takes it for one word, whatever is in it. */
const quoted = (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Debian keeps libraries in a folder per architecture, some in one more below it. */
function multiarch(base) {
  if (!existsSync(base)) return [];
  const triplets = readdirSync(base).filter((name) => name.endsWith('-linux-gnu'));
  return triplets
    .flatMap((triplet) => [triplet, `${triplet}/pulseaudio`, `${triplet}/blas`, `${triplet}/lapack`])
    .map((name) => path.join(base, name));
}
