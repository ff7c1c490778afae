"use client";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { useErrorWords } from "./error-words";

/** Something unforeseen: what happened, what to do next, and the number under which it was logged. */
export function ErrorPanel({ error, retry, home = "/" }: { error: unknown; retry: () => void; home?: string }) {
  const words = useErrorWords();
  const digest = error && typeof error === "object" && "digest" in error ? String(error.digest) : undefined;
  return (
    <div role="alert" className="mx-auto max-w-text rounded-lg border border-line bg-white p-6 shadow-card">
      <h1 className="text-xl font-semibold">{words?.title}</h1>
      <p className="mt-2 text-soft">{words?.text}</p>
      {digest ? (
        <p className="mt-3">
          {words?.reference} <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono select-all">{digest}</code>
        </p>
      ) : null}
      <div className="mt-5 flex flex-wrap gap-2">
        <Button look="primary" onClick={retry}>
          {words?.retry}
        </Button>
        {/* A full load: whatever is broken in this page is left behind. */}
        <a href={home} className={buttonLook("secondary")}>
          {words?.home}
        </a>
      </div>
    </div>
  );
}
