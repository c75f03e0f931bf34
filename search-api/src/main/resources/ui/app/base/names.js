import { get } from './api.js';

// Names of companies and sources, as they come by in answers: filters in the address hold ids only.
const names = new Map();
const key = (kind, id) => `${kind}:${id}`;

/** Remembers the names in a list of {id, name}. */
export function learn(kind, list) {
  for (const one of list ?? []) if (one?.id && one.name) names.set(key(kind, one.id), one.name);
}

/** The name for readers, or the id while no name is known. */
export function nameOf(kind, id) {
  return names.get(key(kind, id)) ?? id;
}

/** Looks up the names of companies that no answer has told; what cannot be found keeps its id. */
export async function lookUp(companies) {
  const unknown = companies.filter((id) => !names.has(key('company', id)));
  const asked = unknown.map(async (id) => learn('company', [await get(`/companies/${encodeURIComponent(id)}`, {}, { reuse: true })]));
  await Promise.allSettled(asked);
}
