import { type WalkPlot, walk } from "./walk-plot";

/** What is left of `outcomes_demo.csv`: each of these walks found what the published outcome put right. */
const published: readonly (readonly [day: number, task: string, unit: string, text: string])[] = [
  [-114, "A-022", "ZGJ", "WT-020"],
  [-109, "A-103", "RSJ", "WT-078"],
  [-106, "A-048", "QXJ", "WT-043"],
  [-104, "B-045", "WJW", "WT-126"],
  [-99, "A-117", "SGJ", "WT-089"],
  [-94, "A-084", "HG", "WT-067"],
  [-90, "B-012", "JTY", "WT-109"],
  [-87, "C-011", "ZJJ", "WT-162"],
  [-82, "A-093", "JRJ", "WT-071"],
  [-78, "A-018", "FGW", "P-01"],
  [-75, "A-027", "ZJJ", "P-02"],
  [-71, "B-019", "JTJ", "P-11"],
  [-68, "A-035", "ZJJ", "P-03"],
  [-62, "A-046", "SLJ", "P-04"],
  [-57, "A-109", "CZJ", "P-05"],
  [-53, "B-071", "SWJ", "P-06"],
  [-49, "B-081", "GAJ", "P-07"],
  [-45, "C-051", "MZJ", "P-08"],
  [-41, "B-024", "MZJ", "P-09"],
  [-37, "B-055", "NYJ", "P-10"],
];
export const publishedWalks: readonly WalkPlot[] = published.map(([day, task, unit, text]) =>
  walk(day, task, unit, [[text, "closed", { published: true }]]),
);
