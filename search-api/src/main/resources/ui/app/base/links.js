import { h } from './dom.js';
import { number, t } from './words.js';

/** The address of an article's view. */
export function articleAddress(id) {
  return `?${new URLSearchParams({ view: 'article', id })}`;
}

/** The address of a company's view. */
export function companyAddress(id) {
  return `?${new URLSearchParams({ view: 'company', id })}`;
}

const ROLES = { subject: 'roleSubject', mentioned: 'roleMentioned', source: 'roleSource' };

/** What the article has to do with the company, in words. */
export function roleName(role) {
  return t(ROLES[role] ?? 'roleMentioned');
}

/** A company as a chip that leads to its view; those the article is about stand out. */
export function companyChip(company) {
  const role = ROLES[company.role] ? company.role : 'mentioned';
  const hint = t('chipHint', { role: roleName(role), n: number(company.count ?? 0) });
  const count = company.count > 1 ? h('span', { class: 'chip-count', 'aria-hidden': 'true' }, number(company.count)) : null;
  return h('a', { class: `chip ${role}`, href: companyAddress(company.id), title: hint }, company.name, count, h('span', { class: 'hidden' }, ` ${hint}`));
}
