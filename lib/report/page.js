// The report's page: reads the data in it, draws charts and lists. All text goes in as text, never as markup.
'use strict';
(() => {
  const LABELS = {
    en: {
      title: 'Report', skip: 'To the content', overview: 'Overview', timeline: 'Timeline', people: 'People', countries: 'Countries',
      organizations: 'Organizations', places: 'Places', speakers: 'Speakers', cues: 'Reporting verbs', network: 'Who is named with whom',
      quotations: 'Quotations', decisions: 'Decisions', articles: 'Articles', method: 'Method', search: 'Words', speaker: 'Speaker',
      topic: 'About', kind: 'Kind', status: 'How it is told', direct: 'direct speech', partial: 'in part', indirect: 'paraphrase',
      asserted: 'asserted', denied: 'denied', alleged: 'alleged', hypothetical: 'hypothetical', more: 'More', article: 'Article', all: 'all', table: 'As a table', name: 'Name', mentions: 'Mentions',
      documents: 'Articles', period: 'Period', words: 'Words', sentences: 'Sentences', number: 'Number', decision: 'Title',
      with: 'Together with', times: 'Times', nobody: 'nobody named', none: 'none', inText: 'in the text', language: 'По-русски',
      found: n => `${n} quotations`, failed: 'Articles that could not be read', undated: 'Articles of unknown date', place: 'place', other: 'other',
      person: 'person', country: 'country', organization: 'organization', said: 'quotation',
      sampled: (n, all) => `${n} of ${all} articles are in this page with their text, quotations and decisions, chosen evenly, so that it stays small; the figures and charts count all.`,
      network2: 'Names that a sentence mentions together; the colour is the community, the thickness how often.',
      notes: v => `Made by newsx ${v.version} with ${v.rules} rules, ${v.names} names and the dictionary ${v.dictionary}. Persons, countries, organizations, places, quotations and decisions are found by rules, without a model; each mark in an article says by which rule, and on what evidence. Mentions are all that stand for a name: the name itself, its abbreviation, an adjective, a post, a pronoun. Rules err: of names some five to ten in a hundred, of organizations and quotations up to twenty-five. Check what matters in the article.`,
    },
    ru: {
      title: 'Отчёт', skip: 'К содержанию', overview: 'Обзор', timeline: 'По времени', people: 'Люди', countries: 'Страны',
      organizations: 'Организации', places: 'Места', speakers: 'Кто говорит', cues: 'Слова, вводящие речь', network: 'Кто с кем упоминается',
      quotations: 'Цитаты', decisions: 'Решения', articles: 'Статьи', method: 'Как это сделано', search: 'Слова', speaker: 'Кто говорит',
      topic: 'О ком или о чём', kind: 'Вид', status: 'Как передано', direct: 'прямая речь', partial: 'часть слов', indirect: 'пересказ',
      asserted: 'утверждается', denied: 'отрицается', alleged: 'якобы', hypothetical: 'предположительно', more: 'Ещё', article: 'Статья', all: 'все', table: 'Таблицей', name: 'Имя', mentions: 'Упоминания',
      documents: 'Статьи', period: 'Период', words: 'Слова', sentences: 'Предложения', number: 'Номер', decision: 'Название',
      with: 'Вместе с', times: 'Раз', nobody: 'не назван', none: 'нет', inText: 'в тексте', language: 'In English',
      found: n => `Цитат: ${n}`, failed: 'Статьи, которые не удалось прочесть', undated: 'Статьи без даты', place: 'место', other: 'прочее',
      person: 'человек', country: 'страна', organization: 'организация', said: 'цитата',
      sampled: (n, all) => `На странице есть текст, цитаты и решения ${n} статей из ${all}, взятых равномерно, чтобы она не была велика; числа и диаграммы считают все.`,
      network2: 'Имена, которые называет одно предложение; цвет — сообщество, толщина — как часто.',
      notes: v => `Сделано newsx ${v.version}: правил ${v.rules}, имён ${v.names}, словарь ${v.dictionary}. Люди, страны, организации, места, цитаты и решения найдены по правилам, без модели; каждая отметка в статье говорит, по какому правилу и на каком основании. Упоминание — всё, что стоит вместо имени: само имя, сокращение, прилагательное, должность, местоимение. Правила ошибаются: в именах пять–десять раз из ста, в организациях и цитатах до двадцати пяти. Важное проверяйте по статье.`,
    },
  };
  const data = JSON.parse(document.getElementById('data').textContent);
  let language = data.language;
  const label = key => LABELS[language][key];
  const byId = id => document.getElementById(id);
  const make = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };
  const number = n => n.toLocaleString(language);
  const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const PALETTE = ['#2f6fb2', '#c2571a', '#3d8b40', '#9a4fa5', '#b3902b', '#2b9a9a', '#b53a56', '#6b6b6b'];
  const MOST_SHOWN = 50;

  // A table behind a disclosure: what a chart shows, for those who do not see it.
  const table = (head, rows) => make('details', {},
    make('summary', {textContent: label('table')}),
    make('div', {className: 'wide', tabIndex: 0, role: 'group', ariaLabel: label('table')}, make('table', {},
      make('thead', {}, make('tr', {}, ...head.map((text, i) => make('th', {textContent: text, scope: 'col', className: i && typeof rows[0]?.[i] === 'number' ? 'number' : ''})))),
      make('tbody', {}, ...rows.map(row => make('tr', {}, ...row.map(cell =>
        make('td', {textContent: typeof cell === 'number' ? number(cell) : cell, className: typeof cell === 'number' ? 'number' : ''}))))))));

  const charts = [];
  const parts = [];  // nodes that are made anew with each language
  const add = (section, ...nodes) => { byId(section).append(...nodes); parts.push(...nodes); };

  const chart = (section, height, name, configuration) => {
    const canvas = make('canvas', {role: 'img', ariaLabel: name});
    const box = make('div', {className: 'chart'}, canvas);
    box.style.height = `${height}px`;
    add(section, box);
    charts.push(new Chart(canvas, configuration));
  };
  const axis = extra => Object.assign({ticks: {color: color('--fore'), precision: 0, autoSkip: false}, grid: {color: color('--line')}}, extra);
  const common = {animation: false, responsive: true, maintainAspectRatio: false};

  const bars = (section, rows) => {
    if (!rows.length) return add(section, make('p', {textContent: label('none')}));
    const top = rows.slice(0, 15);
    const short = name => name.length > 34 ? `${name.slice(0, 33)}…` : name;
    chart(section, 40 + top.length * 24, `${label(section)}: ${top.map(r => `${r[0]} ${r[1]}`).join(', ')}`, {
      type: 'bar',
      data: {labels: top.map(r => short(r[0])), datasets: [{label: label('mentions'), data: top.map(r => r[1]), backgroundColor: color('--bar')}]},
      options: Object.assign({indexAxis: 'y', plugins: {legend: {display: false}}, scales: {x: axis({beginAtZero: true}), y: axis()}}, common),
    });
    add(section, table([label('name'), label('mentions'), label('documents')], rows));
  };

  const drawTimeline = () => {
    const rows = data.timeline;
    if (rows.length > 1) {
      const line = (key, column, at) => ({label: label(key), data: rows.map(r => r[column]), borderColor: PALETTE[at], backgroundColor: PALETTE[at]});
      chart('timeline', 280, label('timeline'), {
        type: 'line',
        data: {labels: rows.map(r => r[0]), datasets: [line('documents', 1, 0), line('quotations', 3, 1), line('decisions', 4, 2)]},
        options: Object.assign({plugins: {legend: {labels: {color: color('--fore')}}}, scales: {x: axis({ticks: {color: color('--fore'), autoSkip: true}}), y: axis({beginAtZero: true})}}, common),
      });
    }
    if (data.notes.undated) add('timeline', make('p', {className: 'undated', textContent: `${label('undated')}: ${number(data.notes.undated)}`}));
    if (!rows.length) return add('timeline', make('p', {textContent: label('none')}));
    add('timeline', table([label('period'), label('documents'), label('mentions'), label('quotations'), label('decisions')], rows));
  };

  const drawCountries = () => {
    const rows = data.lists.country;
    const most = Math.max(1, ...rows.map(r => r[1]));
    const tiles = rows.slice(0, 32).map(r => {
      const tile = make('li', {}, make('b', {textContent: number(r[1])}), `${data.iso[r[0]] ? `${data.iso[r[0]]} ` : ''}${r[0]}`);
      tile.style.borderLeftWidth = `${(0.3 + 2 * r[1] / most).toFixed(2)}rem`;
      return tile;
    });
    byId('countries').querySelector('.tiles').replaceChildren(...tiles);
    if (rows.length) add('countries', table([label('name'), label('mentions'), label('documents')], rows));
  };

  // A ring, neighbours of a community side by side: the same picture at each opening.
  const drawNetwork = () => {
    const {nodes, edges} = data.network;
    if (!edges.length) return add('network', make('p', {textContent: label('none')}));
    const svg = (name, attributes) => {
      const node = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return node;
    };
    const size = 760, middle = size / 2, radius = 210;
    const place = nodes.map((_, i) => {
      const angle = 2 * Math.PI * i / nodes.length - Math.PI / 2;
      return {x: middle + radius * Math.cos(angle), y: middle + radius * Math.sin(angle), angle};
    });
    const picture = svg('svg', {class: 'graph', viewBox: `-40 -40 ${size + 80} ${size + 80}`, role: 'img', 'aria-label': label('network')});
    const most = Math.max(...edges.map(e => e[2])), biggest = Math.max(...nodes.map(n => n[2]));
    for (const [a, b, weight] of edges)
      picture.append(svg('line', {x1: place[a].x, y1: place[a].y, x2: place[b].x, y2: place[b].y, 'stroke-width': (0.5 + 6 * weight / most).toFixed(2)}));
    nodes.forEach(([name, , mentions, community], i) => {
      const {x, y, angle} = place[i];
      picture.append(svg('circle', {cx: x, cy: y, r: (3 + 8 * Math.sqrt(mentions / biggest)).toFixed(1), fill: PALETTE[community % PALETTE.length]}));
      const left = Math.cos(angle) < -1e-9, turn = angle * 180 / Math.PI + (left ? 180 : 0);
      const text = svg('text', {'text-anchor': left ? 'end' : 'start', 'dominant-baseline': 'middle',
        transform: `translate(${middle + (radius + 16) * Math.cos(angle)} ${middle + (radius + 16) * Math.sin(angle)}) rotate(${turn})`});
      text.textContent = name.length > 24 ? `${name.slice(0, 23)}…` : name;
      picture.append(text);
    });
    add('network', make('p', {className: 'remark', textContent: label('network2')}), picture,
      table([label('name'), label('with'), label('times')], edges.map(([a, b, weight]) => [nodes[a][0], nodes[b][0], weight])));
  };

  // ---- quotations
  // Articles have the keys of things.
  const named = item => data.names[item] || item;
  for (const article of data.articles) {
    for (const entity of article.e || []) entity[1] = named(entity[1]);
    for (const q of article.q || []) if (q.s) q.s = named(q.s);
  }
  const quotations = data.articles.flatMap((article, at) => (article.q || []).map((q, index) => ({article, at, q, index})));
  const lower = text => text.toLowerCase().replaceAll('ё', 'е');
  let shown = MOST_SHOWN;

  const options = (id, values) => {
    const select = byId(id), old = select.value;
    select.replaceChildren(make('option', {value: '', textContent: label('all')}), ...values.map(([name, n]) => make('option', {value: name, textContent: `${name} (${n})`})));
    select.value = old;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  };
  const counted = names => {
    const counts = new Map();
    for (const name of names) counts.set(name, (counts.get(name) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 300);
  };
  const names = item => (item.q.a || []).map(entity => item.article.e[entity][1]);

  const KINDS = ['direct', 'partial', 'indirect'], STATUSES = ['asserted', 'denied', 'alleged', 'hypothetical'];
  const status = q => q.w || 'asserted';
  // A filter by one of few values; the page's language names them.
  const choices = (id, values, of) => {
    options(id, values.map(value => [value, quotations.filter(item => of(item.q) === value).length]).filter(([, n]) => n));
    for (const option of byId(id).options) if (option.value) option.textContent = option.textContent.replace(option.value, label(option.value));
  };
  // Marks stand around somebody's own words only.
  const words = q => q.k === 'indirect' ? q.x : `«${q.x}»`;
  const kinds = q => [q.k, ...(q.w ? [q.w] : [])];
  const badges = q => kinds(q).map(value => make('span', {className: `badge ${value}`, textContent: label(value)}));
  const kindOf = q => kinds(q).map(label).join(', ');
  const teller = q => [q.s || label('nobody'), q.c].filter(Boolean).join(', ');

  const showQuotations = () => {
    const wanted = lower(byId('words').value).split(/\s+/).filter(Boolean);
    const [speaker, topic, kind, told] = ['speaker', 'topic', 'kind', 'status'].map(id => byId(id).value);
    const found = quotations.filter(item => (!speaker || item.q.s === speaker) && (!topic || names(item).includes(topic)) &&
      (!kind || item.q.k === kind) && (!told || status(item.q) === told) && wanted.every(word => lower(item.q.x).includes(word)));
    byId('found').textContent = label('found')(number(found.length));
    byId('more').hidden = found.length <= shown;
    byId('quotations').querySelector('.quotations').replaceChildren(...found.slice(0, shown).map(item => {
      const where = [item.article.d, item.article.t || item.article.n].filter(Boolean).join(' ');
      const source = make('p', {className: 'source'}, `${teller(item.q)} `, ...badges(item.q).flatMap(badge => [badge, ' ']), `· ${where} `);
      if (item.article.x) {
        const link = make('a', {href: `#a${item.at}q${item.index}`, textContent: label('inText')});
        link.addEventListener('click', event => { event.preventDefault(); showArticle(item.at, item.index); });
        source.append(link);
      }
      return make('li', {}, make(item.q.k === 'indirect' ? 'p' : 'blockquote', {className: `words ${item.q.k}`, textContent: words(item.q)}), source);
    }));
  };

  const drawDecisions = () => {
    const rows = data.articles.flatMap(article => (article.l || []).map(([no, title]) => [no, title, `${article.d || ''} ${article.t || article.n}`]));
    if (!rows.length) return add('decisions', make('p', {textContent: label('none')}));
    const list = table([label('number'), label('decision'), label('article')], rows.slice(0, 1000));
    list.open = true;
    add('decisions', list);
  };

  // ---- articles
  const TYPES = ['person', 'country', 'organization', 'place'];
  const showArticle = (at, chosen) => {
    const article = data.articles[at], box = byId('text');
    if (!article) return;
    byId('article').value = String(at);
    const marks = [...(article.q || []).flatMap((q, index) => q.f.map(([begin, end], part) => ({begin, end, index, part}))),
      ...(article.m || []).map(([begin, end, entity, why]) => ({begin, end, entity, why}))]
      .sort((a, b) => a.begin - b.begin || b.end - a.end);
    const root = document.createDocumentFragment(), open = [{node: root, end: article.x.length}];
    let place = 0;
    const words = end => { if (end > place) open.at(-1).node.append(article.x.slice(place, end)); place = Math.max(place, end); };
    const close = end => { while (open.length > 1 && open.at(-1).end <= end) { words(open.at(-1).end); open.pop(); } };
    for (const mark of marks) {
      close(mark.begin);
      if (open.at(-1).end < mark.end) continue;  // overlaps another
      words(mark.begin);
      let node;
      if (mark.entity === undefined) {
        const q = article.q[mark.index];
        node = make('span', {className: `said ${q.k} ${status(q)}${mark.index === chosen ? ' chosen' : ''}`, title: `${kindOf(q)}: ${teller(q)}`});
        if (mark.part === 0) node.id = `a${at}q${mark.index}`;
      } else {
        const [type, name] = article.e[mark.entity];
        node = make('mark', {className: TYPES.includes(type) ? type : 'other', title: `${label(type) || type}: ${name}\n${mark.why}`});
      }
      open.at(-1).node.append(node);
      open.push({node, end: mark.end});
    }
    close(article.x.length);
    words(article.x.length);
    box.replaceChildren(make('p', {className: 'source', textContent: `${article.n} ${article.d || ''}`}),
      make('p', {className: 'legend'}, ...[...TYPES, 'other'].map(type => make('mark', {className: type, textContent: label(type)})), make('span', {className: 'said', textContent: label('said')})), root);
    if (chosen === undefined) return;
    box.focus({preventScroll: true});
    byId(`a${at}q${chosen}`)?.scrollIntoView({block: 'center'});
  };

  const draw = () => {
    for (const one of charts.splice(0)) one.destroy();
    for (const node of parts.splice(0)) node.remove();
    document.documentElement.lang = language;
    document.title = `newsx — ${label('title')}`;
    for (const node of document.querySelectorAll('[data-label]')) node.textContent = label(node.dataset.label);
    byId('language').textContent = label('language');
    byId('language').lang = language === 'en' ? 'ru' : 'en';
    document.querySelector('nav').replaceChildren(...[...document.querySelectorAll('main > section')].map(section =>
      make('a', {href: `#${section.id}`, textContent: label(section.id)})));
    byId('overview').querySelector('.figures').replaceChildren(...Object.entries(data.totals).map(([key, value]) =>
      make('div', {}, make('dt', {textContent: label(key)}), make('dd', {textContent: number(value)}))));
    const texts = data.articles.length;
    byId('sampled').textContent = texts < data.totals.documents ? label('sampled')(number(texts), number(data.totals.documents)) : '';
    drawTimeline();
    bars('people', data.lists.person);
    drawCountries();
    bars('organizations', data.lists.organization);
    bars('places', data.lists.place);
    bars('speakers', data.lists.speaker);
    bars('cues', data.lists.cue);
    drawNetwork();
    drawDecisions();
    options('speaker', counted(quotations.map(item => item.q.s).filter(Boolean)));
    options('topic', counted(quotations.flatMap(names)));
    choices('kind', KINDS, q => q.k);
    choices('status', STATUSES, status);
    showQuotations();
    const article = byId('article'), old = article.value || '0';
    article.replaceChildren(...data.articles.map((one, at) => make('option', {value: String(at), textContent: `${one.d ? `${one.d} ` : ''}${one.t || one.n}`})));
    article.value = old;
    if (texts) showArticle(Number(old));
    byId('notes').replaceChildren(make('p', {textContent: label('notes')(data.notes)}),
      make('p', {textContent: `${label('failed')}: ${number(data.notes.failed)}. ${label('undated')}: ${number(data.notes.undated)}.`}));
  };

  for (const [id, event] of [['words', 'input'], ['speaker', 'change'], ['topic', 'change'], ['kind', 'change'], ['status', 'change']])
    byId(id).addEventListener(event, () => { shown = MOST_SHOWN; showQuotations(); });
  for (const form of document.querySelectorAll('form')) form.addEventListener('submit', event => event.preventDefault());
  byId('more').addEventListener('click', () => { shown += MOST_SHOWN; showQuotations(); });
  byId('article').addEventListener('change', event => showArticle(Number(event.target.value)));
  byId('language').addEventListener('click', () => { language = language === 'en' ? 'ru' : 'en'; draw(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  addEventListener('hashchange', () => {
    const [, at, q] = /^#a(\d+)q(\d+)$/.exec(location.hash) || [];
    if (at) showArticle(Number(at), Number(q));
  });
  draw();
})();
