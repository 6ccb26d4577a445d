/** Measures one generated input at three sizes: `node measure-scale.js INPUT DIVISOR [PLUGIN]`. Called by scale.js. */
import { tmpdir } from "node:os";
import { join } from "node:path";

import { FileLinter } from "./file-linter.js";
import { INPUTS } from "./inputs.js";
import { NAMESPACE } from "./plugin.js";
import { variantOf, watched } from "./variants.js";

const REPETITIONS = 5;

const [name = "", divisor = "1", plugin] = process.argv.slice(2);
const input = INPUTS[name];
if (!input) throw new Error(`no input ${name}`);
const { variant, state } = watched(await variantOf(`${NAMESPACE} all`, plugin));
const linter = new FileLinter({ root: tmpdir(), ...variant });
const path = join(tmpdir(), "routes.js");

// The code of the rules is compiled while they see other files.
for (const warm of Object.values(INPUTS)) for (let round = 0; round < 5; round += 1) linter.verify(warm.text(4), path, "module");

const sizes = [1, 2, 4].map((factor) => Math.max(2, Math.round((input.size * factor) / Number(divisor))));
for (const size of sizes) {
  const text = input.text(size);
  /** @type {{ parse: number, rules: number, reports: number, passed: boolean }[]} */
  const points = [];
  for (let round = 0; round < REPETITIONS; round += 1) {
    state.listens = false;
    const { messages, parse, rules } = linter.verifyTimed(text, path, "module");
    const broken = messages.find((message) => message.fatal);
    if (broken) throw new Error(`Error in the generated input: ${broken.line}: ${broken.message}`);
    points.push({
      parse,
      rules: [...rules.values()].reduce((sum, time) => sum + time, 0),
      reports: messages.length,
      passed: state.listens,
    });
  }
  const best = (/** @type {"parse" | "rules"} */ key) => Math.min(...points.map((point) => point[key]));
  // Inputs of one line grow in tokens, not in lines.
  const lines = Math.max(text.split("\n").length, size);
  console.log(
    JSON.stringify({ size, lines, parse: best("parse"), rules: best("rules"), reports: points[0]?.reports, passed: points[0]?.passed }),
  );
}
