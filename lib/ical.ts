// An iCalendar of whole days (RFC 5545): what calendars on telephones subscribe to.

export interface DayEntry {
  /** The same entry has the same one at every reading. */
  uid: string;
  /** `YYYY-MM-DD` */
  day: string;
  summary: string;
  url: string;
}

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");

/** No line longer than 75 octets, and no character cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let room = 75;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (size > room) {
      parts.push(part);
      part = "";
      room = 74; // the blank that begins a folded line counts
    }
    part += letter;
    room -= size;
  }
  return [...parts, part].join("\r\n ");
}

const compact = (day: string) => day.replaceAll("-", "");
const stamp = (at: Date) =>
  at
    .toISOString()
    .replace(/[-:]/g, "")
    .replace(/\.\d+Z$/, "Z");

export function iCalendar(
  name: string,
  entries: readonly DayEntry[],
  { at, dayAfter }: { at: Date; dayAfter: (day: string) => string },
): string {
  const events = entries.flatMap(({ uid, day, summary, url }) => [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//zou-liucheng//deadlines//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Shanghai",
    "REFRESH-INTERVAL;VALUE=DURATION:PT2H",
    "X-PUBLISHED-TTL:PT2H",
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
