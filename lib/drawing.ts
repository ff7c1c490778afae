import { BarChart, FunnelChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, FunnelChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

export type Drawing = EChartsCoreOption;
export interface Size {
  width: number;
  height: number;
}

const kept = new Map<string, string>();
const mostKept = 1_000; // 15 kB each

/**
 * Draws a chart here and now, as an image in an address: shown by `<img>` it can run nothing, load
 * nothing and change nothing of its page, and the browser gets no code to draw with. What was drawn
 * of the same numbers and words is taken again: drawing takes longer than everything else on a page.
 */
export function drawn(option: Drawing, size: Size): string {
  const key = JSON.stringify([option, size]); // options are data alone, no functions
  const picture = kept.get(key) ?? draw(option, size);
  kept.delete(key);
  kept.set(key, picture); // the last now: the first is what nobody has asked for the longest
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return picture;
}

function draw(option: Drawing, { width, height }: Size): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return `data:image/svg+xml,${encodeURIComponent(chart.renderToSVGString())}`;
  } finally {
    chart.dispose();
  }
}
