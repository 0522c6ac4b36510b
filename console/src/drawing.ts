import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Series } from './series';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

export type Drawing = Readonly<{
  draw: (steps: readonly string[], series: readonly Series[]) => void;
  /** As a picture, on the ground that the page has. */
  picture: () => Promise<Blob>;
  end: () => void;
}>;

/** Loaded when the first chart is shown, and never before: it is larger than the page around it. Colours are the page's own. */
export function drawingOn(element: HTMLElement): Drawing {
  const chart = init(element);
  // What is not shown keeps the size that it had, since its picture can be asked for beside the table.
  const watching = new ResizeObserver(() => element.clientWidth > 0 && chart.resize());
  watching.observe(element);
  return {
    draw: (steps, series) => chart.setOption(optionOf(steps, series, inksOf(element)), true),
    picture: () => pictureOf(chart, element),
    end: () => {
      watching.disconnect();
      chart.dispose();
    },
  };
}

type Inks = Readonly<{ ink: string; muted: string; line: string; surface: string; font: string; series: readonly string[] }>;

function inksOf(element: HTMLElement): Inks {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    muted: of('--muted'),
    line: of('--line'),
    surface: of('--surface'),
    font: style.fontFamily,
    series: [3, 1, 4, 5].map((n) => of(`--figure-${n}`)),
  };
}

function optionOf(steps: readonly string[], series: readonly Series[], { ink, muted, line, surface, font, series: colours }: Inks) {
  const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: muted } };
  return {
    animation: false,
    color: [...colours],
    textStyle: { fontFamily: font },
    // Whoever cannot see it has the table; what is said here would be the same at greater length.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: ink }, inactiveColor: muted },
    grid: { top: series.length > 1 ? 38 : 16, left: 8, right: 14, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: ink },
    },
    xAxis: { ...axis, type: 'category', data: [...steps] },
    yAxis: { ...axis, type: 'value', minInterval: 1, splitLine: { lineStyle: { color: line } } },
    series: series.map(({ name, values, as = 'bar' }, n) => ({
      name,
      type: as,
      data: [...values],
      barMaxWidth: 26,
      symbol: ['circle', 'rect', 'triangle', 'diamond'][n % 4],
      symbolSize: 7,
      lineStyle: { width: 2, type: (['solid', 'dashed', 'dotted'] as const)[n % 3] },
    })),
  };
}

async function pictureOf(chart: EChartsType, element: HTMLElement): Promise<Blob> {
  const { surface } = inksOf(element);
  const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: surface });
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('nothing was drawn'))), 'image/png'));
}
