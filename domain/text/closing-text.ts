import { bigramsOf } from "./similarity";

// What a closing text says of its own: without the phrases that everybody writes, without the title
// of the issue, dates and amounts. What is left is compared with what is left of others.

/** Said of any rectification, and so of none; the longest first. */
const stockPhrases = [
  "针对问题反弹重新整改",
  "主要改善办事体验不涉及环节时限材料和跑动的增减",
  "办事指南窗口口径已一并更新",
  "办事指南和窗口口径已同步更新",
  "已组织窗口人员学习并抽查",
  "已组织窗口工作人员集中学习",
  "进一步提高政治站位",
  "进一步优化办事流程",
  "进一步强化责任落实",
  "切实提升服务水平",
  "切实加强组织领导",
  "切实抓好整改落实",
  "我单位高度重视此项工作",
  "我局高度重视此项工作",
  "经我局认真研究",
  "经认真研究",
  "已按要求整改到位",
  "已按要求完成整改",
  "现已全部整改到位",
  "已全部整改到位",
  "现将整改情况报告如下",
  "现将整改情况汇报如下",
  "下一步我局将",
  "下一步将",
  "举一反三",
  "立行立改",
  "建立长效机制",
  "巩固整改成效",
  "确保整改实效",
  "杜绝类似问题再次发生",
  "防止类似问题再次发生",
  "得到群众一致好评",
  "群众反映良好",
  "群众较为满意",
  "已请群众试办",
  "反映良好",
  "高度重视",
  "压实责任",
  "明确专人负责",
  "已整改完成",
  "已完成整改",
  "整改完成",
  "整改到位",
  "已整改",
  "特此报告",
  "特此说明",
].toSorted((a, b) => b.length - a.length);

const lettersOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");

/** What is left of a closing text when phrases, the issue's own title, figures and signs are gone. */
export function ownWords(text: string, title = ""): string {
  let left = lettersOf(text);
  for (const phrase of [lettersOf(title), ...stockPhrases]) if (phrase) left = left.replaceAll(phrase, " ");
  return left;
}

/** Pairs of neighbours in each piece that is left; none bridges what was taken out. */
export function ownPairs(text: string, title = ""): Set<string> {
  return new Set(
    ownWords(text, title)
      .split(" ")
      .flatMap((piece) => [...bigramsOf(piece)]),
  );
}

/** Fewer pairs than these say too little to be the same as anything. */
const leastPairs = 12;

const bands = 6;
const rows = 3;

function digest(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
const mixed = (value: number, nth: number): number => {
  let mix = Math.imul(value ^ (nth * 0x9e3779b1), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
};

/**
 * Marks by which texts that are alike find each other in an index: six bands of three minimal digests.
 * Texts of nine tenths alikeness share a mark nearly always, of three quarters in three cases of four,
 * those that only speak of the same thing hardly ever. Empty where there is too little to compare.
 */
export function marksOf(pairs: ReadonlySet<string>): number[] {
  if (pairs.size < leastPairs) return [];
  const least = Array.from({ length: bands * rows }, () => 0xffffffff);
  for (const pair of pairs) {
    const value = digest(pair, 0);
    for (let nth = 0; nth < least.length; nth++) least[nth] = Math.min(least[nth] ?? 0, mixed(value, nth));
  }
  // Signed 32 bits: both databases' integers hold them.
  return Array.from(
    { length: bands },
    (_, band) => digest(least.slice(band * rows, (band + 1) * rows).join(), band) | 0,
  );
}
