import type { PhraseGroup } from "./phrase-group.js";

/** English texts about something that is not there. */
export const englishMissing: readonly PhraseGroup[] = [
  {
    says: "server-fault",
    strength: "likely",
    phrases: [
      "(env|environment variable|environment variables|env variable|env var|dotenv|index html|html file|config file|configuration file|module|binary|executable|command|driver|ffmpeg|secret|jwt secret|private key|certificate|template file|view|layout|partial|model file|plugin|locale|translation) #? <be>? <notthere>",
      "(environment variable|environment variables|env variable|env var) (_ )?(_ )?(_ )?<be>? <notthere>",
      "(can not|could not|unable to) find (module|template file|view|config|configuration|binary|ffmpeg|chrome|executable|environment variable)",
      "failed to lookup view",
      "(relation|column|table) # does not exist",
      "<notthere> in <article>? (env|environment variables|process env|config|configuration|settings|schema map)",
      "(method|function|route handler|handler) not defined",
      "not (been )?(configured|initialized|initialised)",
      "(misconfigured|misconfiguration|configuration error|config error)",
    ],
  },
  {
    says: "not-found",
    strength: "certain",
    phrases: [
      "<singular> (with|having|for|by) (the |this |that |given |provided |such )*?(_ )?(_ )?(_ )?<be>? (not found|does not exist|does not exists|not exist|could not be found)",
    ],
  },
  {
    says: "invalid-input",
    strength: "likely",
    phrases: [
      "<ambiguous> <be>? not (provided|passed|specified|supplied)",
      "(_ )?(_ )?<be>? <notthere> in <article>? (_ )?(request|body|request body|req body|header|headers|query|params|parameters|payload|form|form data|url|file|csv|input|request headers|upload|response|cookies|cookie|multipart|userinfo)",
    ],
  },
  {
    // A name that may be looked up for the client as well as by the server for itself.
    says: "not-found",
    strength: "likely",
    phrases: [
      "<ambiguous> (with _? #|with id _|for _|#|id)? <be>? <notthere>",
      "(could|can|did|was|were|unable|failed) (not|to|not able to) (find|locate) <article>? (_ )?<ambiguous>",
      "(could|can|did|was|were|unable|failed) (not|to|not able to) (find|locate) … (token|header|api key|session|cookie)",
      "(token|otp|code) (does|do) not (exist|exists)",
      "^ # <be>? <notthere>",
      "no (file|image|credentials|settings|environment|template|key|token|id|license|license key|config|configuration|session|documents) (was |were )?(found|exists|exist)",
      "(some|several|one or more|one of|any of|all of|following|these|those|both|all) … <notthere>",
      "do not exist",
      "<plural> <be>? <notthere>",
      "(no|unable to find|could not find|can not find|can not locate) (any|_ any|matching) …",
    ],
  },
  {
    says: "invalid-input",
    strength: "likely",
    phrases: [
      "(field|fields|parameter|parameters|param|header|headers|body|query|property|argument|option|input|payload|value|values|request body) #? (with _ #)? <be>? <notthere>",
      "no (field|fields|parameter|parameters|body|data|file|files|image|images|photo|video|input|payload|items|changes|updates|update|valid fields|ids|valid _) ((was |were |is |are )?(uploaded|provided|given|sent|selected|specified|supplied|attached|received|present|passed|submitted)|to _)",
      "^ no (field|fields|parameter|parameters|body|data|file|files|image|images|input|payload|changes|updates) $",
    ],
  },
  {
    says: "not-found",
    strength: "certain",
    phrases: [
      "(page|route|url|resource|path|endpoint|api endpoint|requested resource|requested page|requested url) (#|_ #|you _ _ _|you _ _)? <be>? not found",
      "(404|error 404|404 error|status 404) <soft>? (page |resource |route )?not found",
      "^ (404|error 404|404 error|status 404|http 404) $",
      "no such (user|account|product|item|record|resource|page|post|route|order|document|article|book|customer|comment|task|project|category|event|message|room|game|entity|endpoint|_ found|_ exists|_ _ found)",
    ],
  },
  {
    says: "not-found",
    strength: "likely",
    phrases: ["no such (file|key|file or directory|_)"],
  },
  {
    says: "neutral",
    phrases: ["not found … <soft> (skipping|skipped|ignoring|ignored|creating|using default)"],
  },
  {
    says: "not-found",
    strength: "certain",
    phrases: [
      "(was|were|is|are|could|can|has been)? not (be )?found $",
      "(was|were|is|are|could|can|has been)? not (be )?found",
      "not be found",
      "^ not found …",
      "(could|can|did|was|were) not (able to |seem to )?(find|locate|found) <article>? (_ )?(_ )?_",
      "(unable|failed) to (find|locate) <article>? (_ )?_",
      "(does|did|dose) not (exist|exists|existed|exit) (anymore|any more)?",
      "(does|do|did)? not (exists|existing|existed)",
      "(could|can) not be (found|located)",
      "no (longer )?(longer exists|longer exist)",
      "no (user|account|product|item|record|resource|post|order|document|article|book|customer|comment|task|project|category|event|message|room|game|entity|person|job|review|member|company|profile|patient|student|course|invoice|booking|organization|workspace|team|group|page|route|entry|<singular>) (was |is )?(found|exists)",
      "no (active |matching )?<singular> (was |is )?(found|exists)",
      "there (is|was) no (such )?<singular> (for|with|by|matching) …",
      "<singular> not exist",
      "^ no <singular> (found )?with (this|that|the given|the provided|such (a|an)?) _ $",
      "no <singular> (found )?(with|for|by|matching|having) (the |that |this |given |provided |specified )*?(id|ids|slug|email|username|name)",
    ],
  },
  {
    says: "not-found",
    strength: "likely",
    phrases: [
      "(email|user|account|username|phone number|mobile number|you) <be>? not registered …",
      "(unknown|nonexistent|non existent|no existing) (id|resource|route|endpoint|api endpoint|_ id|report)",
      "^ no (<singular>|animal|pet|device|page|file|pupil) with (the |this |that |such |such an |given )?(id|name|slug|email|code|number|key|username) …",
      "^ (unknown|nonexistent|non existent|no existing) (<singular>|link|device|sensor|machine|supplier|seat|slug|short url) $",
      "(not there|never existed|is missing or deleted)",
      "^ can not <method> (or|#) …",
      "(nothing|none) (was )?found",
    ],
  },
  {
    // A list without entries is no failure.
    says: "not-found",
    strength: "likely",
    mayBeFine: true,
    phrases: [
      "no <plural> (was |were |are )?(found|available|exist)",
      "^ no (_ )?(_ )?(_ )?_ (was |were |has been |have been )?found",
      "no (_ )?(_ )?_ found (for|with|in|by|matching)",
    ],
  },
  {
    says: "gone",
    strength: "likely",
    phrases: [
      "(link|invitation|invite|url|share|coupon|offer|promo code|promotion|code|otp|listing|auction|poll|event|request|order|quote|booking|reservation|voucher) (_ )?(has |is |was |have )?(already )?(been )?expired",
      "no longer (available|active|accessible|supported|offered|exist*|accepting _)",
      "already (deleted|removed)",
      "^ (410 )?gone $",
      "(has been|have been|was) (sunset|discontinued|retired|decommissioned)",
    ],
  },
  {
    // Also said by the request that deleted it.
    says: "gone",
    strength: "likely",
    mayBeFine: true,
    phrases: ["(has|have|was|been) (been )?permanently (deleted|removed)", "permanently (deleted|removed)"],
  },
];
