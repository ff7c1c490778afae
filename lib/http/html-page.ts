/** A page that needs no script and no style but one file, for when nothing else is left. */

export const pagePolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Any text as part of a page, also within quotation marks. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Link {
  href: string;
  label: string;
}

/** `inside`: markup of our own, with everything from outside made safe already. */
export const htmlPage = (
  locale: string,
  title: string,
  lines: readonly string[],
  links: readonly Link[],
  inside = "",
): string => `<!doctype html>
<html lang="${safe(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>${safe(title)}</h1>${lines.map((line) => `<p>${safe(line)}</p>`).join("")}${inside}
<p>${links.map(({ href, label }) => `<a href="${safe(href)}">${safe(label)}</a>`).join(" ")}</p></main></body></html>`;
