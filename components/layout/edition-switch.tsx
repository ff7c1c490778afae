"use client";
import { useRouter } from "next/navigation";
import type { SubmitEvent } from "react";

/** One way into 长辈版 and back. With scripts the page stays, and what was typed on it. */
export function EditionSwitch({ elder, label }: { elder: boolean; label: string }) {
  const router = useRouter();
  const turn = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
      router.refresh();
    } catch {
      form.submit();
    }
  };
  return (
    <form method="post" action="/api/public/edition" onSubmit={turn}>
      <input type="hidden" name="edition" value={elder ? "standard" : "elder"} />
      <button
        type="submit"
        className="flex min-h-11 min-w-11 cursor-pointer items-center justify-center text-action hover:underline"
      >
        {label}
      </button>
    </form>
  );
}
