import type { Viewer } from "@/domain/viewer";
import { raisingUnits } from "@/features/issues/queries/choices";
import type { PainPointRow } from "@/features/pain-point-way/queries";
import type { StepContext } from "../components/step";
import { issueChoices } from "./one";
import type { Similar } from "./similar";

/** What the forms of a pain point's page need to know. */
export async function stepContext(
  viewer: Viewer,
  row: PainPointRow,
  similar: readonly Similar[],
): Promise<StepContext> {
  const [firstClause = ""] = row.text.split(/[。！？!?\n]/);
  return {
    id: row.id,
    version: row.version,
    issues: await issueChoices(viewer, row),
    similar: similar.map(({ number, text }) => ({ number, text })),
    units: raisingUnits(viewer),
    released: row.releasedAt !== null,
    title: [...firstClause].slice(0, 60).join(""),
  };
}
