import { readFileSync } from "node:fs";
import { importFile } from "@/features/catalogue/commands/import";
import type { ImportKind, ImportReport } from "@/features/catalogue/schema";
import { jobViewer } from "@/lib/job";

/** Everything but accounts ships. */
type SeedKind = Exclude<ImportKind, "accounts">;

const files: Record<SeedKind, string> = {
  units: "units.csv",
  tasks: "tasks.csv",
  guides: "guides_demo.csv",
  aspects: "aspects.csv",
  holidays: "holidays.csv",
};

export const seedFile = (kind: SeedKind): Uint8Array => readFileSync(`db/seed/${files[kind]}`);

/** Imports bytes, or a text, as the command line does. */
export async function importing(
  kind: ImportKind,
  file: Uint8Array | string,
  { apply = true, now = new Date("2023-06-01T02:00:00Z") } = {},
): Promise<ImportReport> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const result = await importFile(jobViewer("import"), now, { kind, bytes, apply });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** The whole catalogue that ships, in the order in which it names itself. */
export async function seedCatalogue(): Promise<void> {
  for (const kind of Object.keys(files) as SeedKind[]) await importing(kind, seedFile(kind));
}
