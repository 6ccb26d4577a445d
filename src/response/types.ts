/** What the names of types say: only names are read, no type information is needed. */
import type { TSESTree } from "@typescript-eslint/utils";

import type { Framework, Role } from "../frameworks/framework.js";
import type { SourceFile } from "./source-file.js";

/** What an expression or parameter is to an exchange. */
export interface Meaning {
  readonly framework: Framework;
  readonly role: Role;
}

/** Finds what the types of a file's annotations mean, by the descriptions of the frameworks. */
export class Types {
  readonly #file: SourceFile;
  readonly #frameworks: readonly Framework[];
  readonly #frameworksOf: (module: string) => readonly Framework[];

  constructor(file: SourceFile, frameworks: readonly Framework[], frameworksOf: (module: string) => readonly Framework[]) {
    this.#file = file;
    this.#frameworks = frameworks;
    this.#frameworksOf = frameworksOf;
  }

  /** What a parameter or variable is declared to be by its type. */
  of(node: TSESTree.Node): Meaning | null {
    const annotation = "typeAnnotation" in node ? node.typeAnnotation : undefined;
    const type = annotation?.type === "TSTypeAnnotation" ? annotation.typeAnnotation : null;
    return type?.type === "TSTypeReference" ? this.#namedType(type) : null;
  }

  /** What the type of a function, or of what it returns, says of it: a promise speaks for what it holds. */
  meaningOf(type: TSESTree.TypeNode): Meaning | null {
    if (type.type !== "TSTypeReference") return null;
    return this.#namedType(type) ?? this.#heldType(type);
  }

  #heldType(type: TSESTree.TSTypeReference): Meaning | null {
    const name = type.typeName.type === "Identifier" ? type.typeName.name : "";
    const [first] = type.typeArguments?.params ?? [];
    return /^(?:Promise|Handler)$/u.test(name) && first ? this.meaningOf(first) : null;
  }

  #namedType(type: TSESTree.TSTypeReference): Meaning | null {
    const { typeName } = type;
    const name = typeName.type === "TSQualifiedName" ? typeName.right.name : typeName.type === "Identifier" ? typeName.name : null;
    if (name === null) return null;
    const origin = this.#file.originOf(typeName.type === "TSQualifiedName" ? typeName.left : typeName);
    const imported = typeName.type === "Identifier" ? (origin?.path.at(-1) ?? name) : name;
    const declaring = origin ? this.#frameworksOf(origin.module).filter(({ types }) => types) : [];
    if (declaring.length > 0) {
      const framework = declaring.find(({ types }) => types?.[imported] !== undefined);
      const role = framework?.types?.[imported];
      return !framework || role === undefined ? null : { framework, role };
    }
    // A type of the project's own that extends the framework's keeps its name in it: `AuthRequest`, `CustomResponse`.
    if (name === "Response" && !origin && !this.#file.variableOf(typeName)) return null;
    // A name that several frameworks give to a context, such as `Context`, is also that of much else.
    const [first, ...rest] = this.#frameworks.filter(
      ({ types, commonTypes }) => types?.[name] !== undefined && !commonTypes?.includes(name),
    );
    const role = first?.types?.[name];
    return !first || role === undefined || (role === "context" && rest.length > 0) ? null : { framework: first, role };
  }
}
