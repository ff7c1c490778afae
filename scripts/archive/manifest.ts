import { z } from "zod";

// What an archive says of itself: its first entry, `manifest.json`.

export const manifest = z.strictObject({
  format: z.literal("walk-backup-1"),
  madeAt: z.iso.datetime(),
  /** The migrations that its rows have been through. */
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0) })),
  files: z.int().min(0),
  /** Named by rows, but gone from the storage when the archive was made. */
  missing: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifest>;

export const names = {
  manifest: "manifest.json",
  rows: (table: string) => `rows/${table}.jsonl.gz`,
  file: (key: string) => `files/${key}`,
  /** Last entry: what `sha256sum -c` reads after unpacking by hand. */
  sums: "SHA256SUMS",
} as const;

/** Something that the person at the command line can mend; said without a stack. */
export class Refused extends Error {}
