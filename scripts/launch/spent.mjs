import { cpus } from 'node:os';
import path from 'node:path';

const SLOWEST = 20;
/** Of a reason: what was expected, what came, and where. */
const LINES = 12;
/** Nobody looks for seconds in files that take less. */
const LEAST_S = 1;

/** How many seconds all processors of the machine have worked, and how many there were. */
export function processors() {
  const times = cpus().map(({ times: { idle, ...worked } }) => ({ idle, worked: sum(Object.values(worked)) }));
  const worked = sum(times.map((each) => each.worked)) / 1_000;
  return { worked, all: worked + sum(times.map(({ idle }) => idle)) / 1_000 };
}

/** Where the time of a run went, in lines: what the processors did of what they could since `before`, and the slowest files. */
export function spent({ testResults }, before, after, root) {
  const files = testResults
    .map(({ name, startTime, endTime }) => ({ file: path.relative(root, name), seconds: (endTime - startTime) / 1_000 }))
    .sort((one, other) => other.seconds - one.seconds);
  const took = (seconds) => `${seconds.toFixed(1).padStart(6)} s`;
  const slowest = files.slice(0, SLOWEST).filter(({ seconds }) => seconds >= LEAST_S);
  return [
    `${files.length} files took ${sum(files.map(({ seconds }) => seconds)).toFixed(0)} s; ` +
      `the processors worked ${(after.worked - before.worked).toFixed(0)} of ${(after.all - before.all).toFixed(0)} s`,
    ...slowest.map(({ file, seconds }) => `${took(seconds)}  ${file}`),
  ];
}

/** Of a suite: it failed, and no test of it did. */
export const neverRan = ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed');

/** What failed in a run and the first lines of why, in lines: what is read last is read when a log was cut. */
export function broken({ testResults }, root) {
  return testResults.flatMap((suite) => {
    const file = path.relative(root, suite.name);
    if (neverRan(suite)) return told(file, suite.message);
    const failed = suite.assertionResults.filter(({ status }) => status === 'failed');
    return failed.flatMap(({ fullName, failureMessages }) => told(`${file}: ${fullName}`, failureMessages[0]));
  });
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Each line bears the mark, so that it is found among what the tests print. */
const told = (what, why = '') =>
  [
    what,
    ...why
      .replaceAll(COLOURS, '')
      .split('\n')
      .filter(Boolean)
      .slice(0, LINES)
      .map((line) => `  ${line.slice(0, 200)}`),
  ].map((line) => `✗ ${line}`);

const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
