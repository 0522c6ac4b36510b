import { ref } from 'vue';
import type { Ref } from 'vue';
import type { Stroke } from '../api/guest';

type Place = readonly [x: number, y: number];

/** The box is two fifths as high as wide. */
const HIGH = 400;
/** What is nearer is the same point; of a line so many points at most, after which another goes on from there. */
const NEAR = 6;
const MOST_POINTS = 100;
const MOST_STROKES = 200;

const within = ([x, y]: Place): Place => [clamp(x, 1000), clamp(y, HIGH)];
const clamp = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));

/** A signature as it is being written. */
export function useStrokes(strokes: Ref<Stroke[]>) {
  let line: number[] | undefined;
  /** Lines that were cut because they were long are one to who undoes them. */
  let lines: number[] = [];
  /** What was drawn last found no room. */
  const full = ref(false);

  function add(points: number[]) {
    line = points;
    strokes.value = [...strokes.value, { points }];
  }

  function begin(place: Place) {
    full.value = strokes.value.length >= MOST_STROKES;
    if (full.value) return;
    const [x, y] = within(place);
    lines.push(strokes.value.length);
    // A dot is a line to itself.
    add([x, y, x, y]);
  }

  function go(place: Place) {
    if (!line) return;
    const [x, y] = within(place);
    const [before, beside] = line.slice(-2) as [number, number];
    if (Math.hypot(x - before, y - beside) < NEAR) return;
    if (line.length < 2 * MOST_POINTS) {
      line.push(x, y);
      strokes.value = [...strokes.value.slice(0, -1), { points: line }];
    } else if (strokes.value.length < MOST_STROKES) add([before, beside, x, y]);
    else full.value = true;
  }

  return {
    full,
    begin,
    go,
    end: () => (line = undefined),
    undo: () => {
      full.value = false;
      strokes.value = strokes.value.slice(0, lines.pop() ?? 0);
    },
    clear: () => {
      lines = [];
      full.value = false;
      strokes.value = [];
    },
  };
}

/** As sharp as the screen is. */
export function drawOn(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const { width, height } = canvas.getBoundingClientRect();
  const scale = devicePixelRatio;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale((width * scale) / 1000, (width * scale) / 1000);
  Object.assign(pen, { lineWidth: 7, lineCap: 'round', lineJoin: 'round', strokeStyle: '#10202f' });
  pen.stroke(new Path2D(pathOf(strokes)));
}

/** As SVG has it, for paper as well. */
export const pathOf = (strokes: readonly Stroke[]): string =>
  strokes
    .map(({ points }) => {
      const places = Array.from({ length: Math.floor(points.length / 2) }, (_, i) => `${points[2 * i]} ${points[2 * i + 1]}`);
      return `M${places.join('L')}`;
    })
    .join('');
