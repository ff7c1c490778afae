import { useLocale } from "next-intl";
import { isEnglish } from "@/domain/language";
import type { Piece } from "@/domain/text/highlight";
import { isChinese } from "./written";

/** What somebody wrote, with what was asked for marked in it, as `domain/text/highlight.ts` cut it. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  const english = isEnglish(useLocale());
  let at = 0;
  const shown = pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
  return english && isChinese(pieces.map(({ text }) => text).join("")) ? <span lang="zh-CN">{shown}</span> : shown;
}
