/**
 * What the pages of docs/frameworks/ and the README's table say beside the descriptions, by the name of each framework:
 * its title; what is read, in a phrase; what is worth knowing of its behaviour (`notes`); what is not seen (`unseen`); how
 * handlers are exported (`modules`); and under which name the package itself is called (`callable`), or that by which it
 * registers something (`registers`).
 */
const WEB_UNSEEN = "Options and headers that are built elsewhere and passed as a variable: the response may have any field then.";

export const texts = {
  express: {
    title: "Express 4, 5",
    read: "routes, routers, middleware, error handlers, chains, `next(error)`",
    notes: [
      "A status set before `res.redirect(url)` is not sent: the redirect has its own.",
      "Express 5 takes no status beside the content: `res.send(404)` sends 200 with the content `404`. Where the version is not known, neither is the status.",
      "An error handler that sets no status answers 200. The status of the error counts only for Express' own handler.",
      "What a handler returns is not sent.",
    ],
    unseen: [
      "Routes that a file registers which does not import the handler's: there the method is known only by comments, names or the use of the body.",
    ],
  },
  fastify: {
    title: "Fastify 4, 5",
    registers: "fp",
    read: "routes, plugins, hooks, error and not-found handlers, returned content, `@fastify/sensible`",
    notes: [
      "Fastify 5 takes the status of `reply.redirect` behind the address, Fastify 4 before it.",
      "A status set before `reply.redirect(url)` is kept.",
      "An error handler or not-found handler that sets no status answers 200.",
      "`fp` is `fastify-plugin`.",
    ],
    unseen: [
      "What is written past Fastify, by `reply.raw` or after `reply.hijack()`.",
      "Answers of schemas and serializers.",
      "Returned content in a file that shows nothing of Fastify: no import, no type, no `reply`.",
    ],
  },
  "node:http": {
    title: "`node:http`, `node:https`, `node:http2`",
    read: '`createServer`, `server.on("request", …)`',
    notes: [
      "Content that is passed with 204 or 304 is dropped without an error.",
      "`writeHead` sends its status and fields whatever was set before.",
    ],
    unseen: ["Streams of `node:http2` (`stream.respond`)."],
  },
  koa: {
    title: "Koa 2, 3 with `@koa/router`",
    read: "what `ctx` holds when the handler ends, `ctx.throw`, `ctx.assert`",
    notes: [
      "`ctx.body = null` makes the response 204, whatever status was set before.",
      "`ctx.redirect(url)` keeps the status of a redirect that was set, and replaces any other by 302.",
      "`ctx.throw(message, status)` is an error of 500 in Koa 3.",
      "Middleware that catches what `next()` throws, or finds `ctx.status === 404` after it, has to set a status: `ctx.body` alone makes it 200.",
    ],
    unseen: ["What middleware does to the response after `await next()` returned in another file.", "Answers written to `ctx.res`."],
  },
  hono: {
    title: "Hono 4, `@hono/zod-openapi`",
    read: "answers made by `c`, `HTTPException`, error and not-found handlers",
    notes: [
      "A call whose answer is not returned sends nothing.",
      "`c.status()` and `c.header()` count for what `c` makes afterwards, not for `new Response()`.",
      "Handlers of `app.onError` and `app.notFound` answer 200 unless they set a status.",
    ],
    unseen: ["An answer that is assigned to `c.res`, and a `c.status()` after `await next()`, which changes nothing.", WEB_UNSEEN],
  },
  nest: {
    title: "Nest 11, 12",
    read: "controllers by their decorators, exceptions, filters, `@Res()`",
    notes: [
      "A handler of POST answers 201 unless a decorator says otherwise.",
      "An exception that is returned instead of thrown is content of a success.",
      "With `@Res()` the handler sends by itself, with the calls of Express and Fastify; what it returns is lost, unless `passthrough` is on.",
    ],
    unseen: ["What interceptors, guards and pipes answer.", "Status and fields that services set through the request's own response."],
  },
  hapi: {
    title: "hapi 21",
    read: "`server.route`, lists of routes, extensions, what `h` makes, errors of `@hapi/boom`",
    notes: [
      "An answer without content is 204.",
      "`.code()` before `.redirect()` is overwritten.",
      "What an extension (`server.ext`) makes in place of an error (`request.response.isBoom`) is 200, unless it sets a status.",
    ],
    unseen: ["What authentication schemes answer.", "Status and fields that an extension sets on `request.response` itself."],
  },
  next: {
    title: "Next.js route handlers",
    read: "route handlers with `NextResponse` and `next/navigation`",
    modules:
      "functions that a module `route.ts` (or `.js`) exports as `GET`, `POST`, `PUT`, `PATCH`, `DELETE`, `HEAD` and `OPTIONS`; its folder below `app/` is the target",
    notes: [
      "`redirect(url)` answers 307, so that a POST is repeated at the new address.",
      "`redirect`, `notFound` and their like work by throwing: nothing runs after them.",
    ],
    unseen: ["Server actions, pages and `proxy` or `middleware` files.", WEB_UNSEEN],
  },
  "next-pages": {
    title: "Next.js API routes",
    read: "API routes of the pages router",
    modules: "the default export of a module below `pages/api/`; its path is the target, and conditions on `req.method` tell the method",
    notes: ["`res.redirect(url)` answers 307, and takes a status only before the address."],
    unseen: [
      "`getServerSideProps`, its redirects and `notFound`: they answer with pages, whose statuses are chosen there by what Next offers.",
    ],
  },
  sveltekit: {
    title: "SvelteKit",
    read: "endpoints and form actions with `json`, `text`, `fail`, `error`, `redirect`",
    modules:
      "functions that a module `+server.ts` (or `.js`) exports by the name of a method, and `actions` of `+page.server.ts`, which answer POST",
    notes: ["`error()` and `redirect()` throw: nothing runs after them.", "An object that a form action returns is data, sent with 200."],
    unseen: ["What load functions return, and hooks.", WEB_UNSEEN],
  },
  remix: {
    title: "Remix, React Router 7",
    read: "`action` and `loader` with `json`, `data`, `redirect`",
    modules:
      "`action` (POST, PUT, PATCH and DELETE) and `loader` (GET) of a module that imports one of the packages, or below `app/` names the types of its route (`Route.LoaderArgs`)",
    notes: [
      "An object that a loader or action returns is data, sent with 200. It is read below `app/` alone: elsewhere React Router may run in the browser.",
    ],
    unseen: [
      "The `headers` export of a route.",
      "Data that a loader or action returns by a name or a call that leads to no object.",
      WEB_UNSEEN,
    ],
  },
  lambda: {
    title: "AWS Lambda behind API Gateway",
    read: "objects with `statusCode` that a handler returns or passes to its callback",
    modules: "exported handlers, told by their types or by the names of their parameters",
    notes: [
      "Proven over HTTP with [serverless-offline](https://www.serverless.com/plugins/serverless-offline) and middy, for REST APIs and HTTP APIs with payload 2.0. An emulator is not AWS: where it differs from [the documentation](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response), and for function URLs and load balancers, what is read rests on the documentation.",
      "A REST API and payload 1.0 need a `statusCode`; with payload 2.0 and function URLs it is 200 where none is given.",
    ],
    unseen: [
      "Answers that middleware such as middy makes.",
      "That content which is no text, and an answer passed as the error (`callback(answer)`), become 502: middleware may make an answer of them.",
      "Routes: they stand in the gateway's configuration.",
    ],
  },
  h3: {
    title: "h3 1, 2; Nitro, Nuxt",
    read: "event handlers, also without imports, files that name the method (`users.post.ts`), `createError`, `sendRedirect`",
    modules:
      "the default export of a module below `server/api/`, `server/routes/` or `routes/` that `defineEventHandler()` and its like make; its path is the target, its suffix the method (`users.post.ts`)",
    notes: [
      "What a handler of POST returns is 200, too.",
      "A status set before `sendRedirect(event, url)` is not sent: the redirect has its own.",
      "In Nitro and Nuxt the functions need no import. They act on the event of a handler alone.",
    ],
    unseen: [
      "Route rules of the configuration.",
      "What a handler that returns nothing answers.",
      "What middleware of other files prepares.",
    ],
  },
  elysia: {
    title: "Elysia 1",
    read: "`set.status`, `status()`, `error()`, `redirect()`, returned content, names of codes",
    notes: [
      "`set.status` takes the name of a code as well as its number.",
      "An answer that is not returned or thrown sends nothing.",
      "A `Response` that is returned gets the fields of `set`, and its status in place of 200.",
      "In `onError`, an answer without a status has that of the error.",
    ],
    unseen: ["What hooks and plugins answer.", "Answers of schemas that refuse the input.", WEB_UNSEEN],
  },
  adonis: {
    title: "AdonisJS 6, 7",
    read: "controllers by their `HttpContext`, `response.status()`, `response.badRequest()` …, `abort` and its like, redirects",
    notes: [
      "`response.movedPermanently()` and its like set no `Location`.",
      "A status set before `response.redirect(url)` is kept.",
      "An answer without content is 204, unless a status is set; a handler that returns nothing answers 200.",
      "The second argument of `response.redirect()` is no status: it says whether the query goes along.",
    ],
    unseen: [
      'Routes of `router.resource()`, and those that name a controller in a text (`"UsersController.store"`): the method is that of the action by its name.',
    ],
  },
  restify: {
    title: "Restify 11, 12",
    read: "`res.send(code, content)`, `res.redirect`, `next(error)`",
    notes: ["`res.status(code)` returns the number: nothing can be chained after it.", "A number alone is a status: `res.send(404)`."],
    unseen: ["What plugins answer.", "The name of a route in place of its path."],
  },
  polka: {
    title: "Polka 0.5, 1",
    read: "routes and middleware, with the response of `node:http`",
    unseen: ["What an `onError` or `onNoMatch` of the application's options answers."],
  },
  "next-connect": {
    title: "next-connect 0, 1",
    read: "routers of API routes, with the calls of Next's response",
    callable: "nextConnect",
    unseen: ["Where the file stands: a route without a path has none.", "`onError` and `onNoMatch`.", "`createEdgeRouter`."],
  },
  sails: {
    title: "Sails 1",
    read: "controllers and actions that are given `req` and `res`, `res.ok()`, `res.badRequest()` and their like, the calls of Express 4; actions with `exits`",
    notes: [
      "Files import nothing of Sails: they are its own where the project's package asks for `sails`.",
      "`res.ok()` and its like send a status of their own, whatever was set before.",
      "A project may have its own `api/responses/`, which may set fields.",
      'In a module below `api/controllers/`, `throw "notFound"`, `exits.notFound()` and `.intercept(code, "notFound")` answer as `exits.notFound` declares: by its `responseType`, else by its `statusCode`, else with 500. What `fn` returns has the status of `exits.success`, else 200.',
    ],
    unseen: [
      "Routes: they stand in `config/routes.js`, so that the method is that of the action by its name.",
      "Responses in `api/responses/` beside those that Sails has, also as the `responseType` of an exit.",
    ],
  },
  "@polka/send": {
    title: "@polka/send",
    read: "`send(res, code, content, headers)`",
    callable: "send",
    unseen: ["Fields that are passed as a variable."],
  },
  "@polka/redirect": {
    title: "@polka/redirect",
    read: "`redirect(res, code, url)`",
    callable: "redirect",
    unseen: ["Whether a variable in place of the status is the address."],
  },
  "azure-functions": {
    title: "Azure Functions 4",
    read: "`app.http()` and its like, and the objects that their handlers return",
    notes: [
      "The status is `status`: a `statusCode`, as of model 3, is not looked at.",
      "What is read is proven by the response that `@azure/functions` itself makes of an object; its host cannot be run in a test.",
    ],
    unseen: ["Bindings of output.", "Objects that helpers of other files make, unless they are given the status or named for it."],
  },
  "azure-functions-3": {
    title: "Azure Functions, model 3",
    read: "`context.res` of a handler that takes a context and a request",
    notes: [
      "Proven with `@azure/functions` 3, which makes of `context.res` what goes to the host. The host itself cannot be run in a test: that it sends 200 where no status is given rests on [its documentation](https://learn.microsoft.com/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v3#http-triggers-and-bindings).",
      "`statusCode` comes before `status`, where both are given.",
    ],
    unseen: ["The method: it stands in `function.json`.", "Objects that a handler returns for the binding `$return`."],
  },
  "cloud-functions": {
    title: "Google Cloud Functions, Firebase",
    read: "`functions.http()` and `onRequest()` with the calls of Express; `HttpsError` by its code",
    unseen: ["Callable functions, but for the errors that they throw."],
  },
  trpc: {
    title: "tRPC 10, 11",
    read: "`TRPCError`, by its code",
    notes: ["The status is that of the code; a change writes the name of another code."],
    unseen: ["What `responseMeta` and an error formatter make of it."],
  },
  "restify-errors": {
    title: "restify-errors 8",
    read: "errors by their class; thrown, sent, or passed to `next`",
    unseen: ["Classes that `makeConstructor` makes, but by their names."],
  },
  astro: {
    title: "Astro",
    read: "endpoints by their exports or `APIRoute`, `redirect()`",
    modules: "functions that a module exports as `GET`, `POST` … or `ALL`, where it imports `astro` or lies below `src/pages/`",
    unseen: ["Pages (`.astro`) and their `Astro.redirect`.", WEB_UNSEEN],
  },
  web: {
    title: "Web `Response`: Bun, Deno, Workers …",
    read: "`new Response`, `Response.json`, exported `GET`, `POST` …, `export default { fetch }`, `Bun.serve` with its `routes`, `Deno.serve`, `onRequestPost` … of Cloudflare Pages",
    modules:
      "functions that a module exports by the name of a method, `fetch` of its default export, `onRequest` and its like below `functions/`",
    notes: [
      "A Web `Response` in a service worker, in a test or in a function that itself fetches is not judged: it may be another server's.",
      "Content with 204, 205 or 304, even an empty text, is an error at run time in Node and Deno.",
    ],
    unseen: [WEB_UNSEEN],
  },
  "http-errors": {
    title: "http-errors 2",
    read: "errors by status and by name; thrown, or passed to `next`",
    callable: "createError",
    notes: ["Rules on fields do not judge errors: their handler sets the fields."],
    unseen: [
      "What an error handler of another file makes of the error.",
      "A status that the error in `createError(401, error)` has already: it is kept, and the one given is what is read.",
    ],
  },
  boom: {
    title: "Boom 10",
    read: "errors of `@hapi/boom`, which hapi sends",
    notes: ["Only hapi takes the status of these errors; other frameworks answer 500."],
    unseen: [
      "What is written to `error.output.payload`.",
      "Whether an error handler outside hapi looks at `error.output`: the status is read as if it does, and no report says that it is lost.",
    ],
  },
};
