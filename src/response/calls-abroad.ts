import type { TSESTree } from "@typescript-eslint/utils";

import type { Frame } from "./recorder.js";
import type { SourceFile } from "./source-file.js";
import { handedOnIn, handsOnBoth } from "./wrappers.js";

/**
 * The call of a function of another file that answers whatever happens: to call it is to decide, unless all is handed on
 * to it. Then it is a handler, and judged in its own file.
 *
 * @param frames the calls that are being traced, outermost first
 * @param guards how many conditions hold where the response is completed
 */
export function callAbroad(
  frames: readonly Frame[],
  completion: TSESTree.Node,
  file: SourceFile,
  guards: number | undefined,
): TSESTree.Node | null {
  const [outermost] = frames;
  const left = frames.find(({ fn }) => !file.holds(fn));
  if (!left || !outermost || file.holds(completion)) return null;
  if (handedOnIn(outermost.fn) === left.call || handsOnBoth(left.call, outermost.fn)) return null;
  return guards === left.guards ? left.call : null;
}
