import { fontStack, palette } from "@/components/chart/palette";
import type { TrendMonth } from "@/domain/flow";
import type { Drawing, Size } from "@/lib/drawing";

export interface TrendWords {
  found: string;
  rectified: string;
  rectifying: string;
  /** A month as short as it can be said. */
  month: (month: string) => string;
}

/** More columns than this carry no numbers; the table has them. */
const numbered = 8;

/** Columns hollow and full, a line with diamonds: told apart without color. */
export function trendDrawing(months: readonly TrendMonth[], words: TrendWords, { width }: Size): Drawing {
  const few = months.length <= (width < 400 ? numbered / 2 : numbered);
  const text = { fontFamily: fontStack, fontSize: 12, color: palette.soft };
  const number = (position: string, color: string) => ({
    show: few,
    position,
    fontFamily: fontStack,
    fontSize: 11,
    color,
  });
  const still = { silent: true, emphasis: { disabled: true } };
  return {
    textStyle: { fontFamily: fontStack },
    grid: { left: 4, right: 8, top: 36, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: {
      top: 0,
      left: "center",
      itemWidth: 18,
      itemHeight: 10,
      itemGap: width < 400 ? 8 : 20,
      textStyle: text,
      selectedMode: false,
    },
    xAxis: {
      type: "category",
      data: months.map(({ month }) => words.month(month)),
      axisLine: { lineStyle: { color: palette.edge } },
      axisTick: { show: false },
      axisLabel: text,
    },
    yAxis: { type: "value", minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: palette.line } } },
    series: [
      {
        ...still,
        type: "bar",
        name: words.found,
        data: months.map(({ found }) => found),
        itemStyle: { color: palette["action-tint"], borderColor: palette.action, borderWidth: 1.5 },
        label: number("top", palette.soft),
      },
      {
        ...still,
        type: "bar",
        name: words.rectified,
        data: months.map(({ rectified }) => rectified),
        itemStyle: { color: palette.action },
        label: number("top", palette.action),
      },
      {
        ...still,
        type: "line",
        name: words.rectifying,
        data: months.map(({ rectifying }) => rectifying),
        symbol: "diamond",
        symbolSize: 9,
        showAllSymbol: true,
        lineStyle: { color: palette.warn, width: 2, type: "dashed" },
        itemStyle: { color: palette.warn },
      },
    ],
  };
}
