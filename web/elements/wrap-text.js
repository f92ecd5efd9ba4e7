/** Puts elements around a stretch of an element's text, and tells where in that text a point lies. */

/** Offsets are of the text as if nothing were drawn over it. Gives the elements, in order. */
export function wrapText(root, from, to, make) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const covered = [];
  let at = 0;
  for (let node = walker.nextNode(); node && at < to; node = walker.nextNode()) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, node.length);
    if (start < end) covered.push({ node, start, end });
    at += node.length;
  }
  return covered.map(({ node, start, end }) => {
    if (end < node.length) node.splitText(end);
    const middle = start > 0 ? node.splitText(start) : node;
    const wrapper = make();
    middle.replaceWith(wrapper);
    wrapper.append(middle);
    return wrapper;
  });
}

/** Takes such elements away again and leaves what is in them. */
export function unwrap(nodes) {
  for (const node of nodes) {
    const parent = node.parentNode;
    node.replaceWith(...node.childNodes);
    parent?.normalize();
  }
}

/** How much of the element's text stands before a point of the document. */
export function textBefore(root, container, offset) {
  const range = document.createRange();
  range.selectNodeContents(root);
  if (range.comparePoint(container, offset) < 0) return 0;
  if (range.comparePoint(container, offset) > 0) return range.toString().length;
  range.setEnd(container, offset);
  return range.toString().length;
}
