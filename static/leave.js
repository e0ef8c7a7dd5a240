// The way out (U06). The page is empty at once; then it is replaced in the history, not added to, by an outside page. The mark
// that somebody left is set here too, so that it holds when the line is down; until it is taken away no page of theirs opens.
// Escape twice within a second does the same: not while a key is held, a word is composed, or a dialog is open to be closed.
(() => {
  const outside = document.currentScript.dataset.to || '/leave';
  const leave = () => {
    document.body.replaceChildren();
    document.cookie = `left=1; path=/; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    // Empties the cache of the browser, if the line is there; nothing waits for it.
    if (outside !== '/leave') fetch('/leave', { keepalive: true, redirect: 'manual' }).catch(() => {});
    location.replace(outside);
  };
  document.addEventListener('click', (event) => {
    if (!event.target.closest('a[href="/leave"]')) return;
    event.preventDefault();
    leave();
  });
  let last = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat || event.isComposing || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.timeStamp - last < 1000) leave();
    last = event.timeStamp;
  });
  // A browser that kept the page in memory shows it without asking: it asks again.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());
})();
