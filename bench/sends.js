/**
 * How many of the sends in a folder of code does the response model find, and with what status?
 * `node bench/sends.js DIR REPOSITORIES`; see bench/README.md.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { createRule, forEachExchange } from "../dist/rule.js";
import { FileLinter, SOURCE_FILE } from "./lib/file-linter.js";
import { filesBelow, sampleOf, textOf } from "./lib/files.js";
import { NAMESPACE, run, UsageError } from "./lib/plugin.js";
import { sendsIn, surrounds } from "./lib/send-shapes.js";
import { percent, sum, table } from "./lib/table.js";

const USAGE = `Usage: node bench/sends.js DIR REPOSITORIES [options]
  DIR            folder with the code, as OWNER__NAME/path
  REPOSITORIES   JSON: [{ "name": "OWNER/NAME", "framework": "koa", "sends": 17 }, …]; "sends" is another count, to compare with
  --alone            reads no file but the one that is linted
  --framework a,b    only repositories of these frameworks
  --repository TEXT  only repositories whose name contains this
  --list LISTS       missed; elsewhere (missed, for the status is in a class of another module); unknown (found without a status);
                     beyond (responses that do not look like one); separated by commas
  --sample N [--seed S]    a random sample of each list, the same in every run`;

const LISTS = /** @type {const} */ (["missed", "elsewhere", "unknown", "beyond"]);

/**
 * @typedef {{ file: string, line: number, text: string, why: string }} Place
 * @typedef {{ [name in typeof LISTS[number]]: Place[] }} Places
 * @typedef {{ looking: number, met: number, found: number, known: number } & Places} Count
 */

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      alone: { type: "boolean", default: false },
      framework: { type: "string" },
      repository: { type: "string", default: "" },
      list: { type: "string", default: "" },
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const [directory, path] = positionals;
  if (directory === undefined || path === undefined) throw new UsageError(USAGE);
  for (const needed of [directory, path]) if (!existsSync(needed)) throw new UsageError(`There is no ${needed}.`);
  const wanted = values.framework?.split(",");
  /** @type {{ name: string, framework: string, sends?: number }[]} */
  const all = JSON.parse(readFileSync(path, "utf8"));
  const repositories = all.filter(
    ({ name, framework }) => (wanted?.includes(framework) ?? true) && name.toLowerCase().includes(values.repository.toLowerCase()),
  );

  const counter = new Counter(resolve(directory), { project: !values.alone });
  const counted = repositories.map((repository) => ({ ...repository, count: counter.count(repository) }));
  for (const list of values.list.split(",").filter((name) => name !== "")) {
    const known = LISTS.find((name) => name === list);
    if (!known) throw new UsageError(USAGE);
    const places = counted.flatMap(({ count }) => count[known]);
    const chosen = sampleOf(places, Number(values.sample ?? Infinity), ({ file, line, text }) => `${file}:${line}:${text}`, values.seed);
    console.log(`${list}: ${chosen.length === places.length ? places.length : `${chosen.length} of ${places.length}`}`);
    for (const { file, line, why, text } of chosen) console.log(`  ${file}:${line}  ${why && `[${why}] `}${text}`);
    console.log();
  }
  print(counted);
}

/** Counts the sends of repositories: what looks like one, and what the model says is one. */
class Counter {
  #root;
  #linter;
  /** @type {Count} */
  #count = emptyCount();
  #file = "";

