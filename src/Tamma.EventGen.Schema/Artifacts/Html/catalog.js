// Search, filter, and the lit edges of a picture. The page says everything without it. No character here that XML would escape.
'use strict';

const form = document.getElementById('search');
const words = document.getElementById('words');
const aggregate = document.getElementById('aggregate');
const found = document.getElementById('found');
const nothing = document.getElementById('nothing');
const figures = [...document.querySelectorAll('[data-figure]')];
const groups = [...document.querySelectorAll('nav [data-aggregate]')];
const links = new Map([...document.querySelectorAll('nav [data-for]')].map((item) => [item.dataset.for, item]));
const sections = [...document.querySelectorAll('main section[data-aggregate]')];
const events = sections.flatMap((section) => [...section.querySelectorAll('article')].map((article) => ({
  article,
  aggregate: section.dataset.aggregate,
  text: [...article.querySelectorAll('[data-words]')].map((part) => part.textContent.toLowerCase()).join('\n'),
})));

function filter() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const only = aggregate.value;
  const shown = new Map();
  events.forEach((event) => {
    const fits = (only === '' || event.aggregate === only) ? wanted.every((word) => event.text.includes(word)) : false;
    event.article.hidden = !fits;
    links.get(event.article.id).hidden = !fits;
    if (fits) shown.set(event.aggregate, (shown.get(event.aggregate) ?? 0) + 1);
  });
  [...sections, ...groups].forEach((part) => { part.hidden = !shown.has(part.dataset.aggregate); });
  groups.forEach((group) => { group.querySelector('.count').textContent = shown.get(group.dataset.aggregate) ?? 0; });
  // Pictures are of all events: they stay where one aggregate is looked at without words.
  figures.forEach((figure) => { figure.hidden = wanted.length > 0 || (only !== '' ? figure.closest('section[data-aggregate]') === null : false); });
  const count = [...shown.values()].reduce((sum, value) => sum + value, 0);
  nothing.hidden = count > 0;
  const noun = events.length === 1 ? 'event' : 'events';
  found.textContent = count === events.length ? `${count} ${noun}` : `${count} of ${events.length} ${noun}`;
}

/** An event that a link leads to is shown, whatever was looked for. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target !== null) {
    if (target.closest('[hidden]') !== null) {
      words.value = '';
      aggregate.value = '';
      filter();
      target.scrollIntoView();
    }
    if (target.matches('article')) target.focus({ preventScroll: true });
  }
  document.querySelectorAll('nav [aria-current]').forEach((link) => link.removeAttribute('aria-current'));
  links.get(target?.id)?.firstElementChild.setAttribute('aria-current', 'true');
}

function light(event) {
  const node = event.target.closest('[data-node]');
  document.querySelectorAll('svg.lit').forEach((svg) => svg.classList.remove('lit'));
  document.querySelectorAll('svg .on').forEach((edge) => edge.classList.remove('on'));
  if (node === null) return;
  node.ownerSVGElement.classList.add('lit');
  node.ownerSVGElement.querySelectorAll('.edge').forEach((edge) =>
    edge.classList.toggle('on', [edge.dataset.from, edge.dataset.to].includes(node.dataset.node)));
}

form.hidden = false;
// Where the list of events stands above the events and not beside them, it is short at first.
if (!matchMedia('(min-width: 64rem)').matches) groups.forEach((group) => { group.open = false; });
form.addEventListener('submit', (event) => event.preventDefault());
words.addEventListener('input', filter);
aggregate.addEventListener('change', filter);
document.querySelectorAll('svg').forEach((svg) => ['mouseover', 'mouseout', 'focusin', 'focusout'].forEach((name) => svg.addEventListener(name, light)));
document.querySelectorAll('.picture').forEach((picture) => { picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2; });
window.addEventListener('hashchange', reveal);
filter();
reveal();
