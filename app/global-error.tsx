"use client";
import "./globals.css";
import words from "@/components/layout/last-resort.json";
import { buttonLook } from "@/components/ui/button-look";

/** The last resort, when even the frame is broken: no translator is left, so it speaks both languages. */
export default function GlobalErrorPage({ error }: { error: unknown }) {
  const digest = error && typeof error === "object" && "digest" in error ? String(error.digest) : undefined;
  return (
    <html lang="zh-CN">
      <body>
        <title>{words.title}</title>
        <main className="mx-auto max-w-text px-4 py-12">
          <h1 className="text-xl font-semibold">{words.title}</h1>
          <p className="mt-2">{words.text}</p>
          <p className="mt-2 text-soft" lang="en">
            {words.english}
          </p>
          {digest ? (
            <p className="mt-3">
              {words.reference}{" "}
              <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono select-all">{digest}</code>
            </p>
          ) : null}
          <a href="/" className={buttonLook("primary", "normal", "mt-5")}>
            {words.home}
          </a>
        </main>
      </body>
    </html>
  );
}
