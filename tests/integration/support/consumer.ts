import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const modules = join(root, "node_modules");

/** What a program printed, and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files by their path in a project. */
export type Files = Readonly<Record<string, string>>;

/**
 * A throw-away folder in which the packed plugin is installed beside ESLint, as the user of the package gets it: the plugin
 * comes from its tarball and sees no package but the dependencies that it declares. ESLint is version 10, or with
 * `ESLINT_MAJOR=9` version 9. It and the other packages are links to this project's, so that nothing is downloaded.
 */
export class Consumer {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Packs what `npm run build` has built, and installs it. */
  static async install(): Promise<Consumer> {
    if (!existsSync(join(root, "dist", "index.js"))) throw new Error("There is no dist/ to pack: npm run build.");
    // macOS has a link for its temporary folder, and programs print where it leads.
    const consumer = new Consumer(mkdtempSync(join(realpathSync(tmpdir()), "http-status-integration-")));
    try {
      await consumer.#unpack();
      consumer.#link("eslint", process.env.ESLINT_MAJOR === "9" ? "eslint-9" : "eslint");
      consumer.#link("@typescript-eslint/parser");
    } catch (error) {
      consumer.remove();
      throw error;
    }
    return consumer;
  }

  async #unpack(): Promise<void> {
    const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", this.folder];
    const [{ filename }] = JSON.parse(await succeed(root, "npm", pack)) as [{ filename: string }];
    const installed = "node_modules/eslint-plugin-http-status";
    mkdirSync(join(this.folder, installed), { recursive: true });
    await succeed(this.folder, "tar", ["-xzf", filename, "--strip-components=1", "-C", installed]);
    const { dependencies } = JSON.parse(readFileSync(join(this.folder, installed, "package.json"), "utf8")) as { dependencies: object };
    for (const name of Object.keys(dependencies)) this.#link(name, name, installed);
  }

  #link(name: string, target = name, from = ""): void {
    const link = join(this.folder, from, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, target), link, "junction");
  }

  /** A project of the given files, and of copies of the folders in `copies`: where they go, and where in this project they are. */
  project(name: string, files: Files, copies: Readonly<Record<string, string>> = {}): Project {
    const folder = join(this.folder, name);
    mkdirSync(folder);
    for (const [to, from] of Object.entries(copies)) cpSync(join(root, from), join(folder, to), { recursive: true });
    const project = new Project(folder, join(this.folder, "node_modules", "eslint", "bin", "eslint.js"));
    for (const [path, text] of Object.entries(files)) project.write(path, text);
    return project;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A report of the plugin. Lines and columns count from 1. */
export interface Report {
  /** The file's path in its project, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

/** What ESLint's JSON formatter prints, as far as tests look at it. */
interface JsonResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** A folder of files to lint. */
export class Project {
  readonly folder: string;
  readonly #eslintBin: string;

  constructor(folder: string, eslintBin: string) {
    this.folder = folder;
    this.#eslintBin = eslintBin;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Runs a script with Node in the project's folder. */
  node(script: string, ...args: readonly string[]): Promise<Outcome> {
    return run(this.folder, process.execPath, [script, ...args]);
  }

  /** Runs ESLint's command. */
  eslint(...args: readonly string[]): Promise<Outcome> {
    return this.node(this.#eslintBin, ...args);
  }

  /** What ESLint reports in the whole project, by file and line. A parse error has the rule `null`. */
  async lint(...args: readonly string[]): Promise<Report[]> {
    const { stdout, stderr } = await this.eslint("--format", "json", ...args, ".");
    if (stdout === "") throw new Error(stderr);
    return sorted(
      (JSON.parse(stdout) as JsonResult[]).flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, ...message }) => ({
          file: this.#pathOf(filePath),
          rule: String(ruleId),
          line: message.line,
          column: message.column,
          message: message.message,
        })),
      ),
    );
  }

  #pathOf(file: string): string {
    return file.slice(this.folder.length + 1).replaceAll("\\", "/");
  }
}

export function sorted(reports: readonly Report[]): Report[] {
  return reports.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule));
}

/** `file:line rule` of each report. */
export function places(reports: readonly Report[]): string[] {
  return reports.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

function run(cwd: string, command: string, args: readonly string[], options: { readonly shell?: boolean } = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, ...options, stdio: ["ignore", "pipe", "pipe"], env: environment() });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

async function succeed(cwd: string, command: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(cwd, command, args, { shell: process.platform === "win32" });
  if (code !== 0) throw new Error(`${command} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

/** The environment of a user's shell: nothing in it that colours what programs print or changes what ESLint does. */
export function environment(): NodeJS.ProcessEnv {
  const ours = new Set(["FORCE_COLOR", "NODE_OPTIONS", "ESLINT_FLAGS", "NODE_ENV"]);
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.has(name))), NO_COLOR: "1" };
}
