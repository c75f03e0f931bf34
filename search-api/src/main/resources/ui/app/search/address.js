// A search as it stands in the address, and back.

export const LISTS = ['company', 'source', 'author', 'origin', 'tag'];
const SINGLES = ['q', 'from', 'to', 'sort'];

/** The search that an address names. */
export function read(parameters) {
  const search = {};
  for (const name of SINGLES) search[name] = (parameters.get(name) ?? '').trim();
  for (const name of LISTS) search[name] = [...new Set(parameters.getAll(name).filter(Boolean))];
  return search;
}

/** The address of a search. */
export function write(search) {
  const parameters = new URLSearchParams();
  for (const name of ['q', ...LISTS, 'from', 'to', 'sort']) {
    for (const value of [search[name] ?? []].flat()) {
      if (value !== '' && !(name === 'sort' && value === 'relevance')) parameters.append(name, value);
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : './';
}

/** Whether nothing at all is asked: the start page. */
export function isStart(parameters) {
  return ![...SINGLES, ...LISTS].some((name) => parameters.has(name));
}

/** The search with a filter value taken in, or taken out where it was in. */
export function toggled(search, kind, value) {
  const had = search[kind].includes(value);
  return { ...search, [kind]: had ? search[kind].filter((one) => one !== value) : [...search[kind], value] };
}

/** The search without any filter. */
export function unfiltered(search) {
  return { ...read(new URLSearchParams()), q: search.q, sort: search.sort };
}

/** How many filters narrow the search. */
export function filterCount(search) {
  return LISTS.reduce((sum, name) => sum + search[name].length, 0) + (search.from || search.to ? 1 : 0);
}

/** The first and the last day of a month such as 2021-10. */
export function monthRange(month) {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

/** The month that a range of days is, or null. */
export function monthOf(search) {
  const month = search.from.slice(0, 7);
  const range = /^\d{4}-\d\d$/.test(month) ? monthRange(month) : null;
  return range && range.from === search.from && range.to === search.to ? month : null;
}
