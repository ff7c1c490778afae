import { useLocale } from "next-intl";
import { isEnglish } from "@/domain/language";

export const isChinese = (text: string) =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0);

/** What somebody wrote or listed stays as it is; on an English page it says that it is Chinese, for readers aloud. */
export function Written({ children }: { children: string }) {
  return isEnglish(useLocale()) && isChinese(children) ? <span lang="zh-CN">{children}</span> : children;
}
