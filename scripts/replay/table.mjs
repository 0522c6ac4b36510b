const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”]/u;

const widthOf = (text) => [...text].reduce((width, char) => width + (WIDE.test(char) ? 2 : 1), 0);
const padded = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const cut = (text, width) =>
  widthOf(text) <= width ? text : [...text].reduce((kept, char) => (widthOf(kept + char) < width ? kept + char : kept), '') + '…';

/** Columns as wide as they need be; a Chinese character takes two. */
export function table(head, rows) {
  const widths = head.map((title, i) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i]))));
  const line = (cells) =>
    cells
      .map((cell, i) => padded(cell, widths[i]))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

export const rowOf = ({ id, title, place, entered, steps, published, reached, problems }) => [
  id,
  cut(title, 26),
  place,
  `${entered}/${steps}`,
  published,
  reached ?? '–',
  cut(problems[0] ?? '', 60),
];

export const head = ['case', 'title', 'placed in', 'steps', 'published', 'reached: mediation / dispute / agreements', 'refused'];
