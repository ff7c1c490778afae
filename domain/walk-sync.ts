/** How what devices typed comes together: per item the newer edit wins, by the server's clock. */

/** An edit as a device sends it: milliseconds by the device's clock. */
export interface Edited {
  editedAt: number;
}

/**
 * The instant of an edit by the server's clock. A device whose clock runs ahead is set back by as
 * much as it was ahead when it sent; nothing is ever edited in the future.
 */
export const editedOn = (item: Edited, sentAt: number, now: number): number =>
  Math.max(0, Math.min(item.editedAt - Math.max(0, sentAt - now), now));

/** True when an incoming edit replaces what is kept. The same edit again changes nothing. */
export const isNewer = (incoming: number, kept: Date | null | undefined): boolean => !kept || incoming > kept.getTime();

const longestTitle = 80;

/** Title and description of a draft from the one sentence that was typed at the window. */
export function draftWords(text: string): { title: string; description: string } {
  const whole = text.trim();
  const letters = Array.from(whole); // by character: half of one is no text
  if (letters.length <= longestTitle && !whole.includes("\n")) return { title: whole, description: "" };
  const sentence = Array.from(/^[^\n。！？!?]*/.exec(whole)?.[0].trim() ?? "");
  const first = sentence.length >= 2 ? sentence : letters;
  const title = first.length <= longestTitle ? first.join("") : `${first.slice(0, longestTitle - 1).join("")}…`;
  return { title, description: whole };
}
