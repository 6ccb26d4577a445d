/**
 * The vocabulary in which a framework is described: what each of its calls, assignments, types and names means for the
 * response. Descriptions are data: they survive JSON, and a user's settings accept the same vocabulary for house helpers.
 */

/**
 * What an object is to the exchange. The roles that the model itself knows:
 * - `application`: routes are registered on it;
 * - `route`: routes of one path are registered on it (`router.route(path)`);
 * - `response`: the answer is sent through it;
 * - `context`: it holds the response, or makes it (`ctx` of Koa, `c` of Hono, the host of Nest);
 * - `answer`: a response made by the code, which is sent when the handler returns it (`new Response()`);
 * - `request`, `next`: what the names say;
 * - `plugin`: a function that is given an application;
 * - `outcomes`: what has a method for each outcome that is declared; `this`: what a handler is called on;
 * - `error`: an error that carries a status;
 * - `fields`: the field section of a response (`response.headers`).
 *
 * A description may add its own, to describe what lies between (`errors` of `fastify.httpErrors.conflict()`).
 */
export type Role = string;

/** Where an effect takes a value from. */
export type Source =
  /** The nth argument, from 0; negative counts from the end. With `of`, an argument of the call found there. */
  | { readonly argument: number; readonly of?: Source }
  /** What is assigned, in `object.name = value`. */
  | { readonly assigned: true }
  | { readonly constant: string | number | null }
  /** A status by its number, or by the text that stands for it. */
  | { readonly codes: { readonly [text: string]: number }; readonly of: Source }
  /** The name of the member that is assigned, in `object[name] = value`. */
  | { readonly key: true }
  /** A property of an object found elsewhere, or the first of several that it has; where there is none, nothing is set. */
  | { readonly property: string | readonly string[]; readonly of: Source }
  /** A method of the decorated class. */
  | { readonly method: string };

/** A condition on the call or assignment under which an effect holds. */
export interface When {
  /** The nth argument, from 0, or what is assigned … */
  readonly argument: number | "assigned";
  /** … evidently is such a value; `nothing` is `null` or `undefined`. */
  readonly is: "number" | "string" | "function" | "object" | "absent" | "nothing";
}

/** How a registration attaches handlers to a method and a target. */
export interface Registration {
  /** The method, in upper case; `*` for all; or where it is read from. */
  readonly method: string | Source;
  readonly target?: Source;
  /**
   * Where the handlers stand: the arguments from an index on, or single sources. Of several, the last answers and
   * those before it are middleware, unless `as` says otherwise.
   */
  readonly handlers: { readonly from: number } | readonly Source[];
  readonly as?: "handler" | "middleware" | "error-handler" | "not-found-handler" | "plugin";
  /** An object of further handlers by their targets, or by target and method: `{ "/users": { GET: list, POST: create } }`. */
  readonly table?: Source;
}

/** That the routes of other applications stand below a path of this one. */
export interface Mounting {
  /** The path; none where the argument is no text. */
  readonly at?: Source;
  /** The applications, or functions that are given one: the arguments from an index on, or single sources. */
  readonly applications: { readonly from: number } | readonly Source[];
  /** Packages that, mounted, load each file of a folder below the path that its folders spell; and where the folder is told. */
  readonly folder?: { readonly loadedBy: readonly string[]; readonly path: Source; readonly at?: Source };
}

