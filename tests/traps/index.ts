import { bodies } from "./bodies.js";
import { elsewhere } from "./elsewhere.js";
import { headers } from "./headers.js";
import { meanings } from "./meanings.js";
import { redirects } from "./redirects.js";
import { statements } from "./statements.js";
import type { Snippet, Trap } from "./trap.js";

/** Every trap, by its number. */
export const traps: readonly Trap[] = [...statements, ...bodies, ...meanings, ...redirects, ...headers, ...elsewhere];

/** The snippets of a trap with the file in which each stands. */
export function snippetsOf({ snippets }: Trap): readonly Required<Snippet>[] {
  return snippets.map((entry) => ({ filename: "src/app.ts", settings: {}, ...(typeof entry === "string" ? { code: entry } : entry) }));
}
