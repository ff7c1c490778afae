import { index, integer, json, table, text, timestamp } from "../dialect";

// The public door: forms without a session, and how often somebody knocks.

/** A form that came back with something to mend, or that was sent; kept for hours only. */
export const doorForms = table(
  "door_forms",
  {
    /** The random part of its signed token. */
    id: text().primaryKey(),
    /** What was typed, or number and code once it was sent; encrypted. */
    sealed: text(),
    /** A form is sent once. */
    usedAt: timestamp(),
    expiresAt: timestamp().notNull(),
  },
  (t) => [index("door_forms_expires_idx").on(t.expiresAt)],
);

/** Pictures that came with a form which is still to be mended. */
export const doorPictures = table(
  "door_pictures",
  {
    id: text().primaryKey(),
    formId: text()
      .notNull()
      .references(() => doorForms.id, { onDelete: "cascade" }),
    key: text().notNull(),
    facts: json<{
      sha256: string;
      type: string;
      width: number | null;
      height: number | null;
      takenAt: string | null;
      perceptualHash: string | null;
      finePrint?: string | null;
    }>().notNull(),
  },
  (t) => [index("door_pictures_form_idx").on(t.formId)],
);

/** Fixed windows by hashed address. */
export const rateLimits = table(
  "rate_limits",
  { key: text().primaryKey(), count: integer().notNull(), endsAt: timestamp().notNull() },
  (t) => [index("rate_limits_ends_idx").on(t.endsAt)],
);
