/** Suites by which a source is known to be Debian's archive, and not somebody's packages beside it. */
const DEBIAN = /^(sid|unstable|testing|stable|oldstable|bullseye|bookworm|trixie|forky)$/;

/**
 * The archives of Debian a file of apt's sources names, each with the key it is signed by if one is named.
 * @param deb822 whether it is of the newer form, fields in stanzas, or of one line a source
 */
export function archivesIn(text, deb822) {
  const sources = deb822 ? stanzas(text) : lines(text);
  return sources.filter(({ types, suites, components }) => {
    const has = (words, fits) => words.split(/\s+/).some(fits);
    return has(types, (type) => type === 'deb') && has(suites, (suite) => DEBIAN.test(suite)) && has(components, (part) => part === 'main');
  });
}

/** A field's value goes on in lines that begin with a blank: so a key may stand in the file itself. */
function stanzas(text) {
  const withoutComments = text.replace(/^#.*\n?/gm, '');
  return withoutComments.split(/\n\s*\n/).flatMap((stanza) => {
    const field = (name) => stanza.match(new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t].*)*)`, 'im'))?.[1].trim() ?? '';
    if (/^no$/i.test(field('Enabled'))) return [];
    const [types, uris, suites, components, signedBy] = ['Types', 'URIs', 'Suites', 'Components', 'Signed-By'].map(field);
    return [{ types, uris, suites, components, signedBy: signedBy || undefined }];
  });
}

function lines(text) {
  return [...text.matchAll(/^\s*(deb|deb-src)\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#\n]+)/gm)].map(
    ([, types, options = '', uris, suites, components]) => ({
      types,
      uris,
      suites,
      components: components.trim(),
      signedBy: options.match(/(?:^|\s)signed-by=(\S+)/i)?.[1].replaceAll(',', ' '),
    }),
  );
}
