// Keeps the part of a page that says `data-refresh` up to date: asks every half minute whether its mark has changed, and
// fetches the page only then. Nobody's session is kept open by it: without a sign of the reader it stops after a while.
(() => {
  const EVERY = 30_000;
  const PATIENCE = 15 * 60_000;
  const part = () => document.querySelector('[data-refresh]');
  const row = document.querySelector('[data-refresh-switch]');
  const choice = row?.querySelector('input');
  if (!part() || !choice) return;
  row.hidden = false;

  let seen = Date.now();
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    document.addEventListener(sign, () => (seen = Date.now()), { passive: true });
  const stop = () => (choice.checked = false);

  /** Who reads a folded part, or has a link in hand, goes on doing so. */
  function replace(fresh) {
    const old = part();
    const open = [...old.querySelectorAll('details')].map((fold) => fold.open);
    const held = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    old.replaceWith(fresh);
    fresh.querySelectorAll('details').forEach((fold, at) => (fold.open = open[at] ?? fold.open));
    if (held) [...fresh.querySelectorAll('a')].find((link) => link.getAttribute('href') === held)?.focus();
  }

  async function look() {
    if (!choice.checked || document.visibilityState === 'hidden') return;
    if (Date.now() - seen > PATIENCE) return stop();
    const { mark, markAt } = part().dataset;
    const answer = await fetch(markAt, { headers: { 'if-none-match': `"${mark}"` }, cache: 'no-store' });
    if (answer.status === 304) return;
    if (!answer.ok || answer.redirected) return stop();
    const page = await fetch(location.href, { cache: 'no-store' });
    if (!page.ok || page.redirected) return stop();
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[data-refresh]');
    if (fresh) replace(document.adoptNode(fresh));
  }

  // A line that fails is tried again half a minute later.
  setInterval(() => look().catch(() => {}), EVERY);
  document.addEventListener('visibilitychange', () => look().catch(() => {}));
})();
