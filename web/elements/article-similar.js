/** What to read after an article: copies of it in the collection, and the most similar ones. */
import { articlePage } from '../core/page-links.js';
import { apiUrl, articlePath, getJson } from '../core/search-client.js';
import { el } from './dom.js';

const SHOWN = 5;

/** The section, or null where the collection has nothing like it. */
export async function similarArticles(base, id, words) {
  const path = `articles/${articlePath(id)}/similar`;
  const { hits, duplicates } = await getJson(apiUrl(base, path, `size=${SHOWN}`));
  if (!hits.length && !duplicates.length) return null;
  const item = ({ id: other, title, publisher, published }) =>
    el(
      'li',
      {},
      el('a', { dir: 'auto', href: articlePage(base, other) }, title),
      el(
        'p',
        { class: 'quiet' },
        publisher && el('bdi', {}, publisher),
        publisher && ' · ',
        published ? words.date(published) : words.noDate,
      ),
    );
  const part = (name, title, articles) =>
    articles.length > 0 && [el('h2', {}, title), el('ol', { class: name }, articles.map(item))];
  return el(
    'section',
    { class: 'further', lang: words.language, dir: words.direction },
    part('copies', words.copiesOfIt, duplicates),
    part('similar', words.similarArticles, hits),
  );
}
