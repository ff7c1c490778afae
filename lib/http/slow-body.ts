import type { IncomingMessage, ServerResponse } from "node:http";

/** In each window of so many seconds so many bytes of a body have to come. */
export interface Pace {
  seconds: number;
  bytes: number;
}

/**
 * Ends a request whose body drips: it would never be whole, and holds a connection and a temporary file
 * meanwhile. Only while it is the sender who is waited for; what lies here unread is our own delay.
 */
export function watchBody(request: IncomingMessage, response: ServerResponse, pace: Pace): void {
  const { "content-length": length, "transfer-encoding": coding } = request.headers;
  if (coding === undefined && !Number(length)) return;
  const { socket } = request;
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    if (request.complete || socket.destroyed) return clearInterval(timer);
    if (came >= pace.bytes || request.readableLength > 0) return;
    clearInterval(timer);
    // As Node itself answers one that takes too long: nobody behind us may still write to it.
    if (!response.headersSent)
      socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    socket.destroySoon();
    request.destroy();
  }, pace.seconds * 1000);
  timer.unref();
  // Not when it is answered: whoever was refused at once may go on dripping.
  request.once("end", () => clearInterval(timer));
}
