/**
 * Prints `<passed> <failed>` from a JSON report of vitest: `node scripts/test-totals.js <report> <exit code of vitest>`.
 * A run that failed without a failed test (a file that cannot be loaded, no report at all) counts as one failure or more.
 */
import { readFileSync } from "node:fs";

const [reportPath, exitCode] = process.argv.slice(2);

function totals() {
  let report;
  try {
    report = JSON.parse(readFileSync(reportPath, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

const { passed, failed } = totals();
const failedAnyway = exitCode !== "0" && failed === 0;
console.log(`${passed} ${failedAnyway || passed + failed === 0 ? 1 : failed}`);
