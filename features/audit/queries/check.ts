import type { ChainFinding } from "@/domain/chain";
import { Follower, linksOf, type Scope } from "./links";
import { checkSeal, checkSealsOf, sealsOf } from "./seals";

export interface Checked {
  chains: number;
  events: number;
  anchors: number;
  found: number;
  /** At most a hundred; what was done to the history at large is clear by then. */
  findings: ChainFinding[];
}

const most = 100;
/** Lets other requests in between. */
const pause = () => new Promise<void>((go) => setImmediate(go));

/** Goes through chains and seals, and says now and then how far it is; the last word is the result. */
export async function* checkChains(scope: Scope): AsyncGenerator<Checked> {
  const follower = new Follower();
  const findings: ChainFinding[] = [];
  const named = new Set<string>();
  let [anchors, found] = [0, 0];
  const note = (finding: ChainFinding | undefined) => {
    if (!finding) return;
    const link = `${finding.subjectId} ${finding.sequence ?? finding.day}`;
    if (named.has(link)) return; // a link may be named by its chain and by several seals
    named.add(link);
    found++;
    if (findings.length < most) findings.push(finding);
  };
  const soFar = (): Checked => ({ chains: follower.chains, events: follower.events, anchors, found, findings });

  for await (const page of linksOf(scope)) {
    for (const event of page) note(follower.next(event));
    yield soFar();
    await pause();
  }
  if (scope.subject) {
    const { seals, findings: more } = await checkSealsOf(scope.subject);
    anchors = seals;
    for (const finding of more) note(finding);
  } else {
    let { before, seals } = await sealsOf(scope);
    for (const seal of seals) {
      for (const finding of await checkSeal(seal, before)) note(finding);
      before = seal;
      anchors++;
      if (anchors % 20 === 0) yield soFar();
      await pause();
    }
  }
  yield soFar();
}
