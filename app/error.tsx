"use client";
import { ErrorPanel } from "@/components/layout/error-panel";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="mx-auto max-w-page px-4 py-10">
      <ErrorPanel error={error} retry={retry} />
    </main>
  );
}
