"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { draft } from "../actions";
import { draftSchema } from "../schema";
import { OrderFields } from "./order-fields";

interface Props {
  issueId: string;
  /** Proposed. */
  title: string;
  matter: string;
  demand: string;
}

/** A new draft about an issue; done, it leads to the order. */
export function DraftForm({ issueId, title, matter, demand }: Props) {
  const t = useTranslations("orderForm");
  return (
    <Form
      schema={draftSchema}
      action={draft}
      fixed={{ id: issueId }}
      defaultValues={{ title, matter, demand, preset: "13710" }}
      submit={t("save")}
      then={({ id }) => `/orders/${id}`}
    >
      <OrderFields />
    </Form>
  );
}
