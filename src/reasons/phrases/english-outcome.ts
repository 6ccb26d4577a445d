import type { PhraseGroup } from "./phrase-group.js";

/** English texts that keep to themselves what happened, or say plainly that all went well. Tried before the reasons. */
export const englishOutcomes: readonly PhraseGroup[] = [
  {
    // The answer is the same whether the account exists, so that nobody can find out which accounts exist.
    says: "hidden",
    phrases: [
      "^ if <article>? … (account|user|email|address|it|username|number) … (exist|exists|existed|registered|match*|found|valid|correct|associated)",
      "^ if (you|we) … (account|email)",
      "you will receive (a|an) …",
    ],
  },
  {
    says: "failure",
    phrases: [
      "not (be|been)? _? (successful|successfully)",
      "(unsuccessful|unsuccessfully)",
      "(fail|failed|unable|error) … (successful|successfully)",
      "success , (false|no|0)",
      "(without|no) success",
    ],
  },
  {
    says: "neutral",
    phrases: [
      "(no|0|zero|without|not (any|found any|find any|have any)) (duplicate*|conflict*|error|errors|issue|issues|problem|problems|failure*|violation*|warning*|difference*|change|changes|mistake*) (found|detected|occurred|exist|exists)?",
      "(error|errors|failure|failures|failed|invalid|duplicate|duplicates) (message|messages|log|logs|page|pages|report|reports|count|handler|handling|list|rate|stats|statistics|template|templates|alert|alerts|notification|notifications|tracking|history|detection|cleared|resolved|fixed|removed|deleted|ignored|cleaned)",
      "rate limit (cleared|reset|removed|updated|disabled)",
      "not already (exist|exists|in use|taken|registered|used)",
      "already exists <soft>? (skipping|skipped|using|updating|updated|ignored|overwriting|overwritten|reusing|merging|merged|so)",
      "not found <soft>? (creating|created|using|skipping|skipped|inserting|falling|defaulting|ignoring|ignored|so)",
      "(add|drop|create|created|insert) _? if (not|it does not|they do not)? (exists|exist)",
      "(may|might) not be (found|available|unique)",
    ],
  },
  {
    says: "success",
    phrases: ["successfully", "(success|succeeded|succeeds|successful)", "(permission|access) granted"],
  },
];

/** English texts that say, less plainly, how it went. Tried after the reasons. */
export const englishRest: readonly PhraseGroup[] = [
  {
    says: "failure",
    phrases: [
      "(fail|fails|failed|failure|error|errors|exception)",
      "(could|can|did|does|do|is|are|was|were|has|have|may|must|should) not",
      "(unable|broken|invalid|missing|wrong|incorrect|bad|illegal|unsupported|unauthorized|forbidden|denied|rejected|refused|exceeded|expired|unexpected|unknown|conflict|insufficient|crashed|disallowed)",
      "not (found|allowed|authorized|permitted|supported|valid|available|enough|configured|enabled|implemented|provided|active|eligible|ready|recognized|set|sent|created|updated|deleted|saved)",
      "^ no (user|users|data|file|files|record|records|result|results|item|items|match|permission|access) _? $",
      "something went wrong",
    ],
  },
  {
    says: "neutral",
    phrases: [
      "(not|no|never|nothing|must|should|only|need|needs|required|requires|before|until|after|already|without|being|to be|cannot|unable|once|when|if|yet|please) … <done>",
    ],
  },
  {
    says: "success",
    phrases: [
      "^ … <done> $",
      "^ … (has been|have been|was|were) <done>",
      "^ (ok|okay|done|ready|healthy|welcome|congratulations|pong|alive|logged in|logged out|signed in|signed out) $",
      "^ (user|account|email|product|post|item|record|result) found $",
      "^ (user|account|email|username|name|domain|slug) (is|are)? (available|valid|unique|correct) $",
      "(login|logout|registration|payment|upload|import|export) (complete|ok)",
    ],
  },
];
