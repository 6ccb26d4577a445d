import { request, type RequestListener, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a client sends. */
export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a client receives. */
export interface Received {
  readonly status: number;
  readonly fields: Headers;
  readonly text: string;
}

/** Asks a server, which listens on a port of its own for as long as it takes to answer, unless it listens already. */
export async function askServer(server: Server | RequestListener, asked: Asked): Promise<Received> {
  const listening = typeof server === "function" ? createServer(server) : server;
  if (listening.listening) return ask((listening.address() as AddressInfo).port, asked);
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  try {
    return await ask((listening.address() as AddressInfo).port, asked);
  } finally {
    listening.closeAllConnections();
    await new Promise((resolve) => listening.close(resolve));
  }
}

/** Asks a local server once, without following a redirect. */
function ask(port: number, { method = "GET", path = "/", headers = {}, body }: Asked): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const fields = new Headers();
        for (const [name, value] of Object.entries(response.headersDistinct)) for (const one of value ?? []) fields.append(name, one);
        resolve({ status: response.statusCode ?? 0, fields, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The same as a request of the Fetch standard, for handlers that take one. */
export function requestOf({ method = "GET", path = "/", headers = {}, body }: Asked): Request {
  return new Request(new URL(path, "http://localhost"), { method, headers, ...(body !== undefined && { body }) });
}

/** A response of the Fetch standard as a client receives it. */
export async function received(response: Response): Promise<Received> {
  return { status: response.status, fields: response.headers, text: await response.text() };
}
