/** Which methods reach a handler that no registration in the file mentions, and how that is known. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { FunctionNode, MethodBasis } from "./model.js";
import { Possible } from "./possible.js";
import { keyName } from "./names.js";
import { type SourceFile } from "./source-file.js";
import { functionAround } from "./survey.js";

export interface KnownMethod {
  readonly method: Possible<string>;
  readonly basis: MethodBasis;
  readonly target: Possible<string>;
}

const METHOD = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
/** `@route POST /users`, `POST /api/users`, `@desc … @access`: the method and, where it is given, the path. */
const ROUTE_COMMENT = new RegExp(
  `(?:@route\\s+|@api\\s*\\{|@?(?:method|http)\\s*:?\\s*|^[\\s*/]*(?:route:?\\s*)?)(${METHOD})\\b\\}?:?\\s*(/[^\\s'"\`]*|[\\w-]+(?:/[^\\s'"\`]*)?)?`,
  "imu",
);
/** An OpenAPI comment: `/users:` and below it `post:`. */
const OPENAPI_COMMENT = new RegExp(`@(?:openapi|swagger)[\\s\\S]*?(/[^\\s:]*):\\s*\\n[\\s*]*(${METHOD}):`, "iu");

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^(?:post)(?=[A-Z_]|$)|_post$/u, "POST"],
  [/_get$/u, "GET"],
  [/^(?:put)(?=[A-Z_]|$)/u, "PUT"],
  [/^(?:patch)(?=[A-Z_]|$)/u, "PATCH"],
  [/^(?:delete|del|remove|destroy|eliminar|borrar|deletar|excluir|remover|hapus|supprimer|loschen|sil)(?=[A-Z_]|$)/u, "DELETE"],
  [
    /^(?:get|list|fetch|find|show|index|view|render|search|obtener|listar|buscar|mostrar|ambil|lihat|afficher|lister|getir)(?=[A-Z_]|$)/u,
    "GET",
  ],
  [/^(?:create|add|insert|register|signup|signUp|signin|signIn|login|logIn|store|save|submit|upload|send)(?=[A-Z_]|$)/u, "POST"],
  [
    /^(?:crear|registrar|agregar|guardar|insertar|criar|cadastrar|salvar|inserir|adicionar|tambah|buat|simpan|creer|ajouter|erstellen|anlegen|ekle|olustur|crea|aggiungi)(?=[A-Z_]|$)/u,
    "POST",
  ],
];

/** The method of a handler by its doc comment, its name or its use of the request's body, most certain first. */
export function methodOf(file: SourceFile, handler: FunctionNode, request: string | null, isHandler: boolean): KnownMethod {
  const comment = commentOf(file, handler);
  const route = comment === null ? null : (ROUTE_COMMENT.exec(comment) ?? null);
  const openapi = comment === null ? null : OPENAPI_COMMENT.exec(comment);
  if (openapi?.[2]) return known(openapi[2].toUpperCase(), "comment", openapi[1]);
  if (route?.[1] && (route[2]?.startsWith("/") || /@route|@api|method/iu.test(route[0])))
    return known(route[1].toUpperCase(), "comment", route[2]);
  const name = nameOf(handler, file);
  const named = isHandler ? NAMED.find(([pattern]) => pattern.test(name)) : undefined;
  // `createPost.js` may show the form for it: of a file's name, only what the handler does as well is believed.
  const isBelieved = named?.[1] !== "POST" || !isWholeModule(handler) || (request !== null && readsBody(file, handler, request));
  if (named && isBelieved) return known(named[1], "name");
  if (request !== null && readsBody(file, handler, request)) {
    return {
      method: new Possible(
        ["POST", "PUT", "PATCH"].map((value) => ({ value, node: null })),
        true,
      ),
      basis: "body",
      target: Possible.unknown,
    };
  }
  return { method: Possible.unknown, basis: "unknown", target: Possible.unknown };
}

function known(method: string, basis: MethodBasis, target?: string): KnownMethod {
  return { method: Possible.of(method), basis, target: target?.startsWith("/") ? Possible.of(target) : Possible.unknown };
}

/** `module.exports = async (req, res) => { … }`, `export default (req, res) => { … }`: all that a file holds. */
function isWholeModule(handler: FunctionNode): boolean {
  if (handler.id) return false;
  let node: FunctionNode | TSESTree.CallExpression = handler;
  while (node.parent.type === "CallExpression" && node.parent.arguments.includes(node as TSESTree.Expression)) node = node.parent;
  const { parent } = node;
  if (parent.type === "ExportDefaultDeclaration") return true;
  const left = parent.type === "AssignmentExpression" ? parent.left : null;
  return left?.type === "MemberExpression" && left.object.type === "Identifier" && left.object.name === "module";
}

