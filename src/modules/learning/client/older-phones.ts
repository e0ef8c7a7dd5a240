/* What browsers of five years ago miss of what the shared code uses. Each is there only where the browser has none. */

function supply(target: object, name: string, value: (...args: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

supply(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
supply(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  return [...this].reverse();
});
supply(Array.prototype, 'at', function at(this: unknown[], index: number) {
  return this[index < 0 ? this.length + index : index];
});
supply(Object, 'hasOwn', (target: object, name: string) => Object.prototype.hasOwnProperty.call(target, name));
supply(AbortSignal, 'timeout', (milliseconds: number) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('it takes too long', 'TimeoutError')), milliseconds);
  return controller.signal;
});
