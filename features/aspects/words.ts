import { isEnglish, type Locale } from "@/domain/language";

interface Said {
  question: string;
  questionEn: string;
  explanation?: string;
  explanationEn?: string;
}

/** A question in the reader's language; one without an English twin stays as it is. */
export const questionIn = (locale: Locale, { question, questionEn }: Said): string =>
  (isEnglish(locale) && questionEn) || question;

export const explanationIn = (locale: Locale, { explanation = "", explanationEn = "" }: Said): string =>
  (isEnglish(locale) && explanationEn) || explanation;
