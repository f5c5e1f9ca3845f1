/** Where the reader is: the path, and what the address says behind the question mark. */
interface Place {
  readonly path: string;
  readonly search: string;
}

const here = (): Place => ({ path: location.pathname, search: location.search });

let place = $state.raw<Place>({ path: '/', search: '' });

export const route = {
  get path() {
    return place.path;
  },
  /** The page's name: the first part of the path, `gebied` in `/gebied/BU1`. */
  get page() {
    return parts(place.path)[0] ?? '';
  },
  /** What the page is about: the rest of the path, `BU1` in `/gebied/BU1`. */
  get rest() {
    return parts(place.path).slice(1).join('/');
  },
  get parameters() {
    return new URLSearchParams(place.search);
  },
};

function parts(path: string): string[] {
  return path.split('/').slice(1).map(decoded);
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
  place = here();
  scrollTo(0, 0);
}

/** Changes the address without a new step in the history: the view moved, the page did not. */
export function restate(parameters: URLSearchParams): void {
  const search = parameters.toString();
  const href = search === '' ? location.pathname : `${location.pathname}?${search}`;
  if (href !== location.pathname + location.search) {
    history.replaceState(history.state, '', href);
    place = here();
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
  const returned = () => {
    place = here();
  };
  place = here();
  addEventListener('popstate', returned);
  document.addEventListener('click', follow);
  return () => {
    removeEventListener('popstate', returned);
    document.removeEventListener('click', follow);
  };
}
