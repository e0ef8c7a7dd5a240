import { expect, test } from 'vitest';
import { openLog } from './log.ts';

function logged(fields: Record<string, unknown>): string {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).info(fields, 'request done');
  return lines.join('');
}

test('the log drops every field that could hold something about a person', () => {
  const line = logged({ email: 'salma@voorbeeld.be', name: 'Salma', body: { phone: '+961' }, personId: 'x', ip: '10.1.2.3', query: '?q=Salma', status: 200, route: '/home' }); // prettier-ignore
  expect(JSON.parse(line)).toMatchObject({ status: 200, route: '/home', msg: 'request done' });
  expect(line).not.toMatch(/salma|961|10\.1\.2\.3|personId/i);
});

test('of an error the log keeps name and place, never the message, which may quote data', () => {
  const error = Object.assign(new TypeError('no account for salma@voorbeeld.be\nsecond line of salma'), {
    code: 'E42',
  });
  const line = logged({ error });
  expect(JSON.parse(line).error).toMatchObject({ name: 'TypeError', code: 'E42', at: expect.any(Array) });
  expect(JSON.parse(line).error.at.length).toBeGreaterThan(0);
  expect(line).not.toMatch(/salma/i);
});
