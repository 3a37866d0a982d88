/* The behaviour of the museum's Calendar page. Runs in the page, under Trusted Types: it moves nodes and never writes markup. */
(() => {
  const GUESTS_AFTER = 40;
  const LATE_AFTER = 500;
  const byId = (id) => document.getElementById(id);
  const base = document.body.dataset.base;
  const dialog = byId('popover');
  const slot = dialog.querySelector('[data-slot]');
  let opening = 0;

  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const detailsOf = (slug, state) => byId(`${state}-${slug}`).content.firstElementChild;
  const chipOf = (id) => document.querySelector(`[data-eventchip][data-eventid="${id}"]`);

  /** Opens the popover; resolves when the guests are there. Half a second later come call and notes. */
  async function openEvent(slug) {
    const turn = ++opening;
    const wanted = detailsOf(slug, 'early');
    const live = slot.firstElementChild ?? slot.appendChild(wanted.cloneNode(false));
    live.setAttribute('data-eventid', wanted.getAttribute('data-eventid'));
    place(chipOf(wanted.getAttribute('data-eventid')));
    dialog.style.display = '';
    await wait(GUESTS_AFTER);
    if (turn !== opening) return;
    morph(live, wanted);
    place(chipOf(wanted.getAttribute('data-eventid')));
    setTimeout(() => turn === opening && settle(slug), LATE_AFTER - GUESTS_AFTER);
  }

  /** Calendar brings its lists up to date, which takes away whatever is not its own. */
  function settle(slug) {
    morph(slot.firstElementChild, detailsOf(slug, 'late'));
    for (const child of [...slot.children].slice(1)) child.remove();
    for (const child of [...dialog.children]) if (child !== slot) child.remove();
    place(chipOf(slot.firstElementChild.getAttribute('data-eventid')));
    museum.settled += 1;
  }

  /** The popover is hidden, not removed: what it said last is still in it. */
  function close() {
    opening += 1;
    dialog.style.display = 'none';
  }

  /** Makes `live` the same as `wanted`, keeping its nodes where it can. */
  function morph(live, wanted) {
    for (const { name } of [...live.attributes]) if (!wanted.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of [...wanted.attributes]) {
      if (live.getAttribute(name) !== value) live.setAttribute(name, value);
    }
    const children = [...wanted.childNodes];
    for (const [index, child] of children.entries()) morphChild(live, live.childNodes[index], child);
    while (live.childNodes.length > children.length) live.lastChild.remove();
  }

  function morphChild(parent, live, wanted) {
    if (!live) parent.appendChild(wanted.cloneNode(true));
    else if (live.nodeName !== wanted.nodeName) parent.replaceChild(wanted.cloneNode(true), live);
    else if (live.nodeType === Node.ELEMENT_NODE) morph(live, wanted);
    else if (live.data !== wanted.data) live.data = wanted.data;
  }

  /** Beside the chip where there is room, as Calendar does. */
  function place(chip) {
    if (!chip) return;
    const around = chip.getBoundingClientRect();
    const { width, height } = dialog.getBoundingClientRect();
    const left = around.left - width - 8;
    const x = left > 8 ? left : Math.min(around.right + 8, innerWidth - width - 8);
    dialog.style.left = `${Math.max(8, x)}px`;
    dialog.style.top = `${Math.max(8, Math.min(around.top - 40, innerHeight - height - 16))}px`;
  }

  /** The edit page takes the grid's place; the form of the last event stays behind, hidden, when one goes back. */
  function edit(slug) {
    close();
    const form = byId(`edit-${slug}`).content.firstElementChild.cloneNode(true);
    byId('editView').replaceChildren(form);
    byId('editView').style.display = '';
    byId('mainView').style.display = 'none';
    history.pushState(
      null,
      '',
      `${base}/r/eventedit/${detailsOf(slug, 'early').getAttribute('data-eventid')}`,
    );
  }

  function back() {
    byId('editView').style.display = 'none';
    byId('mainView').style.display = '';
    history.pushState(null, '', `${base}/r/${document.body.dataset.view}`);
  }

  /** The week after, or back again: Calendar makes all its chips anew. */
  function turn() {
    close();
    weeks.reverse();
    byId('mainView').replaceChildren(document.importNode(weeks[0], true));
  }

  const weeks = [byId('mainView'), byId('weekAfter')?.content].map((week) =>
    week?.firstElementChild?.cloneNode(true),
  );

  const show = (id) => {
    byId(id).style.display = '';
  };

  function showStart() {
    const slug = document.body.dataset.editing;
    if (slug) edit(slug);
    const scroll = byId('scroll');
    if (scroll) scroll.scrollTop = 8 * 48 - 12;
    if (document.body.dataset.open) openEvent(document.body.dataset.open);
  }

  function slugOf(id) {
    const template = [...document.querySelectorAll('template[id^="early-"]')].find(
      ({ content }) => content.firstElementChild.getAttribute('data-eventid') === id,
    );
    return template?.id.slice('early-'.length);
  }

  document.addEventListener('mousedown', (event) => {
    if (!event.target.closest('#popover, [data-eventchip]')) close();
  });
  document.addEventListener('click', (event) => {
    const chip = event.target.closest('[data-eventchip]');
    const slug = chip && slugOf(chip.getAttribute('data-eventid'));
    if (slug) openEvent(slug);
    else if (chip) close();
    if (event.target.closest('#xDetDlgCloseBu')) close();
    if (event.target.closest('#xCancelBu')) back();
  });
  document.addEventListener('keydown', (event) => {
    museum.keys.push(event.key);
    if (event.key === 'Escape') close();
  });

  const museum = { openEvent, close, edit, back, turn, show, settled: 0, keys: [] };
  window.museum = museum;
  showStart();
})();
