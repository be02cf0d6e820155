import { readFileSync } from 'node:fs';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

/** Prints the runner's own counts as one plain line. A file that could not even be loaded is a failure. */
const report = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Report;
const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
console.log(`${report.numPassedTests} passed, ${failed} failed`);
