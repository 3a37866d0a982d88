import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const PROGRESS_AFTER = 2000;
const windows = process.platform === 'win32';
/** Programs of our packages first, among them the Node that our scripts are written for. */
const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

/**
 * Runs one step and says so: nothing while it is quick, a line with its name once it takes more than two seconds, and
 * the time it took. Throws what the step throws.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const announce = setTimeout(() => console.log(`… ${name}`), PROGRESS_AFTER);
  const progress = setInterval(() => console.log(`… ${name}, ${seconds()} so far`), 30_000);
  try {
    return await work();
  } finally {
    clearTimeout(announce);
    clearInterval(progress);
    if (Date.now() - start > PROGRESS_AFTER) console.log(`  ${name}: ${seconds()}`);
  }
}

/**
 * Runs a program to its end. `output` is what it printed, both streams; with `show` it goes to the terminal instead.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, show = false } = {}) {
  return new Promise((done, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env, PATH },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // npm is a script there, and scripts need the shell.
      shell: windows,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * The same for a step that must succeed: otherwise throws with everything the program printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 */
export async function mustRun(program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${output}`);
}
