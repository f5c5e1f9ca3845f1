/** Where the reader is: the path, and what the address says behind the question mark. */
let path = $state('/');
let search = $state('');

/** Two states, not one: a view that moves within a page must not look like another page. */
function arrive(): void {
  // Links from before the map had an address of its own.
  if (location.pathname === '/' && new URLSearchParams(location.search).has('measure')) {
    history.replaceState(history.state, '', `/kaart${location.search}`);
  }
  path = location.pathname;
  search = location.search;
}

export const route = {
  get path() {
    return path;
  },
  /** The page's name: the first part of the path, `gebied` in `/gebied/BU1`. */
  get page() {
    return pageOf(path);
  },
  /** What the page is about: the rest of the path, `BU1` in `/gebied/BU1`. */
  get rest() {
    return parts(path).slice(1).join('/');
  },
  get parameters() {
    return new URLSearchParams(search);
  },
};

/** The name of the page at a path. */
export function pageOf(path: string): string {
  return parts(path)[0] ?? '';
}

function parts(of: string): string[] {
  return of.split('/').slice(1).map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone % in an address: no page has that name, and saying so needs no exception
  }
}

/** Goes to a page of this site as if its link had been followed. */
export function go(href: string): void {
  history.pushState(null, '', href);
  arrive();
  scrollTo(0, 0);
}

/** Changes the address without a new step in the history: the view moved, the page did not. */
export function restate(parameters: URLSearchParams): void {
  const asked = parameters.toString();
  const href = asked === '' ? location.pathname : `${location.pathname}?${asked}`;
  if (href !== location.pathname + location.search) {
    history.replaceState(history.state, '', href);
    arrive();
  }
}

/** Follows links within the site without loading the page anew; anything else is left to the browser. */
function follow(event: MouseEvent): void {
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (
    event.defaultPrevented ||
    !plain ||
    link === null ||
    link.target !== '' ||
    link.hasAttribute('download')
  ) {
    return;
  }
  const url = new URL(link.href, location.href);
  const ours = url.origin === location.origin && !/^\/(api|openapi)/.test(url.pathname);
  if (ours && (url.pathname !== location.pathname || url.hash === '')) {
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  }
}

/** Starts listening; returns how to stop. */
export function startRouter(): () => void {
  arrive();
  addEventListener('popstate', arrive);
  document.addEventListener('click', follow);
  return () => {
    removeEventListener('popstate', arrive);
    document.removeEventListener('click', follow);
  };
}
