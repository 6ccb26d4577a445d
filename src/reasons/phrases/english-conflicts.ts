import type { PhraseGroup } from "./phrase-group.js";

/** English texts about a conflict with what the server has: duplicates, edit conflicts, states, preconditions. */
export const englishConflicts: readonly PhraseGroup[] = [
  {
    says: "precondition-required",
    strength: "certain",
    phrases: ["precondition (is )?required", "if (none )?match (header)? <be>? (required|missing)", "missing if match"],
  },
  {
    says: "precondition-failed",
    strength: "certain",
    phrases: [
      "precondition* (has|have)? failed",
      "if (none match|match|unmodified since) (header)? (does not match|did not match|mismatch|failed|precondition failed)",
      "etag (mismatch|does not match|did not match|has changed)",
    ],
  },
  {
    says: "edit-conflict",
    strength: "certain",
    phrases: [
      "(has|have|had)? (been|was|were) (modified|updated|changed|edited|altered) (by (another|someone|somebody|a different|other|an other)|concurrently|since (you|your|it was (read|loaded|fetched|opened)|the last))",
      "(was|been)? (modified|updated|changed|edited) by (another (user|process|request|session|person|transaction|client|tab|admin|editor)|someone else|somebody else)",
      "(edit|editing|update|write|concurrent (edit|update|modification|write)) conflict",
      "concurrent (modification|update|edit|write)",
      "optimistic (lock|locking|concurrency)",
      "(document|record|resource|row|entity|data|revision|object) version (mismatch|conflict)",
      "^ (error )?(version|revision) (mismatch|conflict) $",
    ],
  },
  {
    says: "edit-conflict",
    strength: "likely",
    phrases: [
      "stale (data|version|object|revision|record|update|write|state|copy|document|entity)",
      "^ stale $",
      "(version|revision) conflict",
      "(version|revision|hash) _? (does not|did not) match",
    ],
  },
  {
    // What repeats itself within the request is wrong input, not a conflict with what exists.
    says: "invalid-input",
    strength: "likely",
    phrases: [
      "(duplicate|duplicated|repeated) … (in|within|inside|across|among) <article>? (request|payload|array|list|body|input|csv|file|items|batch|upload|form|query|same (request|payload|batch|file|list))",
      "(duplicate|duplicated) _? (items|values|ids|entries|keys|names|elements|tags|rows|emails|products|fields|options|columns|parameters|params|arguments|slugs|steps) … (not allowed|provided|detected|found|in|are)?",
      "(contain|contains|containing|has|have) duplicate*",
      "must not (contain|have|include) duplicate*",
    ],
  },
  {
    // How many there are is limited; none of them is in the way by itself.
    says: "state-conflict",
    strength: "likely",
    phrases: ["too many … already exist"],
  },
  {
    says: "neutral",
    phrases: [
      "duplicate (of|as|this|it|successful|created|complete)",
      "(to|can|could|not|failed to|unable to) (be )?(duplicate|duplicated)",
      "(remove|drop|merge|resolve|rename|avoid) <article>? (duplicate|duplicates|duplicated|duplication)",
    ],
  },
  {
    // Two things want the same time.
    says: "duplicate",
    strength: "certain",
    phrases: [
      "already (been )?(assigned|booked|reserved|scheduled|allocated|occupied) (to another _ )?(during|at|in|on|for) (this|that|the|these|those|your)? (selected |chosen |given |requested |same )*?(slot|time|timeslot|time slot|period|time range|dates|hours)",
      "<article>? (slot|timeslot|time slot) <be>? already (been )?(taken|booked|reserved|occupied)",
    ],
  },
  {
    says: "state-conflict",
    strength: "likely",
    mayBeFine: true,
    phrases: [
      "already (being processed|processing|running|downloading|importing|exporting|scanning|encoding)",
      "already (been )?(verified|paid|liked|disliked|following|followed|logged (in|out)|signed (in|out)|completed|complete|processed|confirmed|active|activated|inactive|deactivated|approved|rejected|cancelled|canceled|closed|open|opened|started|running|finished|ended|deleted|removed|archived|published|sent|shipped|delivered|refunded|accepted|declined|redeemed|expired|connected|linked|enabled|disabled|blocked|banned|unblocked|friends|friend|resolved|locked|unlocked|initialized|configured|installed|uninstalled|authenticated|checked (in|out)|pending|in progress|scheduled|queued|posted|reviewed|assigned|unassigned|set|up|claimed|settled|revoked|returned|read|saved|solved|answered)",
      "already (a|an|your|the) (friend|admin|premium|moderator|owner|contact|superadmin|manager)",
      "already (like|liked|follow|follows|own|owns|upvoted|downvoted|bookmarked|blocked|disliked|purchased|bought|paid)",
      "already (been )?(done|unsubscribed|left|on this plan)",
      "already (been )?(marked|flagged|labelled|labeled) as",
      "(been )?(verified|paid|confirmed|activated|deactivated|approved|rejected|cancelled|canceled|closed|completed|processed|deleted|archived|published|refunded|accepted|blocked|banned|locked) already $",
      "already in (progress|terminal|process*|queue|_ (state|status))",
    ],
  },
  {
    says: "duplicate",
    strength: "likely",
    mayBeFine: true,
    phrases: ["(already|allready) (registered|enrolled|reserved|claimed|used) (for|to|in|on|this|that|your) …"],
  },
  {
    says: "duplicate",
    strength: "certain",
    phrases: [
      "<identifier> #? <be>? already <be>? (taken|in use|used|registered|claimed|reserved|occupied|associated with (another|a|an) _? (account|user))",
      "<identifier> (you _? _?|_ _? _?)? <be> already (taken|in use|used|registered) (by (another|someone|a|an|other) _?)? $",
      "already (taken|in use|used|registered) by (another|someone|a different|other|an existing) (user|account|person|customer|member|else)",
      "(user|account|customer|client|member|email) … (already|allready) (registered|register|registred) $",
      "(user|account|customer|client|email) … (is|has been|was) already registered (with|under) …",
      "<identifier> #? (is|has been|has already been|was) (taken|already taken|registered already)",
      "(user name|username|email|nickname|slug|handle) taken $",
      "duplicate (value )?# (entered|exists|found|field)",
      "duplicate value entered …",
      "(duplicate|duplicated) (key|email|username|user|entry|record|slug|field value|value|name|sku|phone|account|title|code) (error|entered|entry|exists|detected|found|not allowed|violat* …)? $",
      "(duplicate key|e11000 duplicate|duplicate entry|duplicate field value|duplicate record)",
      "(unique|uniqueness) (key )?(constraint|index) (failed|violation|violated|error)",
      "(violates|violate|violation of|violated) (a |the )?(unique|uniqueness)",
      "^ … <identifier> (must|should|has to|needs to) be unique $",
      "<identifier> <be> not unique",
      "(exists|exist) already",
      "(has|have) been (registered|taken|used|claimed) before",
      "credentials <be>? (already )?(taken|in use)",
    ],
  },
  {
    // A file or a directory is often a step on the server's own disk.
    says: "duplicate",
    strength: "likely",
    phrases: [
      "(file|files|folder|directory|dir|path|table|database|index|collection|bucket|branch|container|schema|column|process|socket|connection) … (already|allready) <exists>",
      "(some|several|multiple|many|following|one or more|all) … (already|allready) <exists>",
      "(user|account|customer) … (already|allready) (registered|enrolled|signed up)",
    ],
  },
  {
    says: "duplicate",
    strength: "certain",
    phrases: [
      "(already|allready|alredy|alreay|aleady) <exists>",
      "(already|allready) (has|have) (an account|been taken|been registered with)",
      "there <be> already (a|an|one|another) … (with|named|called|using|by) (this|that|the same|the|same)",
    ],
  },
  {
    says: "duplicate",
    strength: "likely",
    mayBeFine: true,
    phrases: [
      "already (in|on|part of|added|add|present|included|exists in) (to )?(your|the|this|a|cart|wishlist|favorites|favourites|list|playlist|collection|watchlist|library|group|team|queue)?",
      "already <be>? (subscribed|enrolled|enroled|joined|invited|voted|rated|applied|registered|reported|submitted|requested|booked|reserved|signed up|attempted|added|participated|joined|reacted|favorited|favourited|marked|clocked|entered|reviewed|recorded|nominated|bid)",
      "already (a|an)? (member|participant|subscriber|collaborator|part|attendee|student)",
      "already (have|has|had|got|created|create|own|made|left|gave|given|wrote|written|placed) …",
    ],
  },
  {
    says: "duplicate",
    strength: "likely",
    phrases: [
      "already <be>? (taken|in use|used|occupied|associated|mapped|tied|bound|attached)",
      "(in use|taken|used|registered|owned) by (another|someone)",
      "<identifier> #? <be>? in use",
      "(another|other|different|existing) (user|account|_) … (same|this|that) <identifier>",
      "(email|username|user name|slug|handle|subdomain|nickname) <be>? (unavailable|not available|no longer available) $",
      "(must|should|has to|needs to) be unique",
      "(duplicate|duplicates|duplicated|duplication)",
      "choose (another|a different|different) (email|username|name|slug)",
    ],
  },
  {
    // What is to be removed is in use.
    says: "state-conflict",
    strength: "certain",
    phrases: [
      "can not (delete|remove|deactivate) … (with|that has|which has|because it has|as it has|since it has|while it has|has|having) (_ )?(associated|existing|active|linked|related|dependent|assigned|child|children|pending|open) …",
      "can not (delete|remove) … foreign key …",
    ],
  },
  {
    says: "state-conflict",
    strength: "likely",
    phrases: [
      "(schedule|scheduling|time|booking|appointment|slot|date|calendar) (conflict|conflicts|overlap|overlaps|clash)",
      "conflicts with (existing|another|an existing|other)",
      "overlaps with (existing|another|an existing|other)",
      "^ conflict $",
      "^ (409 )?conflict <soft>",
      "(out of stock|insufficient stock|not enough stock)",
      "(still|currently) (in use|referenced|assigned)",
      "not in <article>? (pending|draft|active|rejected|valid|correct|right|open|_) (state|status)",
    ],
  },
];

/** English texts that name a conflict without `already`. Tried after those that deny that the thing exists. */
export const englishLooseConflicts: readonly PhraseGroup[] = [
  {
    says: "duplicate",
    strength: "likely",
    phrases: [
      "^ … <identifier> (exists|exist|duplicated) $",
      "(user|account|customer) (exists|exist) $",
      "(user|account|customer|one|record|entry|_) (with|having) (this|that|the same|same|such|the given) … (exists|exist)",
    ],
  },
];
