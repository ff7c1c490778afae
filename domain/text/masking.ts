/** What in a citizen's free text must not be shown: told by checksum or pattern, and masked. */

const maskedKinds = ["idNumber", "bankCard", "phone", "plate"] as const;
export type MaskedKind = (typeof maskedKinds)[number];

const label: Record<MaskedKind, string> = {
  idNumber: "〔身份证号〕",
  bankCard: "〔银行卡号〕",
  phone: "〔电话号码〕",
  plate: "〔车牌号〕",
};

/** GB 11643-1999: 17 digits weighted modulo 11, with a date of birth in them. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/i.test(text)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}

/** Bank cards of 13 to 19 digits carry the Luhn check digit (GB/T 19584). */
export function isBankCard(text: string): boolean {
  if (!/^[3-9]\d{12,18}$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = Number(text[text.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const isMobile = (digits: string) => /^(86|0086)?1[3-9]\d{9}$/.test(digits);
const isLandline = (digits: string) => /^0(10|2\d|[3-9]\d{2})\d{7,8}$/.test(digits);

function kindOf(digits: string): MaskedKind | undefined {
  if (isIdNumber(digits)) return "idNumber";
  if (isMobile(digits) || isLandline(digits)) return "phone";
  return isBankCard(digits) ? "bankCard" : undefined;
}

// Digits as people type them: full width, in groups, with a country code.
const run = /[+＋]?[\d０-９](?:[\s\-－–—_.·、]?[\d０-９]){8,29}[XxＸｘ]?/g;
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][\s·.-]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]/gi;

const halfWidth = (text: string) =>
  text.replace(/[０-９Ｘｘ＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** One run of digits: as a whole, without a trailing X, or as several numbers said one after another. */
function maskRun(text: string, found: Set<MaskedKind>): string {
  const digits = halfWidth(text).replace(/[^\dXx]/g, "");
  for (const candidate of [digits, digits.replace(/x$/i, "")]) {
    const kind = kindOf(candidate);
    if (kind) {
      found.add(kind);
      return label[kind];
    }
  }
  const parts = text.split(/([\s、]+)/);
  return parts.length > 1
    ? parts.map((part) => (/\d|[０-９]/.test(part) ? maskRun(part, found) : part)).join("")
    : text;
}

// Phone numbers inside what is no number as a whole: after a list's number, before an extension, in brackets,
// with several blanks. They end where the digits end, and do not begin in the middle of an issue's number
// (`CZ-2023-0512 20230630`). All repetitions are bounded, so the time stays linear.
const gap = String.raw`(?:[^\S\r\n]|[-－–—_.·/()（）]){0,4}`;
const begin = String.raw`(?<!\d)(?<!(?<!\d)\d{4}[-－–—/])`;
const country = String.raw`(?:[(（]?(?:\+|00)?86${gap})?`;
const area = String.raw`(?:10|2\d|[3-9]\d{2})`;
const forms = [
  String.raw`(?<!\d)1[3-9]\d{9}(?!\d)`,
  ...[
    [1, 4, 4],
    [5, 4],
    [1, 8],
    [3, 6],
  ].map(
    (groups) =>
      `${begin}${country}(?:[(（](?=...[)）]))?1[3-9]${groups.map((size) => String.raw`\d{${size}}`).join(gap)}(?!\\d|[元万亿%]|号(?!码))`,
  ),
  String.raw`${begin}${country}(?:[(（]0${area}[)）]|0${area})${gap}[2-9]\d{2,3}${gap}\d{4}(?:[-－–—]\d{1,5})?(?!\d)`,
  String.raw`(?<!\d)[(（]?(?:\+|00)86${gap}${area}${gap}[2-9]\d{2,3}${gap}\d{4}(?!\d)`,
];
const phoneWithin = new RegExp(forms.join("|"), "g");

function maskPhonesWithin(text: string, found: Set<MaskedKind>): string {
  let masked = "";
  let from = 0;
  // Sign for sign as long as the text itself.
  for (const { index, 0: number } of halfWidth(text).matchAll(phoneWithin)) {
    found.add("phone");
    masked += text.slice(from, index) + label.phone;
    from = index + number.length;
  }
  return masked + text.slice(from);
}

/** The text with every such number replaced by its kind, and which kinds were found. */
export function maskPersonal(text: string): { text: string; found: MaskedKind[] } {
  const found = new Set<MaskedKind>();
  const runs = text.replace(run, (digits) => maskRun(digits, found));
  const masked = maskPhonesWithin(runs, found).replace(plate, () => {
    found.add("plate");
    return label.plate;
  });
  return { text: masked, found: [...found] };
}
