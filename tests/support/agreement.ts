import { expect } from "vitest";

import { forbidsContent } from "../../src/http/status-codes.js";
import type { HttpResponse } from "../../src/response/model.js";
import type { Received } from "./ask.js";

/** Whatever a handler under test sends as content says so, and nothing else of an answer does. */
const CONTENT = /\btea\b/u;

/** Fields that no framework adds to an answer by itself, and on which rules judge. */
const JUDGED = [
  "Location",
  "Retry-After",
  "WWW-Authenticate",
  "Proxy-Authenticate",
  "Allow",
  "Upgrade",
  "Content-Range",
  "Content-Disposition",
  "Link",
  "Set-Cookie",
] as const;

/** Fields that frameworks add or change by themselves: here only what the code sets is compared. */
const ADDED = ["Content-Type", "Cache-Control", "ETag", "Last-Modified", "Vary"] as const;

/**
 * Asserts that what a client received is what the model says of the response: nothing that the model calls proven is
 * untrue, and nothing that it calls lost has arrived.
 */
export function expectAgreement(response: HttpResponse, received: Received, method: string): void {
  const { status } = response;
  const possible = status.values.map(({ value }) => value);
  if (status.complete) expect(possible, "the statuses that the model knows").toContain(received.status);
  for (const name of [...JUDGED, ...ADDED]) expectField(response, name, received.fields.get(name));
  if (method !== "HEAD" && !forbidsContent(received.status)) expectContent(response, received.text);
  for (const { what, value } of response.exchange.lost) {
    if (what === "status") expect(received.status, "a status that the model calls lost").not.toBe(value);
    else expect(received.fields.has(String(value)), `${String(value)}, which the model calls lost`).toBe(false);
  }
}

function expectField({ fields, exchange }: HttpResponse, name: string, received: string | null): void {
  const isAdded = ADDED.some((added) => added === name);
  if (fields.lacks(name) && !isAdded) expect(received, `${name}, which the model says is not sent`).toBe(null);
  if (!fields.has(name)) return;
  expect(received, `${name}, which the model says is sent`).not.toBe(null);
  const node = fields.get(name);
  if (node?.type === "Literal") expect(received, exchange.values.file.textOf(node)).toContain(String(node.value));
}

function expectContent({ content, origin, exchange }: HttpResponse, received: string): void {
  if (content.presence === "unknown") return;
  const node = content.resolved?.node ?? null;
  const isSaid = node !== null && CONTENT.test(exchange.values.file.textOf(node));
  // The text of an error may be kept from the client.
  if (origin === "thrown" && isSaid) return;
  expect(CONTENT.test(received), `content in ${JSON.stringify(received)}`).toBe(isSaid);
}

/** What was received, in a line: `303 | Location: /x | tea`. Content of the framework's own is left out. */
export function describeReceived(response: HttpResponse, { status, fields, text }: Received): string {
  const parts = [String(status)];
  for (const name of [...JUDGED, ...ADDED.filter((added) => response.fields.has(added))]) {
    const value = fields.get(name);
    if (value !== null) parts.push(`${name}: ${value}`);
  }
  if (CONTENT.test(text)) parts.push("tea");
  else if (text === "") parts.push("empty");
  return parts.join(" | ");
}
