"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  wide?: boolean;
}

type Writable = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isEmpty = (field: Writable) =>
  field instanceof HTMLInputElement && field.type === "radio"
    ? ![...(field.form?.elements ?? [])].some(
        (one) => one instanceof HTMLInputElement && one.name === field.name && one.checked,
      )
    : !field.value;
const isAsked = (field: Writable) => field.required || field.ariaRequired === "true" || field.type === "radio";

/** Where one begins: at the first field to be filled in; without any at the title, and never at what closes it. */
function beginning(dialog: HTMLDialogElement): HTMLElement | null {
  const written = "input:not([type=hidden], [type=file], [type=checkbox]), select, textarea";
  const fields = [...dialog.querySelectorAll<Writable>(written)].filter(({ disabled }) => !disabled);
  return (
    fields.find((field) => isEmpty(field) && isAsked(field)) ??
    fields.find(isEmpty) ??
    fields[0] ??
    dialog.querySelector("h2")
  );
}

/** The browser's own modal dialog: focus stays inside, Escape closes, the page behind is inert. */
export function Dialog({ open, onClose, title, closeLabel, children, wide = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      beginning(dialog)?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      className={`m-auto max-h-[90dvh] w-[calc(100vw-1.5rem)] ${wide ? "max-w-[52rem]" : "max-w-[34rem]"} overflow-y-auto rounded-lg border border-line bg-white p-0 text-ink shadow-float max-md:mb-3`}
    >
      <header className="sticky top-0 z-10 flex items-center justify-between gap-3 border-b border-line bg-white py-1.5 ps-4 pe-2">
        <h2 id={id} tabIndex={-1} className="text-lg font-semibold">
          {title}
        </h2>
        <Button look="quiet" size="small" onClick={onClose} aria-label={closeLabel}>
          <Icon name="close" />
        </Button>
      </header>
      {/* Drawn only while open: each opening starts fresh, and closed ones cost nothing. */}
      <div className="p-4">{open ? children : null}</div>
    </dialog>
  );
}
