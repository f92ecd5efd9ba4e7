/**
 * Asks the server. Of several searches under way only the latest is answered: an earlier one is
 * aborted, and should its answer arrive all the same it is dropped by its number.
 */

const PATIENCE_MILLIS = 20_000;

/** What went wrong, in a shape that can be shown: `status` is 0 when no server answered. */
export class Problem extends Error {
  constructor({ title, detail, status = 0, parameter = null }) {
    super(detail || title || '');
    this.title = title ?? '';
    this.status = status;
    this.parameter = parameter;
  }
}

/** A path of the API under `base`; an article's id keeps its slashes. */
export function apiUrl(base, path, params = '') {
  const url = new URL(`api/v1/${path}`, base);
  url.search = params.toString();
  return url;
}

export function articlePath(id) {
  return id.split('/').map(encodeURIComponent).join('/');
}

/** The JSON at the address; throws a `Problem` for everything but a good answer. */
export async function getJson(url, signal) {
  let response;
  try {
    response = await fetch(url, { signal, credentials: 'omit' });
  } catch (cause) {
    if (signal?.aborted && signal.reason?.name !== 'TimeoutError') throw cause;
    throw new Problem({});
  }
  let body = null;
  try {
    body = await response.json();
  } catch (cause) {
    if (signal?.aborted && signal.reason?.name !== 'TimeoutError') throw cause;
    if (response.ok) throw new Problem({ status: response.status });
  }
  if (!response.ok) throw new Problem({ ...body, status: response.status });
  return body;
}

export class SearchClient {
  #number = 0;
  #controller = null;

  constructor(base) {
    this.base = base;
  }

  /**
   * The answer, when all is `ready` to show it, or null when a later search or `cancel` has overtaken
   * this one.
   */
  async search(params, ready) {
    this.cancel();
    const number = this.#number;
    const controller = new AbortController();
    this.#controller = controller;
    const late = () => controller.abort(new DOMException('no answer in time', 'TimeoutError'));
    const timer = setTimeout(late, PATIENCE_MILLIS);
    try {
      const answer = await getJson(apiUrl(this.base, 'search', params), controller.signal);
      await ready(answer);
      return number === this.#number ? answer : null;
    } catch (problem) {
      if (number !== this.#number) return null;
      throw problem;
    } finally {
      clearTimeout(timer);
    }
  }

  cancel() {
    this.#number += 1;
    this.#controller?.abort();
    this.#controller = null;
  }
}
