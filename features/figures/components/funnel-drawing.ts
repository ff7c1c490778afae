import { fontStack, palette } from "@/components/chart/palette";
import type { Drawing, Size } from "@/lib/drawing";

export interface FunnelStep {
  name: string;
  value: number;
  /** `657 (93.2%)` */
  said: string;
}

/** Each stage as wide as it is many; names and numbers stand beside, so that narrow stages keep theirs. */
export function funnelDrawing(steps: readonly FunnelStep[], { width, height }: Size): Drawing {
  const most = Math.max(1, ...steps.map(({ value }) => value));
  const beside = width < 400 ? 118 : 190;
  return {
    textStyle: { fontFamily: fontStack },
    series: [
      {
        type: "funnel",
        silent: true,
        emphasis: { disabled: true },
        sort: "none",
        left: 4,
        right: beside,
        top: 8,
        // One stage more than is seen: without it the last one would run into a point.
        height: ((height - 16) * (steps.length + 1)) / steps.length,
        min: 0,
        max: most,
        minSize: "0%",
        maxSize: "100%",
        gap: 3,
        label: { position: "right", fontFamily: fontStack, fontSize: 12, color: palette.ink, formatter: "{b}" },
        labelLine: { length: 8, lineStyle: { color: palette.edge } },
        data: [
          ...steps.map(({ name, value, said }, at) => ({
            name: width < 400 ? `${name}\n${said}` : `${name}  ${said}`,
            value,
            itemStyle: {
              // From hollow to full, as a tile of the wall fills.
              color: at === steps.length - 1 ? palette.action : palette["action-tint"],
              borderColor: palette.action,
              borderWidth: 1.5,
            },
          })),
          {
            name: "",
            value: steps.at(-1)?.value ?? 0,
            itemStyle: { opacity: 0 },
            label: { show: false },
            labelLine: { show: false },
          },
        ],
      },
    ],
  };
}
