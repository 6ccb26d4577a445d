/** Plugins that no code names because a package loads each file of a folder: @fastify/autoload. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Mounting, Source } from "../frameworks/framework.js";
import { importersOf } from "../project/importers.js";
import { path as paths } from "../project/system.js";
import type { Vocabulary } from "../settings.js";
import { exportsOf } from "./exports.js";
import type { Links } from "./links.js";
import type { Site } from "./lookup.js";
import { joined } from "./paths.js";
import type { Place } from "./places.js";
import type { Reading } from "./reading.js";
import type { Mount } from "./registrations.js";
import { propertyIn, type SourceFile } from "./source-file.js";
import { functionAround } from "./survey.js";
import { calledName } from "./syntax.js";
import { OUTERMOST, type Values } from "./values.js";

/** Where a plugin is loaded: on which application, and below which path; `null` for one that is not certain. */
export interface FolderLoad {
  readonly application: TSESTree.Node;
  readonly file: SourceFile;
  readonly path: string | null;
}

/** Reads files other than the linted one. */
export interface Reader {
  readonly links: Links;
  readonly vocabulary: Vocabulary;
  readonly readingOf: (file: SourceFile) => Reading;
  /** The path that a source names; `null` where it cannot be read. */
  readonly textAt: (source: Source, site: Site, file: SourceFile) => string | null;
}

/** Options by which files get other paths than those of their folders, and the exports that do the same. */
const OTHER_PATHS = ["dirNameRoutePrefix", "appendAutoPrefix"];
const OWN_PATHS = ["autoPrefix", "prefixOverride", "autoConfig"];

/** Where the plugin is loaded by its folder whose first parameter a place is; `home` is the path of its file. */
export function folderLoadsOf({ node, file: own }: Place, home: string, reader: Reader): readonly FolderLoad[] {
  const { links, readingOf, vocabulary } = reader;
  const exported = exportsOf(own.code.ast).own;
  const plugin = exported.get("default");
  if (!links.isOpen || !plugin || links.settled(plugin, own) !== functionAround(node)) return [];
  const isOwn = OWN_PATHS.some((name) => exported.has(name));
  const loaders = vocabulary.frameworks.flatMap(({ objects }) =>
    Object.values(objects.application ?? {}).flatMap((effects) => [effects].flat().flatMap(({ mounts }) => mounts?.folder?.loadedBy ?? [])),
  );
  const importers = new Set(loaders.flatMap((name) => importersOf(home, name)).map(({ file }) => file));
  return [...importers].flatMap((importer) => {
    const file = links.open(importer);
    return (file ? readingOf(file).registrations.mounts : []).flatMap((mount): readonly FolderLoad[] => {
      const { folder } = mount.mounting;
      const below = file && folder ? foldersBelow(mount, folder, file, home, reader) : null;
      if (!file || !folder || !below) return [];
      const prefix = folder.at ? reader.textAt(folder.at, mount.site, file) : "";
      // A name with `_` is a parameter, or not, as the options say.
      const isCertain = !isOwn && prefix !== null && !below.some((name) => name.includes("_")) && !changesPaths(mount);
      return [{ application: mount.application, file, path: isCertain ? joined(prefix, below.join("/")) : null }];
    });
  });
}

/** The folders between the one that is loaded and a file; `null` where the file is not loaded, or that cannot be read. */
function foldersBelow(
  { site }: Mount,
  folder: NonNullable<Mounting["folder"]>,
  file: SourceFile,
  home: string,
  { readingOf }: Reader,
): readonly string[] | null {
  const [loader] = site.arguments;
  const origin = loader && file.originOf(loader);
  const { lookup, values } = readingOf(file);
  const bound = origin && folder.loadedBy.includes(origin.module) ? lookup.read(folder.path, site) : null;
  const start = bound?.node ? directoryIn(values.resolve(bound.node, bound.scope).node, file, values) : null;
  if (start === null || !home.startsWith(`${start}/`)) return null;
  return home
    .slice(start.length + 1)
    .split("/")
    .slice(0, -1);
}

/** `path.join(__dirname, "routes")`, `join(import.meta.dirname, "routes")`. */
function directoryIn(node: TSESTree.Node | null, file: SourceFile, values: Values): string | null {
  if (node?.type !== "CallExpression" || !/^(?:join|resolve)$/u.test(calledName(node))) return null;
  const [base, ...rest] = node.arguments;
  if (!base || !/^(?:__dirname|import\.meta\.(?:dirname|url))$/u.test(file.textOf(base))) return null;
  const names = rest.flatMap((part) => values.texts(part, OUTERMOST).map(({ text }) => text));
  return paths && names.length === rest.length
    ? paths
        .join(paths.dirname(file.path), ...names)
        .replaceAll("\\", "/")
        .replace(/\/$/u, "")
    : null;
}

function changesPaths({ site }: Mount): boolean {
  const [, options] = site.arguments;
  return options?.type !== "ObjectExpression" || OTHER_PATHS.some((name) => propertyIn(options, name) !== null);
}
