/**
 * Writes docs/frameworks/ and the README's table of frameworks from the descriptions, or with `--check` fails when they are not
 * what it would write. What a description cannot say stands in framework-texts.js. Needs `npm run build`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { format, resolveConfig } from "prettier";

import { frameworks } from "../dist/frameworks/index.js";
import { describeStatus } from "../dist/http/status-codes.js";
import { texts } from "./framework-texts.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs", "frameworks");
const readme = join(root, "README.md");
const [BEGIN, END] = ["<!-- begin generated list of frameworks -->", "<!-- end generated list of frameworks -->"];

/** How the object of a role is called on the pages, where the description has no names for it. */
const OBJECTS = { application: "app", route: "app.route(path)", response: "res", context: "context", answer: "response" };

const missing = frameworks.filter(({ name }) => !texts[name]).map(({ name }) => name);
const unknown = Object.keys(texts).filter((name) => !frameworks.some((framework) => framework.name === name));
if (missing.length + unknown.length > 0) {
  for (const name of missing) console.error(`scripts/framework-texts.js has no texts for "${name}": add title, read and unseen.`);
  for (const name of unknown) console.error(`scripts/framework-texts.js has texts for "${name}", which no description has.`);
  process.exit(1);
}

const fileOf = ({ name }) => `${name.replace(/^@/u, "").replace(/[^a-z\d]+/gu, "-")}.md`;
const code = (text) => `\`${text}\``;
const list = (items, word = "and") => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`);
const codes = (items, word = "and") => list([...new Set(items)].map(code), word);
const formsOf = (effects) => [effects].flat();
const cell = (text) => text.replaceAll("|", "\\|");
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}`;

/** The name of an object of a role, in code. */
const objectOf = ({ names = {} }, role) => names[role]?.[0] ?? OBJECTS[role] ?? role;

/** A member as it stands in code: `res.status(status)`, `ctx.body = content`, `new Response(content, { status })`. */
function written(framework, role, syntax, effect) {
  const own = role === null ? "" : `${objectOf(framework, role)}.`;
  if (syntax === "[]=") return `${objectOf(framework, role)}[name] = value`;
  if (syntax.endsWith("=")) return `${own}${syntax.slice(0, -1)} = ${nameOf(effect, { assigned: true })}`;
  if (!syntax.endsWith("()") && !syntax.startsWith("new ")) return `${own}${syntax}`;
  const callee = syntax.replace(/\(\)$/u, "");
  const name = callee === "" || callee === "new " ? `${callee}${texts[framework.name].callable ?? framework.name}` : callee;
  return `${name.startsWith("new ") ? name : own + name}(${argumentsOf(effect).join(", ")})`;
}

/** The arguments of a call, by what they are for. */
function argumentsOf(effect) {
  const sources = sourcesOf(effect);
  const indexes = sources.map(({ source }) => indexOf(source)).filter((index) => index >= 0);
  const arity = [effect.arity ?? []].flat();
  const count = Math.max(...indexes.map((index) => index + 1), Math.min(...arity, Infinity) === Infinity ? 0 : Math.min(...arity), 0);
  return Array.from({ length: count }, (_, index) => nameOf(effect, { argument: index }));
}

function sourcesOf(effect) {
  const { status, content, fields, field, removes, asserts, loses, on, sends, when = [] } = effect;
  const named =
    fields && !isSource(fields)
      ? Object.entries(fields).map(([name, source]) => ({ name: name === "*" ? "headers" : fieldName(name), source: [source].flat()[0] }))
      : [];
  return [
    ...[when].flat().map(({ argument, is }) => ({
      name: is === "nothing" ? "null" : "",
      source: argument === "assigned" ? { assigned: true } : { argument },
    })),
    { name: "status", source: status },
    { name: "status", source: loses },
    { name: "content", source: content },
    { name: "fields", source: fields && isSource(fields) ? fields : undefined },
    ...named,
    { name: "name", source: field?.name },
    { name: "value", source: field?.value },
    { name: "name", source: removes },
    { name: "condition", source: asserts },
    { name: "response", source: on },
    { name: "response", source: sends },
    ...[when].flat().map(({ argument, is }) => ({ name: KINDS_OF_VALUE[is], source: { argument } })),
  ].filter(({ source, name }) => source && name);
}

/** What stands for an argument of which only the kind matters. */
const KINDS_OF_VALUE = { number: "number", string: "text", function: "callback", object: "object" };

const isSource = (fields) => ["argument", "assigned", "property", "constant", "key", "codes"].some((kind) => kind in fields);
const fieldName = (name) => (name === "Location" ? "url" : "value");

