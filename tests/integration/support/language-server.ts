import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from "vscode-jsonrpc/node";

import { environment } from "./consumer.js";

const require = createRequire(import.meta.url);
const server = join(dirname(require.resolve("vscode-langservers-extracted/package.json")), "bin", "vscode-eslint-language-server");

/** A place in a document. Lines and characters count from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly message: string;
  readonly severity: number;
}

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

interface WorkspaceEdit {
  readonly documentChanges: readonly { readonly textDocument: { readonly uri: string }; readonly edits: readonly TextEdit[] }[];
}

/** What an editor offers for a diagnostic: an edit, or a command that makes the server send one. */
export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly edit?: WorkspaceEdit;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

/** What VS Code's extension answers when the server asks for the configuration of a document, with its defaults. */
function configuration(folder: string): object {
  return {
    validate: "on",
    packageManager: "npm",
    useESLintClass: true,
    useFlatConfig: true,
    experimental: {},
    codeAction: {
      disableRuleComment: { enable: true, location: "separateLine", commentStyle: "line" },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { mode: "all" },
    format: false,
    quiet: false,
    onIgnoredFiles: "off",
    options: {},
    rulesCustomizations: [],
    run: "onType",
    problems: { shortenToSingleLine: false },
    nodePath: null,
    workspaceFolder: { name: basename(folder), uri: pathToFileURL(folder).href },
  };
}

const capabilities = {
  workspace: { applyEdit: true, configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source", "source.fixAll"] } } },
    diagnostic: {},
  },
};

/** An editor on a folder, which runs the language server of VS Code's ESLint extension. */
export class Editor {
  /** What the server wrote to its log as errors, or to stderr. */
  readonly errors: string[] = [];
  readonly #documents = new Map<string, Document>();

  readonly #folder: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;

  private constructor(folder: string, child: ChildProcessWithoutNullStreams, connection: MessageConnection) {
    this.#folder = folder;
    this.#child = child;
    this.#connection = connection;
  }

  static async open(folder: string): Promise<Editor> {
    const child = spawn(process.execPath, [server, "--stdio"], { cwd: folder, env: environment() });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const editor = new Editor(folder, child, connection);
    child.stderr.setEncoding("utf8").on("data", (text: string) => editor.errors.push(text));
    // Requests that wait for an answer then fail.
    child.once("close", () => {
      connection.dispose();
    });
    editor.#answerServer();
    connection.listen();
    const uri = pathToFileURL(folder).href;
    const workspaceFolders = [{ name: basename(folder), uri }];
    try {
      await connection.sendRequest("initialize", { processId: process.pid, rootUri: uri, workspaceFolders, capabilities });
    } catch (cause) {
      child.kill();
      throw new Error(`The language server does not start: ${editor.errors.join("")}`, { cause });
    }
    await connection.sendNotification("initialized", {});
    return editor;
  }

  #answerServer(): void {
    const connection = this.#connection;
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => configuration(this.#folder)),
    );
    connection.onRequest("workspace/diagnostic/refresh", () => null);
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      for (const { textDocument, edits } of edit.documentChanges) this.#documents.get(textDocument.uri)?.apply(edits);
      return { applied: true };
    });
    connection.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.errors.push(message);
    });
  }

  /** Opens a file of the project with a text that need not be the one on disk. */
  async show(path: string, languageId: string, text: string): Promise<Document> {
    const document = new Document(this.#connection, pathToFileURL(join(this.#folder, path)).href, text);
    this.#documents.set(document.uri, document);
    await this.#connection.sendNotification("textDocument/didOpen", { textDocument: { uri: document.uri, languageId, version: 1, text } });
    return document;
  }

  /** Closes every document, whatever its text. */
  async closeDocuments(): Promise<void> {
    for (const uri of this.#documents.keys()) await this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    this.#documents.clear();
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once("close", resolve));
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    await ended;
  }
}

/** An open document. */
class Document {
  readonly uri: string;
  text: string;
  readonly #connection: MessageConnection;
  #version = 1;

  constructor(connection: MessageConnection, uri: string, text: string) {
    this.#connection = connection;
    this.uri = uri;
    this.text = text;
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const report: { items: Diagnostic[] } = await this.#connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri: this.uri },
    });
    return report.items;
  }

  /** The user types: the new text is not saved. */
  async change(text: string): Promise<void> {
    this.text = text;
    this.#version += 1;
    const textDocument = { uri: this.uri, version: this.#version };
    await this.#connection.sendNotification("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  }

  /** What the light bulb of a diagnostic offers. */
  quickFixes(diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    return this.#codeActions(diagnostic.range, { diagnostics: [diagnostic] });
  }

  /** What is done on saving. */
  fixAll(): Promise<readonly CodeAction[]> {
    const start = { line: 0, character: 0 };
    return this.#codeActions({ start, end: start }, { diagnostics: [], only: ["source.fixAll.eslint"] });
  }

  #codeActions(range: Range, context: object): Promise<readonly CodeAction[]> {
    return this.#connection.sendRequest("textDocument/codeAction", { textDocument: { uri: this.uri }, range, context });
  }

  /** Chooses an action, and tells the text that it leaves. */
  async choose(action: CodeAction): Promise<string> {
    for (const { edits } of action.edit?.documentChanges ?? []) this.apply(edits);
    if (action.command) await this.#connection.sendRequest("workspace/executeCommand", action.command);
    return this.text;
  }

  /** Makes edits, whose places are those of the present text. */
  apply(edits: readonly TextEdit[]): void {
    const placed = edits.map(({ range, newText }) => ({ start: this.#offset(range.start), end: this.#offset(range.end), newText }));
    for (const { start, end, newText } of placed.sort((a, b) => b.start - a.start)) {
      this.text = this.text.slice(0, start) + newText + this.text.slice(end);
    }
  }

  #offset({ line, character }: Position): number {
    return this.text.split("\n").slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
  }
}