  /**
   * @param {string} root
   * @param {Record<string, unknown>} settings of the plugin
   */
  constructor(root, settings) {
    this.#root = root;
    const plugins = { sends: { rules: { count: { create: (/** @type {any} */ context) => this.#listen(context) } } } };
    this.#linter = new FileLinter({ root, plugins, rules: { "sends/count": "error" }, settings: { [NAMESPACE]: settings } });
  }

  /** @param {{ name: string }} repository */
  count({ name }) {
    this.#count = emptyCount();
    const folder = name.replace("/", "__");
    if (!existsSync(join(this.#root, folder))) return this.#count;
    for (const file of filesBelow(join(this.#root, folder), SOURCE_FILE)) {
      this.#file = `${folder}/${file}`;
      const full = join(this.#root, this.#file);
      const { crashes } = this.#linter.lint(full, textOf(full));
      if (crashes[0]) throw new Error(`${this.#file}: ${crashes[0].message}`);
    }
    return this.#count;
  }

  /** @param {any} context */
  #listen(context) {
    /** @type {any[]} */
    const exchanges = [];
    const rule = createRule({
      name: "count",
      meta: { type: "problem", docs: { description: "", config: false }, schema: [], messages: {} },
      create: () => forEachExchange(context, (exchange) => exchanges.push(exchange)),
    });
    const listeners = rule.create(context);
    return {
      "Program:exit": () => {
        if (context.filename.endsWith("empty.js")) return;
        listeners["Program:exit"]?.(context.sourceCode.ast);
        this.#compare(context.sourceCode, "Program:exit" in listeners, exchanges);
      },
    };
  }

  /**
   * @param {any} code
   * @param {boolean} passes
   * @param {readonly any[]} exchanges
   */
  #compare(code, passes, exchanges) {
    const count = this.#count;
    const responses = exchanges.flatMap((exchange) => exchange.responses);
    const looking = sendsIn(code.ast, code.visitorKeys);
    const meets = (/** @type {any} */ send, /** @type {any} */ { completion }) =>
      surrounds(completion, send) || surrounds(send, completion);
    const place = (/** @type {any} */ node, why = "") => ({
      file: this.#file,
      line: node.loc.start.line,
      text: code.getText(node).replace(/\s+/g, " ").slice(0, 140),
      why,
    });
    count.looking += looking.length;
    for (const send of looking) {
      if (responses.some((response) => meets(send, response))) count.met++;
      else if (isErrorOfAnotherModule(send, code)) count.elsewhere.push(place(send));
      else count.missed.push(place(send, passes ? whyMissed(send, exchanges) : "gate"));
    }
    /** @type {Map<any, boolean>} */
    const nodes = new Map();
    for (const { node, status } of responses) {
      nodes.set(node, (nodes.get(node) ?? true) && status.complete && status.values.length > 0);
    }
    count.found += nodes.size;
    for (const [node, known] of nodes) {
      if (known) count.known++;
      else count.unknown.push(place(node));
    }
    for (const response of responses) {
      if (!looking.some((send) => meets(send, response))) count.beyond.push(place(response.completion, response.exchange.framework.name));
    }
  }
}

/** @returns {Count} */
function emptyCount() {
  return { looking: 0, met: 0, found: 0, known: 0, missed: [], elsewhere: [], unknown: [], beyond: [] };
}

/**
 * Whether a send raises an error of a class that another module of the project defines.
 * @param {any} send
 * @param {any} code
 */
function isErrorOfAnotherModule(send, code) {
  const made = send.type === "ThrowStatement" ? send.argument : send.arguments?.[0];
  if (made?.type !== "NewExpression") return false;
  return comesFromAnotherModule(made.callee, code);
}

/**
 * @param {any} node
 * @param {any} code
 * @returns {boolean}
 */
function comesFromAnotherModule(node, code) {
  if (node.type === "CallExpression") return node.callee.name === "require";
  const root = node.type === "MemberExpression" ? node.object : node;
  if (root.type !== "Identifier") return root !== node && comesFromAnotherModule(root, code);
  for (let scope = code.getScope(root); scope; scope = scope.upper) {
    const definition = scope.set.get(root.name)?.defs[0];
    if (definition?.type === "ImportBinding") return true;
    if (definition) return definition.node.init ? comesFromAnotherModule(definition.node.init, code) : false;
  }
  return false;
}

/**
 * Why the model may not have found a send: no function around it is a handler, or its tracing does not get there.
 * @param {any} send
 * @param {readonly any[]} exchanges
 */
function whyMissed(send, exchanges) {
  let inFunction = false;
  for (let at = send.parent; at; at = at.parent) {
    if (/Function/.test(at.type)) inFunction = true;
    if (exchanges.some(({ handler }) => handler === at)) return "in a handler";
  }
  return inFunction ? "no handler" : "no function";
}

/** @param {{ name: string, framework: string, sends?: number, count: Count }[]} counted */
function print(counted) {
  const header = ["framework, repository", "look like", "elsewhere", "found", "", "responses", "status known", "", "counted"];
  /** @param {string} name @param {typeof counted} group */
  const row = (name, group) => {
    const total = (/** @type {"looking" | "met" | "found" | "known"} */ key) => sum(group.map(({ count }) => count[key]));
    const [looking, met, found, known] = [total("looking"), total("met"), total("found"), total("known")];
    const elsewhere = sum(group.map(({ count }) => count.elsewhere.length));
    const others = sum(group.map(({ sends = 0 }) => sends));
    return [name, looking, elsewhere, met, percent(met, looking - elsewhere, 1), found, known, percent(known, found, 1), others];
  };
  const rows = [...new Set(counted.map(({ framework }) => framework))].sort().flatMap((framework) => {
    const group = counted.filter((repository) => repository.framework === framework);
    return [row(framework, group), ...group.map((repository) => row(`  ${repository.name}`, [repository]))];
  });
  console.log(table(header, [...rows, row("all", counted)]));
}

await run(main);
