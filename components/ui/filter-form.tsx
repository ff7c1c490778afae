"use client";
import Form from "next/form";
import type { ReactNode } from "react";

/** Leaves empty fields out of the address; without scripts it is an ordinary GET form. */
export function FilterForm({
  action,
  className,
  children,
}: {
  action: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Form
      action={action}
      className={className}
      ref={(form) => {
        const dropEmpty = ({ formData }: FormDataEvent) => {
          for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
        };
        form?.addEventListener("formdata", dropEmpty);
        return () => form?.removeEventListener("formdata", dropEmpty);
      }}
    >
      {children}
    </Form>
  );
}
