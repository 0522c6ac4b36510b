import type { ServiceDefinition, Terminal } from '#chassis';

type Command = (definition: ServiceDefinition, here: Terminal) => Promise<void>;
export type Ended = Readonly<{ code: number | string; output: string }>;

/** What a service's command ends with and says, given in this process: to start it as a program of its own takes two seconds. */
export async function ordered(
  command: Command,
  definition: ServiceDefinition,
  env: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<Ended> {
  let output = '';
  const said = { write: (text: string) => (output += text) };
  const here: Terminal = { argv: ['node', 'command', ...words], env: { ...env }, stdout: said, stderr: said, exitCode: undefined };
  await command(definition, here);
  return { code: here.exitCode ?? 0, output };
}
