import { Refused } from '#kernel';

/** One line of a signature: x and y by turns, in thousandths of the width of the box it was drawn in. */
export type Stroke = Readonly<{ points: number[] }>;

/** A name is longer than a dot or a tick; in thousandths of the width. */
const LEAST = 150;

/** @throws Refused where nobody could take it for a name */
export function mustBeDrawn(strokes: readonly Stroke[]): void {
  const drawn = strokes.reduce((sum, { points }) => sum + lengthOf(points), 0);
  if (drawn < LEAST) throw new Refused('guest.too-little-drawn');
}

function lengthOf(points: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i + 1 < points.length; i += 2)
    sum += Math.hypot((points[i] ?? 0) - (points[i - 2] ?? 0), (points[i + 1] ?? 0) - (points[i - 1] ?? 0));
  return sum;
}

/** As SVG draws it, in a box of 1000 by 400. */
export const pathOf = (strokes: readonly Stroke[]): string =>
  strokes
    .map(({ points }) => {
      const places = Array.from({ length: Math.floor(points.length / 2) }, (_, i) => `${points[2 * i]} ${points[2 * i + 1]}`);
      return `M${places.join('L')}`;
    })
    .join('');

export const agents = ['wechat', 'phone', 'computer'] as const;
export type Agent = (typeof agents)[number];

/** What it was drawn with, as its browser says: no more of that is kept. */
export const agentOf = (says = ''): Agent =>
  /MicroMessenger/i.test(says) ? 'wechat' : /Mobile|Android|iPhone|iPad/i.test(says) ? 'phone' : 'computer';

/** What is kept of a signature that was given by a link, and what was drawn. */
export type HandKept = Readonly<{ party: number; version: number; sha256: string; at: string }>;
export type HandDrawn = HandKept & Readonly<{ agent: Agent; strokes: readonly Stroke[] }>;
