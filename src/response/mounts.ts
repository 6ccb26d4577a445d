/** Below which path the routes of an application stand: what mounts it, in whatever file of the project that is. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Source } from "../frameworks/framework.js";
import type { Settings } from "../settings.js";
import { folderLoadsOf, type Reader } from "./folder-loads.js";
import { groupPrefixesAround } from "./groups.js";
import type { Links } from "./links.js";
import { plainArguments, type Site } from "./lookup.js";
import { unwrap } from "./names.js";
import { joined } from "./paths.js";
import { type Place, Places } from "./places.js";
import type { Reading } from "./reading.js";
import type { Mount } from "./registrations.js";
import { rounds } from "./rounds.js";
import { importersThrough, readingOf } from "./route-tables.js";
import { isFunction, SourceFile } from "./source-file.js";
import { functionAround } from "./survey.js";
import { calledName } from "./syntax.js";
import { OUTERMOST, UNKNOWN_PART } from "./values.js";

/** What an argument is called that may be a path, where its value cannot be read. */
const PATH_NAME = /path|prefix|base|url|version|route|endpoint|mount|api/iu;

/** The paths below which applications of the project are mounted; read when first asked for. */
export class Mounts {
  readonly #own: Reading;
  readonly #links: Links;
  readonly #settings: Settings;
  readonly #places: Places;
  readonly #reader: Reader;
  #prefixing: ReadonlySet<string> | undefined;
  /** By the node of the place. */
  readonly #known = new Map<TSESTree.Node, string | null>();
  /** Likewise, the files in which it is made or mounted. */
  readonly #files = new Map<TSESTree.Node, Set<SourceFile>>();

  constructor(own: Reading, links: Links, settings: Settings) {
    this.#own = own;
    this.#links = links;
    this.#settings = settings;
    const readingOf = (file: SourceFile): Reading => this.#readingOf(file);
    this.#places = new Places(links, readingOf);
    this.#reader = { links, vocabulary: settings.vocabulary, readingOf, textAt: (source, site, file) => this.#textAt(source, site, file) };
  }