/** The place of the argument that a source reads, or from which it reads a property. */
function indexOf(source) {
  if ("property" in source || "codes" in source) return indexOf(source.of);
  return "argument" in source && !source.of && Number.isInteger(source.argument) ? source.argument : -1;
}

/** What an argument, or what is assigned, is called. */
function nameOf(effect, { argument, assigned }) {
  const here = sourcesOf(effect).filter(({ source }) => (assigned ? "assigned" in innermost(source) : indexOf(source) === argument));
  const inner = here.map(({ source }) => ("codes" in source ? source.of : source));
  const properties = inner.filter((source) => "property" in source).map((source) => [source.property].flat()[0]);
  if (properties.length > 0) return `{ ${[...new Set(properties)].join(", ")} }`;
  const [best] = here;
  return best?.name ?? (assigned ? "value" : "…");
}

const innermost = (source) => ("property" in source || "codes" in source ? innermost(source.of) : source);

function statusOf({ status, unknownStatus, keepsStatus, otherwise }) {
  if (unknownStatus) return "not known";
  if (!status) return "";
  if ("constant" in status) {
    const text = describeStatus(Number(status.constant));
    if (keepsStatus === "redirect") return `${text}, unless a redirect's was set`;
    return keepsStatus ? `${text}, unless one was set` : text;
  }
  return otherwise === undefined ? "as given" : `as given, else ${describeStatus(otherwise)}`;
}

function doesOf(effect) {
  const {
    fields,
    field,
    removes,
    completes,
    asserts,
    makes,
    sends,
    loses,
    document,
    raisesErrors,
    owns,
    commits,
    clears,
    hands,
    otherFields,
  } = effect;
  const named = fields && !isSource(fields) ? Object.keys(fields).filter((name) => name !== "*") : [];
  const parts = [
    named.length > 0 && `sets ${codes(named)}`,
    (field || (fields && isSource(fields)) || fields?.["*"]) &&
      (named.length > 0 ? "sets the fields given" : field ? "sets a field" : "sets the fields given"),
    otherFields && "may set other fields",
    removes && "removes a field",
    clears && "removes the fields set before",
    document && "content is a file or page",
    completes === "now" && "sends the response",
    completes === "throwing" && (asserts ? "throws, unless the condition holds" : "throws"),
    makes === "answer" && "sent where it is returned",
    sends && "sends the response that it is given",
    raisesErrors && "an error as content is raised",
    commits && "sends status and fields: later ones are lost",
    loses && "the status given is **not** sent",
    owns && "the handler sends by itself",
    hands && "other handlers run",
  ].filter(Boolean);
  return parts.join("; ");
}

function isVisible(effect) {
  return statusOf(effect) !== "" || doesOf(effect) !== "" || effect.content !== undefined;
}

/**
 * The framework that an entry comes from: of those that share it, the one whose object has the least beside it; of several, the one that
 * needs no package, else the first.
 */
function ownerOf(framework, role, syntax) {
  const size = (other) => Object.keys(other.objects[role]).length * 100 + Math.sign(other.packages.length);
  const entry = framework.objects[role][syntax];
  const sharing = frameworks.filter(({ objects }) => objects[role]?.[syntax] === entry);
  return sharing.toSorted((left, right) => size(left) - size(right))[0];
}

/** The framework's own members of a role, and the frameworks that the others are taken over from. */
function ownMembers(framework, role) {
  const entries = Object.entries(framework.objects[role] ?? {});
  const own = entries.filter(([syntax]) => ownerOf(framework, role, syntax) === framework);
  const bases = new Set(entries.map(([syntax]) => ownerOf(framework, role, syntax)).filter((owner) => owner !== framework));
  return { own: Object.fromEntries(own), bases };
}

/** One row for each form of each member that does something to a response. */
function rowsOf(framework, role, members) {
  return Object.entries(members ?? {}).flatMap(([syntax, effects]) =>
    formsOf(effects)
      .filter((effect) => isVisible(effect) && !effect.registers && effect.is !== "error")
      .map((effect) => ({
        code: written(framework, role, syntax, effect),
        status: statusOf(effect),
        does: doesOf(effect) || (effect.content ? "sets the content" : "sets the status"),
        majors: effect.majors ?? [],
      })),
  );
}

function table(head, rows) {
  if (rows.length === 0) return "";
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n");
}

/** So many calls that differ in nothing but their name and status are a list, not rows. */
const MANY = 8;

/** The rows that stand for themselves, and lists of those that are alike. */
function grouped(rows) {
  const groups = new Map();
  for (const row of rows) {
    const shape = /^\d/u.test(row.status) ? `${row.code.replace(/[\w$]+\(/u, "(")} ${row.does}` : row.code;
    groups.set(shape, [...(groups.get(shape) ?? []), row]);
  }
  const many = [...groups.values()].filter((group) => group.length >= MANY);
  return { single: rows.filter((row) => !many.some((group) => group.includes(row))), many };
}

