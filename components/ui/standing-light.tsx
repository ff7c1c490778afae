import { useTranslations } from "next-intl";
import type { Standing } from "@/domain/deadline";
import { classNames } from "./class-names";

const looks: Record<Standing, { dot: string; text: string }> = {
  green: { dot: "text-good-dot", text: "text-good" },
  yellow: { dot: "text-warn-dot", text: "text-warn" },
  red: { dot: "text-overdue", text: "text-overdue font-medium" },
  grey: { dot: "text-idle-dot", text: "text-idle" },
};

/* Shape speaks beside color: disc, triangle, square, ring. */
const shapes: Record<Standing, React.ReactNode> = {
  green: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  yellow: <path d="M6 .8 11.6 11H.4z" fill="currentColor" />,
  red: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  grey: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
};

interface Mark {
  standing: Standing;
  word: string;
  means: string;
  explained: boolean;
}

/** The light with the words it was given. */
export const StandingMark = ({ standing, word, means, explained }: Mark) => (
  <span className={classNames("light", looks[standing].text)} title={means}>
    <svg viewBox="0 0 12 12" className={looks[standing].dot} aria-hidden="true">
      {shapes[standing]}
    </svg>
    {word}
    {explained ? <span className="font-normal">{means}</span> : null}
  </span>
);

/** The light of an issue: a shape and a word, never color alone. */
export function StandingLight({ standing, explained = false }: { standing: Standing; explained?: boolean }) {
  const word = useTranslations("standing");
  const means = useTranslations("standingMeans");
  return <StandingMark standing={standing} word={word(standing)} means={means(standing)} explained={explained} />;
}
