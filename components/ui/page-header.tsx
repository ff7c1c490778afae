import type { ReactNode } from "react";
import { Icon } from "./icon";
import { TextLink } from "./text-link";
import { Written } from "./written";

interface Props {
  title: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** Number, badges, light: what identifies the thing at a glance. */
  marks?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  back?: { href: string; label: string };
}

export function PageHeader({ title, lead, marks, actions, back }: Props) {
  return (
    <header className="mb-4 md:mb-5">
      {back ? (
        <TextLink
          href={back.href as never}
          className="-ms-1 inline-flex min-h-11 items-center md:min-h-8 text-sm no-underline print-hidden"
        >
          <Icon name="left" className="size-4" />
          {back.label}
        </TextLink>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          {marks ? <div className="mb-1.5 flex flex-wrap items-center gap-2 text-sm text-soft">{marks}</div> : null}
          <h1 className="text-xl leading-snug font-semibold md:text-2xl">
            {typeof title === "string" ? <Written>{title}</Written> : title}
          </h1>
          {lead ? (
            <p className="mt-1 max-w-text text-soft md:text-lead">
              {typeof lead === "string" ? <Written>{lead}</Written> : lead}
            </p>
          ) : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 print:pe-3">{actions}</div> : null}
      </div>
    </header>
  );
}
