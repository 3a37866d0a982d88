/** The page's own behaviour, as far as it matters to a reader: views kept hidden, elements used again, an address ahead of its view. */
(() => {
  const title = document.title;
  const own = document.body.dataset.own;
  const views = document.getElementById('views');
  const list = document.getElementById('list');
  const kept = (slug) => document.querySelector(`template[data-slug="${slug}"]`);
  let thread;
  let expected = location.hash;

  /** Sets the address without answering to it as if the user had. */
  function go(hash) {
    expected = hash;
    if (location.hash !== hash) location.hash = hash;
  }

  function openList() {
    list.style.display = '';
    if (thread) thread.style.display = 'none';
    go('#inbox');
    document.title = title;
  }

  function open(slug) {
    const { content, dataset } = kept(slug);
    go(`#inbox/${dataset.token}`);
    showThread(content.firstElementChild);
  }

  /** The first conversation gets elements; each one after it is written into the same ones. */
  function showThread(next) {
    if (thread) become(thread.firstElementChild, next);
    else {
      thread = document.createElement('div');
      thread.className = 'nH';
      thread.append(next.cloneNode(true));
      views.append(thread);
    }
    thread.style.display = '';
    list.style.display = 'none';
    document.title = `${thread.querySelector('h2').textContent} - ${own} - Acme Mail`;
  }

  /** The address is a conversation's; the list, or the conversation before, is still there. */
  function raceTo(slug) {
    openList();
    go(`#inbox/${kept(slug).dataset.token}`);
  }

  /** Makes one element like another, keeping it and all it has where the kinds agree. */
  function become(element, next) {
    for (const { name } of [...element.attributes])
      if (!next.hasAttribute(name)) element.removeAttribute(name);
    for (const { name, value } of next.attributes) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    const wanted = [...next.childNodes];
    for (const extra of [...element.childNodes].slice(wanted.length)) extra.remove();
    wanted.forEach((node, index) => {
      const old = element.childNodes[index];
      if (!old) element.append(node.cloneNode(true));
      else if (old.nodeName !== node.nodeName || node.nodeName === 'TEMPLATE')
        old.replaceWith(node.cloneNode(true));
      else if (node.nodeType === 1) become(old, node);
      else if (old.data !== node.data) old.data = node.data;
    });
  }

  /** A mail of which there is nothing but its row. */
  function openRow(row) {
    const view = kept('single').content.firstElementChild.cloneNode(true);
    const person = row.querySelector('.yW [email]');
    const ids = row.querySelector('.bog [data-legacy-last-message-id]');
    const id = ids.dataset.legacyLastMessageId;
    const date = row.querySelector('.xW [title]');
    const heading = view.querySelector('h2');
    heading.textContent = ids.textContent;
    heading.dataset.threadPermId = ids.dataset.threadId.slice(1);
    heading.dataset.legacyThreadId = id;
    const message = view.querySelector('[data-message-id]');
    message.dataset.messageId = ids.dataset.threadId.replace('thread', 'msg');
    message.dataset.legacyMessageId = id;
    for (const element of view.querySelectorAll('.gD, img.ajn')) {
      for (const name of ['email', 'name', 'data-hovercard-id']) {
        if (element.hasAttribute(name)) element.setAttribute(name, person.getAttribute(name));
      }
    }
    view.querySelector('.ajn').setAttribute('jid', person.getAttribute('email'));
    view.querySelector('.gD span').textContent = person.getAttribute('name');
    view.querySelector('.go').textContent = `<${person.getAttribute('email')}>`;
    view.querySelector('.face').firstChild.data = [...person.getAttribute('name')][0];
    view.querySelector('.a3s p').textContent = row.querySelector('.y2').textContent.replace(/^\s*-\s*/, '');
    for (const name of ['title', 'alt']) view.querySelector('.g3').setAttribute(name, date.title);
    view.querySelector('.g3').textContent = date.textContent;
    go(`#inbox/${token(id)}`);
    showThread(view);
  }

  /** An address in the letters that Gmail uses, none of them a vowel. */
  const token = (id) =>
    `FMfcgzQd${[...id].map((digit) => 'BCDFGHJKLMNPQRST'[Number.parseInt(digit, 16)]).join('')}`;

  function compose() {
    document.getElementById('moles').replaceChildren(kept('compose').content.cloneNode(true));
  }

  const closeCompose = () => document.getElementById('moles').replaceChildren();

  /** Opens a closed message, or closes an open one; what was opened once stays in the page. */
  function toggle(item) {
    const line = item.querySelector('.adf');
    const template = item.querySelector('template');
    if (template) {
      line.after(template.content.cloneNode(true));
      template.remove();
    } else {
      const whole = item.querySelector('.adn');
      whole.style.display = whole.style.display ? '' : 'none';
    }
    const isOpen = !item.querySelector('.adn').style.display;
    line.style.display = isOpen ? 'none' : '';
    item.className = isOpen ? 'h7 ie nH oy8Mbf' : 'kv';
    item.setAttribute('aria-expanded', String(isOpen));
  }

  document.addEventListener('click', ({ target }) => {
    const row = target.closest('tr.zA');
    const item = target.closest('.kv, .kQ, .h7:has(.adf)');
    if (target.closest('.lS, a[href="#inbox"]')) openList();
    else if (target.closest('[gh="cm"]')) compose();
    else if (target.closest('.Ha')) closeCompose();
    else if (row?.dataset.slug) open(row.dataset.slug);
    else if (row?.querySelector('.bog [data-legacy-last-message-id]')) openRow(row);
    else if (item && target.closest('.adf, .adv, .acZ')) toggle(item);
  });

  addEventListener('hashchange', () => {
    if (location.hash !== expected) follow();
  });

  /** The user's own way: an address typed, or back and forward. */
  function follow() {
    expected = location.hash;
    const slug = [...document.querySelectorAll('template[data-token]')].find(({ dataset }) =>
      location.hash.endsWith(dataset.token),
    )?.dataset.slug;
    if (slug) open(slug);
    else if (!location.hash.includes('/')) openList();
  }

  window.museum = { open, openList, raceTo, compose, closeCompose, toggle };
  follow();
})();
