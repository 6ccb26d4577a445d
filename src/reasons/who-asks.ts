/** Whether what has failed, or the answer to it, speaks of who asks. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { HttpResponse } from "../response/model.js";
import { endpointNames } from "./circumstances.js";

/** What may show that something is about who asks. */
const WHO_ASKS =
  /auth|token|session|log[-_ ]?in|sign[-_ ]?in|credential|passw|jwt|verif|user|account|permission|access|key|secret|otp|2fa/iu;

/** Whether the code of an attempt, the endpoint or the words of the answer to its failure have to do with who asks. */
export function speaksOfAsker({ content, exchange }: HttpResponse, attempt: TSESTree.Node): boolean {
  const told = [exchange.values.file.textOf(attempt), endpointNames(exchange), ...content.texts.map(({ text }) => text)];
  return told.some((text) => WHO_ASKS.test(text));
}
