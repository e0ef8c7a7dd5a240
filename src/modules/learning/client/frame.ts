/** The frame around the player was made for another address than the page it stands around now: its links lead back here. */
export function leadHere(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const url = new URL(location.href);
    url.searchParams.set('lang', link.hreflang);
    link.href = url.href;
  }
  const back = new URLSearchParams({ back: `${location.pathname}${location.search}` });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('footer a[href^="/reading"]'))
    link.setAttribute('href', `/reading?${back}`);
}
