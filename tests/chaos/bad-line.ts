import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './random.ts';

export interface Faults {
  lost: number;
  unanswered: number;
  doubled: number;
  delayed: number;
  late: number;
  cut: number;
}

/** A line on which requests are lost, doubled, delayed, cut in the middle, or come when nobody waits for them any more. */
export function badLine(
  url: string,
  cookie: string,
  chance: Chance,
  faults: Faults,
  stragglers: Set<Promise<unknown>>,
): typeof fetch {
  // prettier-ignore
  const send = (path: string, init: RequestInit) =>
    fetch(`${url}${path}`, { ...init, headers: { ...(init.headers as Record<string, string>), cookie, origin: url } });
  const leave = (work: Promise<unknown>) => {
    const quiet = work.catch(() => {}).finally(() => stragglers.delete(quiet));
    stragglers.add(quiet);
  };
  return async (input, init = {}) => {
    const path = String(input);
    if (chance.happens(0.15)) {
      faults.delayed += 1;
      await sleep(chance.between(5, 300));
    }
    const fate = chance.next();
    if (fate < 0.05) {
      faults.lost += 1;
      throw new Error('lost on the way');
    }
    if (fate < 0.1) {
      faults.unanswered += 1;
      await (await send(path, init)).text();
      throw new Error('the answer was lost');
    }
    if (fate < 0.15) {
      faults.doubled += 1;
      leave(send(path, init).then((response) => response.text()));
      return send(path, init);
    }
    if (fate < 0.2) {
      faults.late += 1;
      leave(sleep(chance.between(50, 900)).then(() => send(path, { ...init, signal: null })).then((response) => response.text())); // prettier-ignore
      throw new Error('given up; it arrives later');
    }
    if (fate < 0.23 && typeof init.body === 'string') {
      faults.cut += 1;
      await sendHalf(url + path, init.body, cookie);
      throw new Error('cut in the middle');
    }
    return send(path, init);
  };
}

function sendHalf(url: string, body: string, cookie: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = http.request(url, { method: 'POST', headers });
    request.on('error', () => resolve());
    request.on('close', () => resolve());
    request.write(body.slice(0, Math.floor(body.length / 2)), () => request.destroy());
  });
}