/** What one piece of syntax does to a response. */
export interface Effect {
  /** The number of arguments that the call must have: an exact number, or at least one of several. */
  readonly arity?: number | readonly number[];
  readonly when?: When | readonly When[];
  /**
   * The object that a function acts on, where that is not before the dot: `sendError(res, 409)`. Where none is named,
   * and nothing is made, it is the response or context among the arguments.
   */
  readonly on?: Source;
  /** The major versions of the framework's package that behave so; all when left out. */
  readonly majors?: readonly number[];
  /** The status code that it sets. */
  readonly status?: Source;
  /** The status where `status` reads a property that is not given. */
  readonly otherwise?: number;
  /** The status depends on what cannot be known, such as the version. */
  readonly unknownStatus?: boolean;
  /** Keeps a status set before: any, or only that of a redirect; otherwise `status` replaces it. */
  readonly keepsStatus?: boolean | "redirect";
  /** One field: its name and its value. */
  readonly field?: { readonly name: Source; readonly value?: Source };
  /** Several fields: an object that holds them, or their names with their values, where `*` is an object of others, or several. */
  readonly fields?: Source | { readonly [name: string]: Source | readonly Source[] };
  /** It sets fields that are not named here. */
  readonly otherFields?: boolean;
  /** The fields set before are gone. */
  readonly clears?: boolean;
  /** The name of a field that it removes. */
  readonly removes?: Source;
  readonly content?: Source;
  /** The content is a file or a rendered page, which the argument only names. */
  readonly document?: boolean;
  /**
   * What alone it takes for no content, where an empty text is content too, so that a status which has none makes an error:
   * `null`, or that nothing is passed at all, because everything is sent as JSON.
   */
  readonly noContent?: "null" | "nothing";
  /** An error passed as content is raised, with its own status. */
  readonly raisesErrors?: boolean;
  /** An answer that is sent by being passed, not by being returned. */
  readonly sends?: Source;
  /** An argument that reads like a status code but that the framework does not take for one. */
  readonly loses?: Source;
  /** `now`: the call sends the response. `throwing`: it raises the response as an error. */
  readonly completes?: "now" | "throwing";
  /** Status and fields go out now, before the content: what is set later comes too late. */
  readonly commits?: boolean;
  /** The call throws: what follows it does not run. */
  readonly ends?: boolean;
  /** It completes only where this value is falsy. */
  readonly asserts?: Source;
  /** It completes only where this value is truthy. */
  readonly refuses?: Source;
  /** Other handlers have the response in hand until the call returns. */
  readonly hands?: boolean;
  /** What the handler returns is not sent: it has to send by itself. */
  readonly owns?: boolean;
  readonly registers?: Registration;
  readonly mounts?: Mounting;
  /** The routes that are registered in the function that it is given are those of the group that it yields. */
  readonly encloses?: boolean;
  /** The path below which the routes of an application or of a group stand: of the one that is made, or else of the one that it acts on. */
  readonly prefix?: Source;
  /** The role of the value that the syntax yields: the same object, seen as this. */
  readonly is?: Role;
  /** The role of a new object that the syntax makes, and that its effects are on. */
  readonly makes?: Role;
  /** The new object starts with what was set on the one that makes it. */
  readonly inherits?: boolean;
}

/**
 * Effects by the syntax that has them: `"json()"` a call, `"statusCode="` an assignment, `"[]="` one to a member of any
 * name, `"raw"` a property read, also by destructuring, `"new Router"` a construction. Of several effects, the first whose
 * conditions hold.
 */
export interface Members {
  readonly [syntax: string]: Effect | readonly Effect[];
}

/** Handlers that a module exports, by the names of the exports; `default` is the default export, `default.fetch` its member, `actions.*` any. */
export interface ModuleHandlers {
  /**
   * What the file's path looks like, as a regular expression; its first group is the target, a group named `method` the
   * method. Any path when left out.
   */
  readonly path?: string;
  /** Only in a file that imports one of the framework's packages. */
  readonly imports?: boolean;
  /** What the code of what is exported looks like, as a regular expression, where the name alone says too little. */
  readonly signs?: string;
  /** The methods that reach the export; `*` for all. */
  readonly exports: { readonly [name: string]: string | readonly string[] };
  /**
   * What a value is that such a handler returns, where it is not what the framework says; `data` is content, for a page or
   * by itself, where it is no response.
   */
  readonly returned?: "content" | "data";
}

/** An object that describes a route, by the names of its properties: `{ method: "post", path: "/", handler }`. */
export interface RouteObject {
  readonly method: string;
  readonly target: string;
  readonly handler: string;
  /** The properties whose objects may hold the handler: `{ method: "post", path: "/", options: { handler } }`. */
  readonly within?: readonly string[];
}

/** Outcomes of a handler that the object around it declares by name: `{ exits: { notFound: { statusCode: 404 } }, fn }`. */
export interface Outcomes {
  /** The property that declares them. */
  readonly declared: string;
  /** The property of a declaration that tells the status, and the one that tells the kind of answer, which comes first. */
  readonly status: string;
  readonly kind: string;
  /** The statuses of the kinds, whatever the declaration says beside. */
  readonly kinds: { readonly [kind: string]: number };
  /** Kinds whose content only names a page. */
  readonly documents: readonly string[];
  /** The outcome of what is returned, with its status, and the status of the others, where their declarations tell none. */
  readonly usual: string;
  readonly usualStatus: number;
  readonly otherStatus: number;
  /** Methods of what a handler calls whose last argument names an outcome to be raised. */
  readonly raisedBy: readonly string[];
}

/** Object literals that are a response where a handler returns them: `{ statusCode: 404, body }`. */
export interface ObjectAnswers {
  /** Names of properties of which such an object has one at least. */
  readonly having: readonly string[];
  /** What the object makes; it is read as what is assigned. */
  readonly effect: Effect;
}