/** The name of a file, where it says what the file does: `createPost` of `controllers/create-post.js`. */
function nameOfFile({ path }: SourceFile): string {
  const [name = ""] = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).split(".");
  if (/^(?:index|handler|controller|routes?|main|app|server|api|file|page|middleware|default|\W.*|_.*)$/iu.test(name)) return "";
  return name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** The name under which a function is declared, assigned, exported or kept as a member, or that of its file; empty when it has none. */
export function nameOf(handler: FunctionNode, file: SourceFile): string {
  return isWholeModule(handler) ? nameOfFile(file) : ownNameOf(handler);
}

function ownNameOf(handler: FunctionNode): string {
  if (handler.id) return handler.id.name;
  let node: FunctionNode | TSESTree.CallExpression = handler;
  // A factory's name is the name of what it makes: export const addItem = () => async (req, res) => …
  while (isReturned(node)) {
    const factory = functionAround(node);
    if (!factory) return "";
    if (factory.id) return factory.id.name;
    node = factory;
  }
  // asyncHandler(async (req, res) => …): the wrapper's result has the name.
  while (node.parent.type === "CallExpression" && node.parent.arguments.includes(node as TSESTree.Expression)) node = node.parent;
  // exports.create = [body("name").notEmpty(), async (req, res) => …]
  const parent = node.parent.type === "ArrayExpression" && node.parent.elements.at(-1) === node ? node.parent.parent : node.parent;
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : "";
    case "AssignmentExpression":
      return parent.left.type === "MemberExpression" ? (keyName(parent.left.property, parent.left.computed) ?? "") : "";
    case "Property":
      return keyName(parent.key, parent.computed) ?? "";
    case "MethodDefinition":
    case "PropertyDefinition":
      return nameOfMember(parent);
    default:
      return "";
  }
}

/** The one method of a class that is made for one action says by the class what it does: `createUser` of `CreateUserController.handle`. */
function nameOfMember(member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): string {
  const name = keyName(member.key, member.computed) ?? "";
  const { id } = member.parent.parent;
  if (!id || !/^(?:handle|handler|execute(?:Impl)?|run|invoke|process|perform|action|call|control)$/u.test(name)) return name;
  const stem = id.name.replace(/(?:Controller|Handler|Action|UseCase|Command|Route|Endpoint|Operation)+$/u, "");
  return /^[A-Z][a-z]+[A-Z]/u.test(stem) || /^(?:Log|Sign)/u.test(stem) ? stem.charAt(0).toLowerCase() + stem.slice(1) : name;
}

function isReturned({ parent }: TSESTree.Node): boolean {
  return parent?.type === "ReturnStatement" || (parent?.type === "ArrowFunctionExpression" && parent.body.type !== "BlockStatement");
}

/** The comments that stand directly before the declaration of a function. */
function commentOf(file: SourceFile, handler: FunctionNode): string | null {
  let node: TSESTree.Node = handler;
  while (node.parent && !STATEMENT.test(node.parent.type)) {
    if (/^(?:MethodDefinition|Property|PropertyDefinition)$/u.test(node.type)) break;
    node = node.parent;
  }
  if (node.parent && /^(?:VariableDeclaration|ExpressionStatement|Export)/u.test(node.parent.type)) node = node.parent;
  if (node.parent?.type.startsWith("Export")) node = node.parent;
  const comments = file.code.getCommentsBefore?.(node) ?? [];
  if (comments.length === 0) return null;
  return comments.map((comment) => comment.value).join("\n");
}

const STATEMENT = /^(?:Program|BlockStatement|ClassBody|ObjectExpression|VariableDeclaration|ExpressionStatement|Export\w+)$/u;

function readsBody(file: SourceFile, handler: FunctionNode, request: string): boolean {
  const variable = file.code.scopeManager?.acquire(handler)?.set.get(request);
  return (variable?.references ?? []).some(({ identifier: { parent } }) => {
    if (parent.type === "MemberExpression") return keyName(parent.property, parent.computed) === "body";
    if (parent.type !== "VariableDeclarator" || parent.id.type !== "ObjectPattern") return false;
    return parent.id.properties.some((entry) => entry.type === "Property" && keyName(entry.key, entry.computed) === "body");
  });
}
