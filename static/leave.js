// The way out (U06): replaces this page in the history instead of adding one; Escape twice does the same.
(() => {
  const leave = () => location.replace('/leave');
  let presses = 0;
  let timer;
  document.addEventListener('click', (event) => {
    if (!event.target.closest('a[href="/leave"]')) return;
    event.preventDefault();
    document.body.replaceChildren();
    leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    clearTimeout(timer);
    timer = setTimeout(() => (presses = 0), 1500);
    if (++presses >= 2) leave();
  });
})();
