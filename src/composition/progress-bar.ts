const WIDTH = 30;

/** Where progress is shown: the error stream, so that the output stays clean. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const bar = (done: number, total: number): string => {
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${done}/${total}`;
};

/** A bar that grows on one line of a terminal; elsewhere a line for every tenth of the work. */
export function barOn(screen: Screen, what: string): (done: number, total: number) => void {
  let told = -1;
  return (done, total) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth === told && done !== total) return;
    if (screen.isTTY) screen.write(`\r${bar(done, total)} ${what} ${done === total && tenth !== told ? '\n' : ''}`);
    else if (tenth !== told) screen.write(`${done} of ${total} ${what}\n`);
    told = tenth;
  };
}

/** As `barOn`, for a replay: elsewhere than on a terminal a line for every pilot. */
export function replayProgressOn(screen: Screen): (done: number, total: number, pilot: number) => void {
  let open: number | undefined;
  return (done, total, pilot) => {
    if (screen.isTTY) {
      screen.write(`\r${bar(done, total)} pilot ${pilot} ${done === total ? '\n' : ''}`);
      return;
    }
    if (open !== pilot) {
      open = pilot;
      screen.write(`pilot ${pilot}: replaying (${done - 1} of ${total} persons done)\n`);
    }
    if (done === total) screen.write(`${total} of ${total} persons done\n`);
  };
}
