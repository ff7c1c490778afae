import { createServer, request } from "node:http";

/** Names the process that is to answer, by its place; otherwise they take turns. */
export const toProcess = "x-to-process";
/** Says from which address a request comes, as the proxy tells those behind it. */
export const visitor = "x-visitor";

/** A small reverse proxy before several servers: hands everything on as it stands, body and answer streamed. */
export async function startProxy(listenOn: number, ports: readonly number[]) {
  let turn = 0;
  const proxy = createServer((from, to) => {
    const { [toProcess]: chosen, [visitor]: address, ...headers } = from.headers;
    const port = ports[(chosen === undefined ? turn++ : Number(chosen)) % ports.length];
    const forwarded = { ...headers, "x-forwarded-for": String(address ?? from.socket.remoteAddress) };
    const onward = request(
      { host: "127.0.0.1", port, method: from.method, path: from.url, headers: forwarded, agent: false },
      (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      },
    );
    onward.on("error", () => (to.headersSent ? to.destroy() : to.writeHead(502).end()));
    from.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(listenOn, "127.0.0.1", resolve));
  return () => {
    proxy.closeAllConnections();
    proxy.close();
  };
}
