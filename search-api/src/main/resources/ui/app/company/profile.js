import { h, icon, outsideLink } from '../base/dom.js';
import { companyAddress } from '../base/links.js';
import { named, t } from '../base/words.js';

const NAME_KINDS = ['alias', 'legal', 'former', 'product'];

function nameRows(company) {
  const shown = new Set([company.name, company.englishName]);
  const names = (company.names ?? []).filter((name) => !shown.has(name.text));
  return NAME_KINDS.map((kind) => {
    const fitting = names.filter((name) => name.kind === kind || (kind === 'alias' && name.kind === 'name'));
    if (fitting.length === 0) return null;
    const items = fitting.map((name) => h('li', {}, h('bdi', {}, name.text), name.ambiguous && h('abbr', { class: 'unsure', title: t('ambiguousHint') }, t('ambiguous'))));
    return h('div', {}, h('dt', {}, t(`names_${kind}`)), h('dd', {}, h('ul', { class: 'names' }, items)));
  });
}

function link(company) {
  return h('a', { href: companyAddress(company.id) }, company.name);
}

function row(words, values) {
  return values.length > 0 && h('div', {}, h('dt', {}, words), h('dd', {}, h('ul', { class: 'names' }, values.map((value) => h('li', {}, value)))));
}

/** Who the company is: names, owner, what it owns, listings. */
export function profile(company, total, address) {
  const kind = company.kind ?? 'company';
  return h(
    'header',
    { class: 'profile' },
    h('p', { class: 'eyebrow' }, named(`kind_${kind}`, kind), company.industry && [' · ', named(`industry_${company.industry.replaceAll('-', '_')}`, company.industry)]),
    h('h1', { tabindex: '-1' }, company.name, company.englishName && company.englishName !== company.name && h('span', { class: 'latin', lang: 'en' }, company.englishName)),
    h(
      'dl',
      { class: 'facts' },
      nameRows(company),
      row(t('owner'), company.owner ? [link(company.owner)] : []),
      row(t('owned'), (company.owned ?? []).map(link)),
      row(t('tickers'), (company.tickers ?? []).map((ticker) => h('code', {}, ticker))),
      row(t('domains'), (company.domains ?? []).map((domain) => outsideLink(`https://${domain}/`, {}, domain, icon('out')))),
    ),
    h('p', {}, h('a', { class: 'button primary', href: address }, t('searchCompany', { n: total.value, exact: total.exact }))),
  );
}