  /**
   * The path below which the routes stand that are registered on an application; empty where nothing mounts it.
   *
   * @returns `null` when it is mounted at several paths, or at one that cannot be read
   */
  prefixOf(application: TSESTree.Node): string | null {
    const file = SourceFile.around(application) ?? this.#own.file;
    return this.#groupsAround(application, file).reduce(
      (inner, outer) => (inner === null || outer === null ? null : joined(outer, inner)),
      this.#above(application, file),
    );
  }

  /** The prefixes of the groups in which a route is registered, from the innermost outwards; `null` for what cannot be read. */
  #groupsAround(application: TSESTree.Node, file: SourceFile): readonly (string | null)[] {
    const { registrations } = this.#readingOf(file);
    return groupPrefixesAround(application, registrations.applications).map(({ source, site }) => this.#textAt(source, site, file));
  }

  /** The files that an application passes through from the one that registers a route on it to the outermost that mounts it. */
  filesAbove(application: TSESTree.Node): ReadonlySet<SourceFile> {
    const file = SourceFile.around(application) ?? this.#own.file;
    this.#above(application, file);
    const place = this.#places.of(application, file);
    return new Set([file, ...((place && this.#files.get(place.node)) ?? [])]);
  }

  #readingOf(file: SourceFile): Reading {
    return file === this.#own.file ? this.#own : readingOf(file, this.#settings);
  }

  #above(application: TSESTree.Node, file: SourceFile): string | null {
    const place = this.#places.of(application, file);
    if (!place) return "";
    const known = this.#known.get(place.node);
    if (known !== undefined) return known;
    // What is mounted below itself is nowhere.
    this.#known.set(place.node, null);
    const [above = "", ...others] = this.#mountsOf(place);
    const own = this.#ownPrefix(place);
    const prefix = own === null || above === null || others.length > 0 ? null : joined(above, own);
    this.#known.set(place.node, prefix);
    return prefix;
  }

  /** What is said where an application is made, or on it later: `new Router({ prefix })`, `router.prefix("/users")`. */
  #ownPrefix({ node, file }: Place): string | null {
    const { registrations, survey } = this.#readingOf(file);
    let prefix: string | null = "";
    const made = node.type === "CallExpression" || node.type === "NewExpression" ? [node] : [];
    for (const call of new Set([...made, ...survey.calls])) {
      if (call !== node && !this.#prefixes(calledName(call))) continue;
      const found = registrations.applications.effectOf(call);
      // That of a group is no matter of the application's other routes.
      if (!found?.effect.prefix || found.effect.is !== "application" || found.makes !== (call === node)) continue;
      const callee = unwrap(call.callee);
      const object = callee.type === "MemberExpression" ? callee.object : null;
      if (!found.makes && !(object && this.#places.of(object, file)?.node === node)) continue;
      const site: Site = { node: call, arguments: plainArguments(call.arguments), assigned: null, scope: OUTERMOST };
      const text = this.#textAt(found.effect.prefix, site, file);
      // api.basePath("/v1") stands below what it is called on.
      const outer = found.makes && object && found.effect.makes !== undefined ? this.#above(object, file) : "";
      prefix = prefix === null || text === null || outer === null ? null : joined(outer, joined(prefix, text));
    }
    return prefix;
  }

  /** Whether calls of a name give an application a prefix. */
  #prefixes(name: string): boolean {
    this.#prefixing ??= new Set(
      this.#settings.vocabulary.frameworks.flatMap(({ objects }) =>
        Object.entries(objects.application ?? {}).flatMap(([syntax, effects]) =>
          [effects].flat().some(({ prefix }) => prefix) ? [syntax.replace("()", "")] : [],
        ),
      ),
    );
    return this.#prefixing.has(name);
  }

  /** The different paths at which an application is mounted; `null` among them for what cannot be read. */
  #mountsOf(place: Place): ReadonlySet<string | null> {
    const found = new Set<string | null>();
    const files = new Set([place.file]);
    this.#files.set(place.node, files);
    const add = (application: TSESTree.Node, file: SourceFile, path: string | null): void => {
      const outer = this.#above(application, file);
      const above = this.#places.of(application, file);
      for (const other of [file, ...((above && this.#files.get(above.node)) ?? [])]) files.add(other);
      found.add(outer === null || path === null ? null : joined(outer, path));
    };
    const home = place.file === this.#own.file ? this.#links.home : place.file.path;
    for (const file of [place.file, ...importersThrough(home, this.#links).importers]) {
      for (const mount of this.#readingOf(file).registrations.mounts)
        for (const path of this.#pathsIn(mount, place, file)) add(mount.application, file, path);
      for (const application of this.#passedFor(place, file)) add(application, file, "");
    }
    if (found.size > 0 || place.node.type !== "Identifier") return found;
    for (const { application, file, path } of folderLoadsOf(place, home, this.#reader)) add(application, file, path);
    return found;
  }

  /** The paths at which a mount has an application: several in a loop over a list of them. */
  #pathsIn({ mounting: { applications, at }, site }: Mount, place: Place, file: SourceFile): readonly (string | null)[] {
    const { lookup, values } = this.#readingOf(file);
    return rounds(site.arguments, values).flatMap((scope) => {
      const here: Site = { ...site, scope };
      const mounted =
        "from" in applications
          ? site.arguments.slice(applications.from)
          : applications.flatMap((source) => lookup.read(source, here)?.node ?? []);
      const own = mounted.find((node) => this.#places.of(node, file, scope)?.node === place.node);
      if (!own) return [];
      return [!at || lookup.read(at, here)?.node === own ? "" : this.#textAt(at, here, file)];
    });
  }

  /** What is passed for an application that is a parameter: `require("./routes")(app)`. */
  #passedFor({ node, file: home }: Place, file: SourceFile): readonly TSESTree.Node[] {
    const fn = node.type === "Identifier" ? functionAround(node) : null;
    const index = fn?.params.findIndex((parameter) => parameter === node) ?? -1;
    if (!fn || index === -1 || !home.holds(fn)) return [];
    return [...this.#readingOf(file).survey.calls].flatMap((call) => {
      const passed = call.arguments[index];
      return passed && this.#links.settled(call.callee, file) === fn ? [passed] : [];
    });
  }

  /** The text that a source names; empty where there is none, or where something else stands in its place. */
  #textAt(source: Source, site: Site, file: SourceFile): string | null {
    const { lookup, values } = this.#readingOf(file);
    const bound = lookup.read(source, site);
    if (!bound) return "argument" in source ? "" : null;
    if (!bound.node) return "";
    const here = values.texts(bound.node, bound.scope);
    const held = here.length === 0 ? this.#links.settled(bound.node, file) : null;
    const texts = held ? this.#own.values.texts(held, OUTERMOST) : here;
    const [only] = texts;
    if (only) return texts.length > 1 || only.text.includes(UNKNOWN_PART) ? null : only.text;
    return "argument" in source && !this.#mayBePath(bound.node, file) ? "" : null;
  }

  /** Whether what stands in the place of a path may be one: `app.use(cors(), router)` has none, `app.use(BASE_PATH, router)` has. */
  #mayBePath(node: TSESTree.Node, file: SourceFile): boolean {
    const inner = unwrap(node);
    if (isFunction(inner) || this.#places.of(inner, file)) return false;
    if (inner.type === "CallExpression") return PATH_NAME.test(file.textOf(inner.callee));
    if (inner.type !== "Identifier" && inner.type !== "MemberExpression") return true;
    return file.originOf(inner)?.module.startsWith(".") !== false && PATH_NAME.test(file.textOf(inner));
  }
}
