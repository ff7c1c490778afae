import { z } from "zod";

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .default("0")
  .transform((value) => value === "1" || value === "true");

const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "file:… or postgres://…")
    .default("file:./data/walk.db"),
  STORAGE_DIR: z.string().default("./data/files"),
  /** Where the bucket's keys begin; without it files lie in STORAGE_DIR. */
  STORAGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  STORAGE_KEY_ID: z.string().min(1).optional(),
  STORAGE_SECRET: z.string().min(1).optional(),
  STORAGE_REGION: z.string().min(1).default("us-east-1"),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  ENCRYPTION_KEYS: z
    .string()
    .regex(/^[\w-]+:[A-Za-z0-9+/=]{43,44}(,[\w-]+:[A-Za-z0-9+/=]{43,44})*$/, "id:base64,…")
    .optional(),
  TRUST_PROXY: flag,
  RATE_LIMIT: z.coerce.number().positive().default(1),
  BODY_SECONDS: z.coerce.number().positive().max(3600).default(60),
  DEMO: flag,
  CLOCK_AT: z.iso.datetime({ offset: true }).optional(),
  DEMO_PASSWORD: z.string().min(8).optional(),
  /** `smtps://user:password@host:465`; without it notices go by letter to nobody. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "smtp://… or smtps://…")
    .optional(),
  MAIL_FROM: z.string().min(3).default("zou-liucheng@localhost"),
  /** Webhooks may also go to machines of this network and without TLS. */
  WEBHOOK_PRIVATE: flag,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

const schema = settings.superRefine((found, context) => {
  for (const name of ["STORAGE_KEY_ID", "STORAGE_SECRET"] as const)
    if (found.STORAGE_URL && !found[name])
      context.addIssue({ code: "custom", path: [name], message: "STORAGE_URL 要有它 / needed with STORAGE_URL" });
});

export type Env = z.infer<typeof schema>;
let read: Env | undefined;

/** The environment, checked on first use; throws with every name that is wrong. */
export function env(): Env {
  if (read) return read;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`环境变量有误 / bad environment:\n  ${names.join("\n  ")}`);
  }
  read = parsed.data;
  return read;
}

/** Secrets have no default in production: names what is missing, before the first request. */
export function requireSecrets(): void {
  const missing = (["NEXTAUTH_SECRET", "ENCRYPTION_KEYS"] as const).filter((name) => !env()[name]);
  if (missing.length > 0) throw new Error(`缺少环境变量 / missing: ${missing.join(", ")}（见 .env.example）`);
}
