/** What people paste, and what somebody tries; each has to come back as it went in. */
export const oddTexts: readonly (readonly [name: string, text: string])[] = [
  ["scripts", "<script>alert(1)</script><img src=x onerror=alert(2)>“&amp;”"],
  ["formulas", `=HYPERLINK("http://x","点")+1`],
  ["emoji", "办事太难😭👨‍👩‍👧🇨🇳"],
  ["rare letters", "𠮷野家、㐂、𰻝"],
  ["marks that turn the writing", "前\u202eabc\u202c后\u200f\u200b"],
  ["lines and quotes", "第一行\n第二行：\"，”\\t%00'--"],
];
export const allOdd = oddTexts.map(([, text]) => text).join(" ");
