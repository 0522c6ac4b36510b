/**
 * Who reads what a command says may stop reading (`| head`). Then the command ends too, as a shell's own do, without a word: in order
 * where it knows how to be told to end, else at once. Imported by whatever speaks, and put before the programs it runs (`--import`).
 */
export const UNHEARD = 141; // 128 + SIGPIPE, which Node does not let through

let unheard = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    if (unheard) return;
    unheard = true;
    process.exitCode = UNHEARD;
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit();
  });
}

/** For Node before the program it runs. */
export const QUIET = ['--import', import.meta.url];
