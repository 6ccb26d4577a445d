/** What is switched off or not set up. */
import type { HttpResponse } from "../response/model.js";
import { type Fact, factsOf } from "./conditions.js";

/** 503 for what is switched off or not set up: no time tells when it will be there. */
export function isUnconfigured({ content, exchange: { values }, guards }: HttpResponse): boolean {
  const isMissingSetting = (fact: Fact): boolean =>
    fact.kind === "presence" &&
    !fact.present &&
    SETTING.test(values.file.textOf(values.resolve(fact.subject, fact.scope).node ?? fact.subject));
  return (
    content.texts.some(({ text }) => SAYS_SO.test(text)) ||
    guards.some((guard) => {
      const facts = factsOf(guard);
      return facts.length > 0 && facts.every(isMissingSetting);
    })
  );
}

const SAYS_SO =
  /not[-_ ](?:been )?(?:configured|enabled|set up|supported|implemented|available in)|disabled|missing|not_configured|turned off/iu;
/** `process.env.KEY`, a binding of a worker (`c.env.KV`), `config.apiKey`. */
const SETTING = /\benv\s*\??\.\s*[A-Z]|^(?:\w+\.)?(?:config|settings)\s*\??\.\s*\w/u;
