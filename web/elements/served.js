/**
 * What the server has put into the element: it stays in sight, in a slot, until there is a first
 * answer to show in its place.
 */

/** The slot, if there is anything to show in it. */
export function slotFor(host) {
  return host.getAttribute('route') === 'url' && host.firstElementChild
    ? document.createElement('slot')
    : null;
}

/** Takes the server's content away; what a reader has begun there goes on in `parts`. */
export function handOver(host, parts) {
  const focused = host.contains(document.activeElement) ? document.activeElement : null;
  host.replaceChildren();
  if (!focused) return;
  const { box, hits, total } = parts;
  if (focused.name === 'q') {
    const input = box.querySelector('input');
    input.focus({ preventScroll: true });
    if (focused.value === focused.defaultValue) return;
    input.value = focused.value;
    input.dispatchEvent(new Event('input'));
    return;
  }
  total.focus({ preventScroll: true });
  const hit = focused.closest('.hit');
  if (hit) hits.focusHit(hit.dataset.id);
}

/** Shows `nodes` in place of the server's content, or of none; a link in focus stays in focus. */
export function takePlace(host, nodes) {
  const href = host.contains(document.activeElement) && document.activeElement.href;
  host.replaceChildren(...nodes);
  host.removeAttribute('served');
  if (!href) return;
  const again = [...host.querySelectorAll('a')].find((link) => link.href === href);
  again?.focus({ preventScroll: true });
}

/** The page's title with what it is about first; the server's page says so already. */
export function titled(about) {
  return `${about} – ${document.title.split(' – ').at(-1)}`;
}
