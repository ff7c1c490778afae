import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const root = fileURLToPath(new URL(".", import.meta.url));

// Several builds can live side by side: tests, a demonstration and the work in hand.
const distDir = process.env.NEXT_DIST_DIR || ".next";

/** Next writes a build folder's types into the TypeScript configuration; the tracked one knows `.next` alone. */
function tsconfigPath(): string {
  if (distDir === ".next") return "tsconfig.json";
  const types = [`${distDir}/types/**/*.ts`, `${distDir}/dev/types/**/*.ts`];
  const include = ["next-env.d.ts", "**/*.ts", "**/*.tsx", ...types];
  writeFileSync("tsconfig.side.json", JSON.stringify({ extends: "./tsconfig.json", include }, null, 2));
  return "tsconfig.side.json";
}

/** What every answer carries; the policy for scripts needs a nonce and comes from `proxy.ts`. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** Behind https, browsers shall stay there; the proxy in front says that it is so. */
const stayOnHttps = [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }];
const behindHttps = [{ type: "header", key: "x-forwarded-proto", value: "https(,.*)?" }] as const;

// `npm run bench` measures against pages that do nothing; no other build knows of them.
const pageExtensions = [...(process.env.BENCH === "1" ? ["bench.tsx", "bench.ts"] : []), "tsx", "ts"];

const config: NextConfig = {
  distDir,
  pageExtensions,
  typescript: { tsconfigPath: tsconfigPath() },
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: ["echarts", "better-sqlite3", "pg", "pino", "sharp", "@node-rs/argon2"],
  // Nobody asks it for a picture, and it would keep what it fetched without asking who may see it.
  images: { unoptimized: true },
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/:path*", has: [...behindHttps], headers: stayOnHttps },
  ],
};

export default createNextIntlPlugin({
  requestConfig: "./lib/i18n.ts",
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
})(config);
