import { englishAccess } from "./english-access.js";
import { englishConflicts, englishLooseConflicts } from "./english-conflicts.js";
import { englishInput } from "./english-input.js";
import { englishMissing } from "./english-missing.js";
import { englishOutcomes, englishRest } from "./english-outcome.js";
import { englishFaults, englishServer } from "./english-server.js";
import type { Language } from "./phrase-group.js";

export const english: Language = {
  unit: "words",
  conditional: ["if", "whether", "when", "unless", "until", "once", "ensure", "verify that"],
  alternative: ["or"],
  sets: {
    article: "the|a|an|this|that|your|our|any|these|those|such|their|my",
    be: "is|are|was|were|be|been|has been|have been|being|had been|has|have",
    exists: "exist|exists|existed|exits|exit|exsist|exsists|exsits|existing|present",
    identifier:
      "email|emails|email address|email id|mail|username|user name|phone|phone number|mobile|mobile number|number|name|names|handle|slug|title|sku|nickname|login|domain|subdomain|alias|isbn|cpf|cnpj|label|account|identifier|address|url|short url|contact|user|code|id|user id|display name",
    login:
      "email|username|user name|user|login|account|phone|phone number|mobile|email address|email id|user id|userid|name|id|email or username|username or email|email or phone|mobile number",
    notthere:
      "not found|missing|not defined|not exist|not exists|does not exist|does not exists|doesnot exist|do not exist|can not be found|could not be found|not be found|not provided|undefined|not exist*",
    plural:
      "(users|products|items|orders|posts|comments|records|categories|links|messages|events|projects|tasks|courses|students|jobs|reviews|members|documents|articles|books|customers|images|photos|videos|results|entries|rows|tags|teams|groups|notifications|invoices|transactions|properties|listings|bookings|reports|clients|employees|companies|movies|songs|songs|questions|answers|games|players|rooms|files|appointments|doctors|patients|tickets|accounts|notes|blogs|todos|recipes|reservations|services|stores|subscriptions|payments|restaurants|requests|friends|followers|chats|conversations|environments|fields|coupons|addresses|carts|favorites|playlists|tracks|artists|workouts|exercises|plans|feeds|episodes|domains|webhooks|keys|owners|matches|suggestions|options|templates|vendors|suppliers|locations|cities|countries|states|departments|roles|permissions|sessions|devices|logs|activities|skills|candidates|applications|contacts|leads|deals|campaigns|assets|brands|variants|sizes|colors|sellers|buyers|drivers|vehicles|cars|trips|rides|flights|hotels|tours|packages|donations|volunteers|pets|animals|menus|dishes|ingredients|meals|loans|cards|banks|wallets)",
    singular:
      "user|account|product|item|record|resource|post|order|document|article|book|customer|comment|task|project|category|event|message|room|game|entity|person|job|review|member|company|profile|patient|student|course|invoice|booking|organization|workspace|team|group|page|route|entry|employee|client|ticket|transaction|todo|note|blog|movie|recipe|restaurant|store|shop|cart|address|partner|subscriber|admin|doctor|appointment|vehicle|car|movie|song|question|answer|report|vendor|supplier|department|role|tour|hotel|campground|listing|property|contact|lead|deal|goal|workout|exercise|video|photo|playlist|channel|conversation|chat|friend request|subscription|payment|reservation|service|plan|location|coupon|tag|player|tournament|bootcamp|teacher|instructor|link|domain|bounty|program|folder|feed|library|notification|workflow|topic|integration|feature|experiment|metric|dashboard|segment",
    soft: ",|.",
    method: "get|post|put|patch|delete|head|options",
    role: "admin|admins|administrator|administrators|superadmin|superadmins|super admins|super admin|moderator|moderators|owner|owners|manager|managers|staff|author|authors|creator|instructor|instructors|teacher|teachers|member|members|organizer|organizers|host|hosts|seller|sellers|vendor|vendors|student|students|employer|employers|recruiter|recruiters|receiver|receivers|recipient|recipients|sender|senders|driver|drivers|passenger|passengers|landlord|landlords|tenant|tenants|buyer|buyers|bidder|bidders|uploader|assignee|assignees|leader|leaders|captain|participants|supervisor|supervisors|trainer|trainers|coach|coaches|mentor|mentors|tutor|tutors|operator|operators|accountant|accountants|librarian|librarians|editor|editors|publisher|publishers",
    ambiguous:
      "template|templates|environment|table|tables|collection|config|configuration|settings|setting|schema|column|model|session|host|server|device|directory|dir|path|file|files|image|images|key|api key|apikey|credential|credentials|license|license key|email|phone|phone number|id|ids|index|node|constant|function|attribute|handler|action|hash|data|result|results|content|match|matches|location|cookie|cookies|webhook secret|otp|code|token|claim|variable|environments|html",
    asker: "you|users|user|role|key|account|token|admin|he|she|they|client|member|^",
    action:
      "(delete|update|edit|modify|remove|create|perform|cancel|add|change|manage|approve|publish|upload|post|invite|write|reject|assign|comment|export|import|archive|restore|rename|move|do|uninstall|install|submit|execute|make|take|use|ban|block|list|review|download|send|complete|close|accept|decline|respond|confirm|finish|start|end)",
    input:
      "email|emails|email address|username|user name|password|name|names|first name|last name|title|description|id|ids|_ id|user id|field|fields|parameter|parameters|param|query parameter|body|request body|query|search query|search term|keyword|url|date|start date|end date|amount|quantity|message|content|text|file|image|images|phone|phone number|mobile number|address|price|category|type|rating|comment|question|prompt|slug|city|country|age|gender|data|input|details|information|all fields|product|items|reason|status|value|values|label|color|size|currency|first and last name|subject|location|stock|year|month|time",
    done: "created|updated|deleted|removed|added|saved|sent|uploaded|registered|changed|cancelled|canceled|approved|verified|confirmed|completed|published|restored|archived|retrieved|fetched|stored|accepted|received|generated|imported|exported|submitted|subscribed|unsubscribed|enabled|resolved|processed|logged out|logged in|signed out|refreshed|edited|inserted|modified|cleared|closed|scheduled|queued|started|marked as read",
    work: "create|update|delete|remove|fetch|get|retrieve|load|save|add|send|process|generate|insert|upload|download|store|list|read|write|register|initialize|execute|complete|perform|query|count|start|stop|cancel|publish|edit|modify|search|calculate|compute|export|import|sync|set|reset|change|handle|find all|check|refresh|assign|submit|save|open|run|parse|connect|subscribe|unsubscribe|mark|enable|disable|test|schedule|approve|reject|archive|restore|record|log|render|build|delete|invite|ban|join|leave|copy|move|rename|convert|transfer|charge|resend|clear|close|schedule|retry|revoke|reply|forward|react|pin|block|unblock|mute|leave|promote|demote",
    working:
      "creating|updating|deleting|removing|fetching|getting|retrieving|loading|saving|adding|sending|processing|generating|inserting|uploading|downloading|storing|listing|reading|writing|registering|initializing|executing|completing|performing|querying|counting|starting|stopping|cancelling|canceling|publishing|editing|modifying|searching|calculating|exporting|importing|syncing|setting|resetting|changing|handling|finding|checking|refreshing|assigning|submitting|opening|running|connecting|seeding|login|logging|signing|verifying|hashing|rendering|following|liking|marking|approving|rejecting|server",
  },
  groups: [
    ...englishOutcomes,
    ...englishServer,
    ...englishConflicts,
    ...englishAccess,
    ...englishMissing,
    ...englishLooseConflicts,
    ...englishInput,
    ...englishFaults,
    ...englishRest,
  ],
};