function callsTable(all) {
  const { single, many } = grouped([...new Map(all.map((row) => [JSON.stringify(row), row])).values()]);
  return [rowsTable(single), ...many.map(namedList)].filter(Boolean).join("\n\n");
}

function namedList(group) {
  const names = group.map(({ code: text, status }) => `${code(/[\w$]+(?=\()/u.exec(text)[0])} ${status.slice(0, 3)}`);
  return `${code(group[0].code)} and its like, each with a status of its own (${group[0].does}): ${names.join(", ")}.`;
}

function rowsTable(distinct) {
  const differs = distinct.some(({ majors }) => majors.length > 0);
  return table(
    ["Code", "Status", "What it does", ...(differs ? ["Versions"] : [])],
    distinct.map(({ code: text, status, does, majors }) => [code(text), status, does, ...(differs ? [majors.join(", ") || "all"] : [])]),
  );
}

/** The errors that a description names, with the status of each. */
function errorRows(framework) {
  const groups = [[null, framework.exports], ...Object.entries(framework.objects).filter(([role]) => role !== "error")];
  return groups.flatMap(([role, members]) =>
    Object.entries(members ?? {}).flatMap(([syntax, effects]) =>
      formsOf(effects)
        .filter(({ is, status, unknownStatus }) => is === "error" && (status || unknownStatus))
        .map((effect) => [code(written(framework, role, syntax, effect)), statusOf(effect)]),
    ),
  );
}

const KINDS = {
  handler: "Handlers",
  middleware: "Middleware",
  "error-handler": "Error handlers",
  "not-found-handler": "Handlers of what is not found",
  plugin: "Plugins",
};

/** How handlers are found, a line for each way. */
function handlersOf(framework) {
  const { exports, globals, decorators, objects, routeObjects = [], modules = [], names = {}, types = {} } = framework;
  const groups = new Map();
  const note = (members, text) => {
    for (const [syntax, effects] of Object.entries(members ?? {})) {
      const registers = formsOf(effects).find((effect) => effect.registers)?.registers;
      if (!registers) continue;
      const kind = KINDS[registers.as ?? "handler"];
      groups.set(kind, [...(groups.get(kind) ?? []), text(syntax.replace(/\(\)$/u, ""))]);
    }
  };
  for (const [role, members] of Object.entries(objects)) note(members, (name) => `${objectOf(framework, role)}.${name}()`);
  note(exports, (name) => `${name || (texts[framework.name].registers ?? framework.name)}()`);
  note(globals, (name) => `${name}()`);
  note(decorators, (name) => `@${name}()`);
  const isParameter = (role) => role === "response" || role === "context";
  const typed = Object.entries(types)
    .filter(([, role]) => isParameter(role) || role === "handler")
    .map(([name]) => name);
  const named = Object.entries(names).flatMap(([role, all]) => (isParameter(role) ? all : []));
  return [
    ...[...groups].map(([kind, calls]) => `- ${kind} of ${codes(calls)}`),
    ...(modules.length > 0
      ? [
          `- ${sentence(texts[framework.name].modules ?? `what a module exports as ${codes(modules.flatMap(({ exports: own }) => Object.keys(own)))}`)}`,
        ]
      : []),
    ...routeObjects.map(
      ({ method, target, handler }) =>
        `- Objects that describe a route: ${code(`{ ${[...new Set([method, target, handler])].join(", ")} }`)}`,
    ),
    ...(typed.length > 0 ? [`- Functions with a parameter of the type ${codes(typed, "or")}, or that are declared as one`] : []),
    ...(named.length > 0
      ? [`- Functions whose parameters are called ${codes(named, "or")} and are used like a response, where nothing else tells`]
      : []),
  ];
}

function emptyByMajor(entries) {
  if (entries.length === 0) return ["Without content it is not known."];
  return [`Without content it is ${list(entries.map(([major, status]) => `${describeStatus(status)} in version ${major}`))}.`];
}

function defaultsOf({ defaultStatus, emptyStatus, returned, sendsErrors, ending }) {
  const own =
    typeof defaultStatus === "number"
      ? describeStatus(defaultStatus)
      : list(
          Object.entries(defaultStatus).map(
            ([method, status]) => `${describeStatus(status)} for ${method === "*" ? "other methods" : method}`,
          ),
        );
  return [
    `Where the code sets no status, the response is ${own}.`,
    ...(typeof emptyStatus === "number" ? [`Without content it is ${describeStatus(emptyStatus)}.`] : []),
    ...(typeof emptyStatus === "object" ? emptyByMajor(Object.entries(emptyStatus)) : []),
    ...(returned === "content" ? ["What a handler returns is the content."] : []),
    ...(sendsErrors ? ["An error that is returned, not thrown, is content as any other value."] : []),
    ...(ending === "assigned" ? ["A response goes out when the handler ends, with what was assigned until then."] : []),
    ...(ending === "always" ? ["A response goes out when the handler ends, also where nothing is returned."] : []),
  ].join(" ");
}

