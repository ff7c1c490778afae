import { Agent, get } from "node:http";

/** What is asked for: an address that may change with every request. */
export interface Target {
  name: string;
  address: () => string;
  cookie?: string;
}

/** One reading: how many a second, and how long each took in milliseconds. */
export interface Reading {
  perSecond: number;
  times: number[];
}

const agents = new Map<number, Agent>();
/** Connections are kept open, as browsers and proxies do. */
function agentOf(connections: number): Agent {
  const agent = agents.get(connections) ?? new Agent({ keepAlive: true, maxSockets: connections });
  agents.set(connections, agent);
  return agent;
}
export function hangUp(): void {
  for (const agent of agents.values()) agent.destroy();
  agents.clear();
}

const patience = 60_000;

/** One request, read to its end; whatever is not 200 ends the bench. Gives its milliseconds. */
export function ask({ name, address, cookie }: Target, connections: number): Promise<number> {
  const url = address();
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: agentOf(connections), headers: cookie ? { cookie } : {} }, (answer) => {
      answer.resume();
      answer.once("error", reject);
      answer.once("end", () => {
        if (answer.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${name}: ${answer.statusCode} for ${url}`));
      });
    });
    request.setTimeout(patience, () => request.destroy(new Error(`${name}: no answer for ${url}`)));
    request.once("error", reject);
  });
}

/** So many connections ask one request after the other for so long. */
export async function load(target: Target, connections: number, seconds: number): Promise<Reading> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const one = async () => {
    while (performance.now() < until) times.push(await ask(target, connections));
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { perSecond: times.length / ((performance.now() - started) / 1000), times };
}
