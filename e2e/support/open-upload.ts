import { sessionOf } from "./sign-in";

/** The address at which a file of this name would be taken from somebody, for an issue that is in their hands. */
export async function openUpload(username: string, name: string): Promise<string> {
  const { eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { issues } = await import("@/db/schema");
  const { mayAttach } = await import("@/features/files/commands");
  const { viewer } = await sessionOf(username);
  const id = crypto.randomUUID();
  for (const { id: issue } of await db.select({ id: issues.id }).from(issues).where(eq(issues.state, "rectifying"))) {
    const allowed = await mayAttach(viewer, { id, name, phase: "after", issue });
    if (allowed.ok) return `/api/files?${new URLSearchParams({ id, name, phase: "after", issue })}`;
  }
  throw new Error(`no issue takes a file of ${username}`);
}
