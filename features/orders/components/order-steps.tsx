"use client";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/form/action-button";
import { DialogForm } from "@/components/form/dialog-form";
import { TextareaField } from "@/components/form/textarea-field";
import type { OrderMove } from "@/domain/order";
import { accept, adopt, clear, discard, edit, finish, issue, plan, returnOrder, tell, withdraw } from "../actions";
import { answerSchema, clearSchema, editSchema, orderTarget, returnSchema, withdrawSchema } from "../schema";
import { type Asked, AskedFirst } from "./asked-first";
import { OrderFields } from "./order-fields";

interface Props {
  target: { id: string; version: number };
  offers: readonly OrderMove[];
  /** Drafted by the rule, and this viewer may hand it up. */
  adopts: boolean;
  /** What is said before it is signed or signed for. */
  asked: Asked;
  /** What can be changed while it is a draft; null where this viewer may not. */
  content: { title: string; matter: string; demand: string; preset: "ordinary" | "13710" | "13710hard" } | null;
}

const answers = { plan, tell, finish } as const;
const reasons = { return: returnOrder, discard, withdraw } as const;

/** The steps open to this viewer now. */
export function OrderSteps({ target, offers, adopts, content, asked }: Props) {
  const t = useTranslations("orderForm");
  const has = (move: OrderMove) => offers.includes(move);
  const dialog = (move: OrderMove | "edit") => ({
    trigger: t(`step.${move}`),
    title: t(`step.${move}`),
    submit: t(`step.${move}`),
    fixed: target,
  });
  return (
    <div className="flex flex-wrap gap-2">
      {adopts ? (
        <ActionButton action={adopt} input={target}>
          {t("step.adopt")}
        </ActionButton>
      ) : null}
      {has("issue") ? (
        <DialogForm {...dialog("issue")} look="primary" schema={orderTarget} action={issue}>
          <AskedFirst move="issue" asked={asked} />
        </DialogForm>
      ) : null}
      {has("accept") ? (
        <DialogForm {...dialog("accept")} look="primary" schema={orderTarget} action={accept}>
          <AskedFirst move="accept" asked={asked} />
        </DialogForm>
      ) : null}
      {(["plan", "tell", "finish"] as const).filter(has).map((move) => (
        <DialogForm
          key={move}
          {...dialog(move)}
          look={move === "tell" ? "secondary" : "primary"}
          schema={answerSchema}
          action={answers[move]}
          defaultValues={{ text: "" }}
        >
          <TextareaField
            name="text"
            label={t(`words.${move}`)}
            hint={t(`hint.${move}`)}
            required
            rows={6}
            most={4000}
          />
        </DialogForm>
      ))}
      {has("clear") ? (
        <DialogForm
          {...dialog("clear")}
          look="primary"
          schema={clearSchema}
          action={clear}
          defaultValues={{ text: "" }}
        >
          <TextareaField name="text" label={t("words.clear")} rows={3} most={4000} />
        </DialogForm>
      ) : null}
      {content ? (
        <DialogForm {...dialog("edit")} wide schema={editSchema} action={edit} defaultValues={content}>
          <OrderFields />
        </DialogForm>
      ) : null}
      {(["return", "discard", "withdraw"] as const).filter(has).map((move) => (
        <DialogForm
          key={move}
          {...dialog(move)}
          look="quiet"
          schema={move === "withdraw" ? withdrawSchema : returnSchema}
          action={reasons[move]}
          defaultValues={{ reason: "" }}
        >
          <TextareaField name="reason" label={t("reason")} required rows={3} most={4000} />
        </DialogForm>
      ))}
    </div>
  );
}
