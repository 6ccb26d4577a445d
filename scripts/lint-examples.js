/**
 * Lints examples/ with the built plugin and shows its reports. The examples are full of misuse: reports are what is
 * expected, and finding none is the failure.
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import { ESLint } from "eslint";

const folder = fileURLToPath(new URL("../examples", import.meta.url));

const eslint = new ESLint({ cwd: folder });
const results = await eslint.lintFiles(["."]);
const formatter = await eslint.loadFormatter("stylish");
console.log(await formatter.format(results));

const messages = results.flatMap((result) => result.messages);
const ours = messages.filter((message) => message.ruleId?.startsWith("http-status/"));
const rules = new Set(ours.map((message) => message.ruleId));
console.log(`${ours.length} reports of ${rules.size} rules in ${results.length} files of ${relative(process.cwd(), folder)}/.`);

const broken = messages.filter((message) => message.fatal);
if (broken.length > 0 || ours.length === 0) {
  console.error(broken.length > 0 ? "A file could not be parsed." : "The plugin reported nothing.");
  process.exitCode = 1;
}
