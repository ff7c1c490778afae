import type { Viewer } from "@/domain/viewer";
import { makeViewer } from "./auth/make-viewer";

/** Named jobs that act without a person; each shows under this name in the history. */
const jobs = {
  import: "目录导入",
  demonstration: "示例数据",
  signIn: "登录校验",
  publicDoor: "局长陪您办",
  ladder: "督办规则",
  emergency: "应急命令",
  lookBacks: "自动抽取",
} as const;

/** By its name in the history, or as it is written there; undefined for no job. */
export const jobNamed = (text: string): string | undefined => {
  const found = Object.entries(jobs).find(([job, name]) => text === name || text === `job:${job}`);
  return found && `job:${found[0]}`;
};

/** The viewer of a named job: it holds no grant, so it may only run commands made for jobs. */
export const jobViewer = (job: keyof typeof jobs): Viewer =>
  makeViewer({ accountId: `job:${job}`, name: jobs[job], grants: [] });
