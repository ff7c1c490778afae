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

/**
 * Draws a chart here and now, as an image in an address: shown by `<img>` it can run nothing, load
 * nothing and change nothing of its page, and the browser gets no code to draw with.
 */
export function drawn(option: Drawing, { width, height }: Size): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return `data:image/svg+xml,${encodeURIComponent(chart.renderToSVGString())}`;
  } finally {
    chart.dispose();
  }
}
