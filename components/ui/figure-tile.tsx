import Link from "next/link";
import { classNames } from "./class-names";

interface Props {
  label: string;
  value: number | string;
  unit?: string;
  /** Every number links to the list it counts. */
  href?: string;
  note?: string;
  tone?: "plain" | "overdue" | "warn" | "good";
}
const tones = { plain: "text-ink", overdue: "text-overdue", warn: "text-warn", good: "text-good" };

export function FigureTile({ label, value, unit, href, note, tone = "plain" }: Props) {
  const body = (
    <>
      <span className="block text-sm text-soft">{label}</span>
      <span className={classNames("block text-2xl leading-9 font-semibold", tones[tone])}>
        {value}
        {unit ? <span className="ms-1 text-sm font-normal text-soft">{unit}</span> : null}
      </span>
      {note ? <span className="block text-xs text-soft">{note}</span> : null}
    </>
  );
  const look = "block rounded-lg border border-line bg-white px-4 py-3 shadow-card print:shadow-none";
  return href ? (
    <Link
      href={href as never}
      prefetch={false}
      className={classNames(look, "hover:border-action hover:bg-action-tint")}
    >
      {body}
    </Link>
  ) : (
    <div className={look}>{body}</div>
  );
}
