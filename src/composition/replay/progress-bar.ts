import type { Progress } from './run-replay.ts';

const WIDTH = 30;

/** Where progress is shown: the error stream, so that the output stays clean. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar that grows on one line of a terminal; elsewhere one line per pilot. */
export function progressOn(screen: Screen): Progress {
  let open: { pilot: number; from: number } | undefined;
  return (done, total, pilot) => {
    if (screen.isTTY) {
      const full = Math.round((done / total) * WIDTH);
      screen.write(
        `\r[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${done}/${total} pilot ${pilot} ${done === total ? '\n' : ''}`,
      );
      return;
    }
    if (open?.pilot !== pilot) {
      open = { pilot, from: done };
      screen.write(`pilot ${pilot}: replaying (${done - 1} of ${total} persons done)\n`);
    }
    if (done === total) screen.write(`${total} of ${total} persons done\n`);
  };
}
