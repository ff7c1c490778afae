"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook, ButtonSize } from "@/components/ui/button-look";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormProps, type FormSchema } from "./form";

type Props<Schema extends FormSchema, T> = Omit<FormProps<Schema, T>, "aside"> & {
  /** The words on the button that opens it. */
  trigger: ReactNode;
  title: string;
  look?: ButtonLook;
  size?: ButtonSize;
  wide?: boolean;
  /** What one mostly comes for, and never a refusal: a queue opens it by one key. */
  main?: boolean;
};

/** A button that opens a form above the page; done, it closes and the page is read again. */
export function DialogForm<Schema extends FormSchema, T>(props: Props<Schema, T>) {
  const { trigger, title, look = "secondary", size, wide, main, onDone, children, ...form } = props;
  const t = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        look={look}
        size={size}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        data-main={main || undefined}
      >
        {trigger}
      </Button>
      <Dialog open={open} onClose={close} title={title} closeLabel={t("close")} wide={wide}>
        <Form
          {...form}
          onDone={(value) => {
            close();
            onDone?.(value);
          }}
          aside={<Button onClick={close}>{t("cancel")}</Button>}
        >
          {children}
        </Form>
      </Dialog>
    </>
  );
}
