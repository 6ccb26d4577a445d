import type { PhraseGroup } from "./phrase-group.js";

/** English texts that name the server's own trouble, or that of the servers behind it. */
export const englishServer: readonly PhraseGroup[] = [
  {
    says: "upstream-timeout",
    strength: "certain",
    phrases: [
      "gateway (timeout|timed out|time out)",
      "upstream (_ )?(request |server |service |api )?(has |is )?(timeout|timed out|time out)",
    ],
  },
  {
    says: "upstream-timeout",
    strength: "likely",
    phrases: ["(api|service|provider|server|backend|external _|third party _) (call |request |response )?(timed out|timeout)"],
  },
  {
    says: "upstream-failed",
    strength: "certain",
    phrases: [
      "^ (502 )?bad gateway …",
      "bad gateway",
      "upstream (_ )?(error|failure|failed|unavailable|unreachable|request failed|service error|server error|returned)",
      "(invalid|bad) response from (upstream|the upstream)",
    ],
  },
  {
    says: "upstream-failed",
    strength: "likely",
    phrases: [
      "upstream",
      "(failed|unable|could not|can not|error) (to )?(reach|contact|connect|connecting|communicate|communicating|reaching|contacting) (to |with )?<article>? (_ )?(_ )?(service|server|api|provider|gateway|backend|host)",
      "(external|third party|remote|partner|payment|provider) (service|api|server|gateway|provider) (_ )?(error|failed|failure|unavailable|unreachable|returned)",
      "invalid response from …",
      "(ai|model|llm|openai|gpt|chatgpt|gemini|claude|provider|upstream|gateway|remote server) (did not|could not|failed to) (return|respond|answer|generate|produce|reply) …",
    ],
  },
  {
    says: "not-implemented",
    strength: "certain",
    phrases: [
      "not (yet |fully |currently |been )*?implemented",
      "(endpoint|method|route|handler|feature|function|functionality) unimplemented",
    ],
  },
  {
    // Before what says that something of the client's is wrong or unknown.
    says: "server-fault",
    strength: "likely",
    phrases: ["(something|things) (has |have )?(went|gone) wrong (while|when|during|with|in)", "^ (error|exception) unknown"],
  },
  {
    says: "unavailable",
    strength: "certain",
    phrases: [
      "^ (503 )?service (is |are )?(temporarily |currently )?(unavailable|not available) …",
      "(service|server|system|site|api|website|application|app|platform|servers) (is |are )(temporarily |currently |momentarily )?(unavailable|not available|offline|overloaded|under maintenance|in maintenance mode|down for maintenance)",
      "(server|service|system|site) (temporarily unavailable|overloaded|too busy|is busy|busy)",
      "(under|down for|undergoing) (scheduled )?maintenance",
    ],
  },
];

/** English texts about the server's own trouble that may be no more than the frame of another reason. */
export const englishFaults: readonly PhraseGroup[] = [
  {
    says: "unavailable",
    strength: "likely",
    phrases: [
      "(temporarily|currently|momentarily) (unavailable|not available|disabled|down|offline)",
      "(maintenance mode|in maintenance)",
      "(database|db|redis|service|_ service) (is )?(not (connected|available|ready)|unavailable|offline|down)",
      "service unavailable",
      "(server|service|system) (is )?(shutting down|starting up|not ready|starting)",
    ],
  },
  {
    says: "server-fault",
    strength: "certain",
    phrases: [
      "(internal|unexpected) server (error|failure|problem|issue|exception|fault)",
      "^ (unknown |generic |general )?server (side )?(error|failure|failed|fault|exception|crashed|crash|problem)",
      "server (encountered|ran into|had) (an? )?(unexpected |internal )?(error|problem|issue)",
      "^ (an |500 |unknown |unexpected )*?internal (error|failure|exception|fault)",
      "(something|things) (went|has gone|goes|gone) wrong (on|with|at|in) (our|the) (end|side|server|servers)",
      "(error|problem|issue|wrong) (on|at) (our|the) (end|side|server|server side)",
      "(error|problem) (occurred|happened) (on|at|in) (the )?server",
    ],
  },
  {
    says: "server-fault",
    strength: "likely",
    phrases: [
      "(something|things|somethings|some thing) (has |have |had )?(went|gone|goes|go|is|was) wrong",
      "something (broke|failed|happened)",
      "(an |some |unknown |unexpected |unhandled |internal )*?(error|exception|problem|issue) (has |have |was |is )?(occurred|occured|occur|happened|encountered|thrown)",
      "(unexpected|unknown|unhandled|unspecified|uncaught|fatal|critical|internal) (error|exception|failure|problem)",
      "(database|db|sql|query|mongo|mongodb|mongoose|prisma|redis|postgres|mysql|sqlite|storage|filesystem|disk|redis|s3) (_ )?(error|failure|failed|exception|query failed|connection failed|connection error|operation failed)",
      "(error|problem) (in|with|from|on) (the )?(database|db|server|backend)",
    ],
  },
  {
    says: "server-fault",
    strength: "hint",
    phrases: [
      // Whose mistake it was is for the words beside it to say.
      "(oops|whoops)",
      "(failed|unable|failure|failing|was not able|were not able) to (_ )?<work>",
      "(could|did) not (_ )?<work>",
      "(error|errors|problem|exception|failure|issue) (while |when |in |on |during |trying to |occurred while |with )*?<working>",
      "(failed|error|failure) (while |when |in |during )*?<working>",
      "error (on|in|at|while|when) (the )?<work>",
      "^ … (creation|update|deletion|retrieval|fetch|fetching|upload|save|query|operation|connection|initialization|generation|processing|execution) (has |was )?failed",
      "server error",
      "internal error",
    ],
  },
  {
    says: "unavailable",
    strength: "hint",
    mayBeFine: true,
    phrases: ["(try|retry) (it )?(again |once more |back )?(later|in a (few|moment|while|bit)|soon|shortly)"],
  },
];