/** The members that are known and change neither status nor fields. */
function harmlessOf(framework) {
  return ["response", "context", "answer"].flatMap((role) =>
    Object.entries(ownMembers(framework, role).own)
      .filter(([, effects]) => !formsOf(effects).some((effect) => isVisible(effect) || effect.is === "error" || effect.registers))
      .map(([syntax]) => `${objectOf(framework, role)}.${syntax.replace(/=$/u, " =")}`),
  );
}

function page(framework) {
  const { title, read, notes = [], unseen } = texts[framework.name];
  const { packages, exports, globals, decorators, objects, objectAnswers } = framework;
  const isErrors = !framework.handlers && Object.keys(objects).every((role) => role === "error");
  const roles = ["response", "context", "answer", "fields"];
  const bases = [...new Set(roles.flatMap((role) => [...ownMembers(framework, role).bases]))];
  const calls = [
    ...roles.flatMap((role) => rowsOf(framework, role, ownMembers(framework, role).own)),
    ...rowsOf(framework, null, exports),
    ...rowsOf(framework, null, globals),
  ];
  const decorating = rowsOf(framework, null, decorators).map((row) => ({ ...row, code: `@${row.code}` }));
  const errors = errorRows(framework);
  const handlers = handlersOf(framework);
  const harmless = harmlessOf(framework);
  return [
    `# ${title}`,
    `<!-- Written by \`npm run docs\` from src/frameworks and scripts/framework-texts.js. -->`,
    `${sentence(read)}.`,
    packages.length > 0 && `A file is known to use it by an import of ${codes(packages, "or")}.`,
    handlers.length > 0 && `## Handlers\n\nThese functions are read:\n\n${handlers.join("\n")}`,
    !isErrors && `## Defaults\n\n${defaultsOf(framework)}`,
    calls.length + decorating.length + bases.length > 0 && `## What is seen\n\n${callsTable([...decorating, ...calls])}`,
    bases.length > 0 && `Also what is seen in ${list(bases.map((base) => `[${texts[base.name].title}](${fileOf(base)})`))}.`,
    objectAnswers && `An object with ${list(objectAnswers.having.map(code))} that a handler returns is a response.`,
    harmless.length > 0 &&
      `Known, and without effect on status and fields: ${list(harmless.map(code))}. After any other method, the response may have any status and any field.`,
    errors.length > 0 && `## Errors\n\n${table(["Error", "Status"], errors)}`,
    notes.length > 0 && `## Worth knowing\n\n${notes.map((note) => `- ${note}`).join("\n")}`,
    `## What is not seen\n\n${unseen.map((note) => `- ${note}`).join("\n")}`,
    `What holds for every framework is in the [README](../../README.md#what-it-does-not-understand). Methods, packages and helpers of your own can be described in the [settings](../settings.md).`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

const rows = frameworks.map((framework) => [
  `[${texts[framework.name].title}](docs/frameworks/${fileOf(framework)})`,
  texts[framework.name].read,
]);
const before = readFileSync(readme, "utf8");
const [start, end] = [before.indexOf(BEGIN), before.indexOf(END)];
if (start === -1 || end === -1) throw new Error(`README.md lacks ${BEGIN} or ${END}.`);

const wanted = new Map([
  ...frameworks.map((framework) => [join(folder, fileOf(framework)), page(framework)]),
  [readme, `${before.slice(0, start + BEGIN.length)}\n\n${table(["Framework", "What is read"], rows)}\n${before.slice(end)}`],
]);

const stale = [];
mkdirSync(folder, { recursive: true });
for (const [path, text] of wanted) {
  const formatted = await format(text, { ...(await resolveConfig(path)), parser: "markdown" });
  if (existsSync(path) && readFileSync(path, "utf8") === formatted) continue;
  if (process.argv.includes("--check")) stale.push(path);
  else writeFileSync(path, formatted);
}
for (const name of readdirSync(folder)) {
  const path = join(folder, name);
  if (wanted.has(path)) continue;
  if (process.argv.includes("--check")) stale.push(path);
  else rmSync(path);
}
for (const path of stale) console.error(`${basename(path)} is not what the descriptions say: run npm run docs.`);
process.exitCode = stale.length > 0 ? 1 : 0;
