/** The page about embedding: writes this server's own address into the snippets and copies them. */
for (const place of document.querySelectorAll('[data-origin]')) place.textContent = location.origin;

const button = document.getElementById('copy');
// A page that came over plain http from elsewhere has no clipboard.
button.hidden = !navigator.clipboard;
button.addEventListener('click', async () => {
  const { textContent } = document.getElementById('snippet');
  const said = document.getElementById('copied');
  try {
    await navigator.clipboard.writeText(textContent);
    said.textContent = 'Copied.';
  } catch {
    said.textContent = 'Please select and copy it by hand.';
  }
});
