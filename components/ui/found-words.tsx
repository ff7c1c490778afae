import { marked } from "@/domain/text/highlight";
import { Marked } from "./marked";
import { Written } from "./written";

/** A text as it was written; where something was asked for, that is marked in it. */
export const FoundWords = ({ text, asked }: { text: string; asked: string | undefined }) =>
  asked ? <Marked pieces={marked(text, asked)} /> : <Written>{text}</Written>;
