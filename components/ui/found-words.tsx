import { excerpt, marked } from "@/domain/text/highlight";
import { Marked } from "./marked";
import { Written } from "./written";

/** A text as it was written; where something was asked for, that is marked in it. */
export const FoundWords = ({ text, asked }: { text: string; asked: string | undefined }) =>
  asked ? <Marked pieces={marked(text, asked)} /> : <Written>{text}</Written>;

/** One line around the place where the first of these texts says it; nothing where none does. */
export function FoundAround({ texts, asked }: { texts: readonly string[]; asked: string }) {
  for (const text of texts) {
    const pieces = excerpt(text, asked, 48);
    if (pieces)
      return (
        <span className="block text-[0.8125rem] font-normal text-soft wrap-anywhere">
          <Marked pieces={pieces} />
        </span>
      );
  }
  return null;
}
