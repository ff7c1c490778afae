import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./icon";

interface Props {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  children: ReactNode;
}

/** What a control in a `Field` points at for its description. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? (
    <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
      {children}
    </p>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children?: string }) {
  return children ? (
    <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-sm font-medium text-warn">
      <Icon name="warning" className="mt-0.5 size-4" />
      {children}
    </p>
  ) : null;
}

export function RequiredMark() {
  const t = useTranslations("ui");
  return <span className="ms-1.5 text-xs font-normal text-soft">{t("required")}</span>;
}

/** Label, hint, control and what is wrong with it. */
export function Field({ id, label, hint, error, required, children }: Props) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium md:text-sm">
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {children}
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
