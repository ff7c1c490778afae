import type { IssueState } from "@/domain/issue";
import { freshDatabase } from "../fresh-database";
import { aTree, pastIssue, pastWalk } from "./past";

// A half-year written by hand, whose figures are known.

type Way = [state: IssueState, instant: string, particulars?: Record<string, unknown>][];

/** Drafted and raised, then whatever follows. */
const raised = (day: string, ...way: Way): Way => [["draft", `${day} 08:00`], ["raised", `${day} 09:00`], ...way];

/** Writes it. */
export async function aPast(): Promise<void> {
  await freshDatabase();
  await aTree();
  // Rectified with one step less, and the same task once more on the spot.
  await pastIssue({
    way: raised(
      "2023-03-01",
      ["assigned", "2023-03-02 10:00"],
      ["planning", "2023-03-03 10:00"],
      ["closed", "2023-04-10 16:00"],
    ),
    outcomes: [{ kind: "steps", before: 5, after: 4, submitted: "2023-04-08 09:00" }],
  });
  await pastIssue({
    lead: "FGW",
    way: raised("2023-05-07", ["inspecting", "2023-05-08 10:00"], ["closed", "2023-05-09 10:00"]),
    outcomes: [{ kind: "steps", before: 4, after: 3, submitted: "2023-05-07 09:00" }],
  });
  // Closed after the day, though handed in before.
  await pastIssue({
    task: "A2",
    way: raised(
      "2023-06-01",
      ["assigned", "2023-06-02 10:00"],
      ["inspecting", "2023-06-29 10:00"],
      ["closed", "2023-07-03 10:00"],
    ),
    outcomes: [{ kind: "days", before: 9, after: 5, submitted: "2023-06-28 09:00" }],
  });
  // Merged after the day, and before it.
  await pastIssue({ way: raised("2023-06-05", ["assigned", "2023-06-06 10:00"], ["merged", "2023-07-02 10:00"]) });
  await pastIssue({ way: raised("2023-06-05", ["assigned", "2023-06-06 10:00"], ["merged", "2023-06-15 10:00"]) });
  // Reopened on the last minute of the day.
  await pastIssue({
    task: "B1",
    way: raised(
      "2023-04-03",
      ["assigned", "2023-04-04 10:00"],
      ["closed", "2023-05-10 10:00"],
      ["rectifying", "2023-06-30 23:59"],
    ),
    outcomes: [{ kind: "documents", before: 5, after: 3, submitted: "2023-05-08 09:00" }],
  });
  // Returned to draft and raised again.
  await pastIssue({
    way: raised(
      "2023-02-01",
      ["draft", "2023-02-03 09:00"],
      ["raised", "2023-02-10 09:00"],
      ["assigned", "2023-02-13 09:00"],
    ),
  });
  await pastIssue({ way: raised("2023-02-01", ["declined", "2023-02-03 09:00"]) });
  // Without a task; on the edges of the period.
  await pastIssue({ unit: "SGJ", task: null, way: raised("2023-06-30", ["assigned", "2023-06-30 23:59"]) });
  await pastIssue({ way: raised("2023-06-30", ["assigned", "2023-07-01 00:00"]) });
  await pastIssue({ way: raised("2022-12-30", ["assigned", "2022-12-31 23:59"], ["closed", "2023-02-01 10:00"]) });
  // Rectified; after the day it came back and went to another lead.
  await pastIssue({
    task: "B1",
    lead: "FGW",
    way: raised(
      "2023-03-06",
      ["assigned", "2023-03-07 09:00", { lead: "SGJ" }],
      ["closed", "2023-03-20 09:00"],
      ["rectifying", "2023-07-05 09:00"],
      ["assigned", "2023-07-06 09:00", { lead: "FGW" }],
    ),
    outcomes: [
      { kind: "tripFreeDocuments", before: 2, after: 1, submitted: "2023-03-10 09:00", state: "returned" },
      { kind: "tripFreeDocuments", before: 2, after: 0, submitted: "2023-03-17 09:00" },
    ],
  });
  await pastIssue({
    unit: "GCQ-FGW",
    way: raised("2023-03-01", ["rectifying", "2023-03-02 09:00"], ["closed", "2023-03-10 09:00"]),
  });
  await pastIssue({ unit: "DZX-FGW", task: "B1", way: raised("2023-03-01", ["assigned", "2023-03-02 09:00"]) });

  await pastWalk("FGW", "h1", "A1", "2023-01-01 00:00");
  await pastWalk("FGW", "h1", "A2", "2023-03-01 09:00");
  await pastWalk("FGW", "h1", "A1", "2023-05-01 09:00");
  await pastWalk("SGJ", "h2", "A1", "2023-06-30 23:59");
  await pastWalk("SGJ", "h3", "B1", "2023-07-01 00:00");
  await pastWalk("SGJ", "h4", "B1", "2022-12-31 23:59");
  await pastWalk("SGJ", "h5", "B1", null);
  await pastWalk("GCQ-FGW", "c1", "A1", "2023-02-01 09:00");
  await pastWalk("GCQ-FGW", "c1", "B1", "2023-02-02 09:00");
  await pastWalk("DZX-FGW", "c2", "A1", "2023-02-03 09:00");
  await pastWalk("GCQ-FGW", "h1", "A1", "2023-06-01 09:00");
}