/** How changes to a response are spelt in the framework's own style. */
export interface Spelling {
  /**
   * The member that sets the status: `status()`, `statusCode=`. A call that yields the response is put into the chain of
   * calls; any other member, in a statement before. Not needed where the calls that answer take a status themselves.
   */
  readonly status?: string;
  /** The method that sets one field, such as `set()`; likewise. */
  readonly field?: string;
  /** Where a redirect's status is told: `redirect(303, url)`, or by `status` before or in the chain after; not needed behind the address. */
  readonly redirect?: "status-first" | "status-before" | "status-after";
  /** Statements before a value that is returned, on a parameter: `NAME.code(STATUS)`, `setHeader(NAME, FIELD, VALUE)`. */
  readonly prepared?: { readonly on: Role; readonly status: string; readonly field: string };
  /** The decorator that gives a handler its status, such as `HttpCode`. */
  readonly decorator?: string;
}

/** A framework or library. */
export interface Framework {
  readonly name: string;
  /**
   * The packages whose import says that the file uses the framework, as files name them; in settings also modules of
   * the project, by a pattern of their path: with `*` for a part of a name and `**` for any folders.
   */
  readonly packages: readonly string[];
  /** Whether files use it without an import, so that only the package of the project, which asks for it, tells. */
  readonly unimported?: boolean;
  /** What the packages export, by `Members` syntax: `"()"` the module itself called, `"Router()"`, `"new Hono"`. */
  readonly exports?: Members;
  /** What names that need no import mean: `"new Response"`, `"Response.json()"`. */
  readonly globals?: Members;
  /** What decorators of the packages mean for the class, method or parameter that bears them: `"Post()"`. */
  readonly decorators?: Members;
  readonly modules?: readonly ModuleHandlers[];
  readonly routeObjects?: readonly RouteObject[];
  /** Whether its responses are made in browsers as well: a service worker's are no server's. */
  readonly inBrowsers?: boolean;
  /** What can be done with an object of each role. */
  readonly objects: { readonly [role: Role]: Members };
  /** The roles of a handler's parameters, for each shape that a handler can have. */
  readonly handlers?: readonly (readonly Role[])[];
  /** The names that people give to parameters and objects of each role, where no type or origin tells. */
  readonly names?: { readonly [role: Role]: readonly string[] };
  /**
   * What code does with an object of one of the names, as a regular expression with `NAME` for the name; without it,
   * a name alone says nothing.
   */
  readonly signs?: string;
  /**
   * The types that declare an object of a role, by their names; of the role `handler`, a function that answers; of the
   * role `answer`, by what it returns.
   */
  readonly types?: { readonly [name: string]: Role };
  /** Types among them that count only by their import, because their names are common words. */
  readonly commonTypes?: readonly string[];
  /** The status of a response on which none was set; by method, with `*` for all others. */
  readonly defaultStatus: number | { readonly [method: string]: number };
  /** The status that a response reads as having while neither a status nor content is set, and that goes out if it stays so. */
  readonly unansweredStatus?: number;
  /** In an error handler, a response on which no status was set has that of the error. */
  readonly keepsErrorStatus?: boolean;
  /** The status of a response whose content is `null`, where it differs from the default; by major version where that decides. */
  readonly emptyStatus?: number | { readonly [major: number]: number };
  /** What a value returned from a handler is. */
  readonly returned?: "content" | "ignored";
  readonly objectAnswers?: ObjectAnswers;
  readonly outcomes?: Outcomes;
  /** A `Response` that a handler returns gets what was set on the context: the fields, and the status in place of 200. */
  readonly mergesResponses?: boolean;
  /** An error that is returned is content as any other value; otherwise it is raised. */
  readonly sendsErrors?: boolean;
  /**
   * What happens when a handler ends: nothing, when left out; `assigned`: a response goes out whose status or content
   * was set; `always`: a response goes out in any case.
   */
  readonly ending?: "assigned" | "always";
  readonly spelling?: Spelling;
}

/** The nth argument, from 0; negative counts from the end; of another call, when one is named. */
export const argument = (index: number, of?: Source): Source => (of ? { argument: index, of } : { argument: index });

/** What is assigned. */
export const assigned: Source = { assigned: true };

/** A value that the framework itself supplies. */
export const constant = (value: string | number | null): Source => ({ constant: value });

/** A property of an object found elsewhere; of several names, the first that it has. */
export const property = (name: string | readonly string[], of: Source): Source => ({ property: name, of });
