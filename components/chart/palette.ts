/** The theme of `app/globals.css` for pictures that see no style sheet; a test holds the two together. */
export const palette = {
  white: "#ffffff",
  line: "#e0dbd0",
  edge: "#868e97",
  ink: "#1d2730",
  soft: "#55606c",
  action: "#1f4e7a",
  "action-line": "#a9c1d8",
  "action-tint": "#e9f0f7",
  warn: "#7a5200",
} as const;

/** In single quotes, for it is written into attributes. */
export const fontStack =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Hiragino Sans GB', system-ui, sans-serif";
