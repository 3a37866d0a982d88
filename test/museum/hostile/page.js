/** What a page, or another extension in it, could do to learn what an extension knows, and to be rid of it. */
(() => {
  const heard = [];
  const bare = (node) => node.nodeName === 'SPAN' && node.attributes.length === 0 && !node.firstChild;
  const hosts = () => [...document.querySelectorAll('span')].filter(bare);
  const say = (value) => {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };

  // Whatever is sent or dispatched, of any name: also what nobody has a listener for.
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (!event.forged) heard.push(`dispatched ${event.type} ${say(event.detail)}`);
    return dispatch.call(this, event);
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    heard.push(`attached ${this.nodeName}`);
    return attach.call(this, { ...options, mode: 'open' });
  };
  addEventListener('message', ({ data }) => data !== 'forged' && heard.push(`message ${say(data)}`), true);
  for (const type of Object.keys(Window.prototype).concat(Object.keys(window))) {
    if (!type.startsWith('on') || type === 'onmessage') continue;
    addEventListener(
      type.slice(2),
      ({ target }) => target?.shadowRoot && heard.push(`${type} in an open root`),
      true,
    );
  }

  // All records of all that changes, with what the nodes held then.
  const text = (node) => node.outerHTML ?? node.data ?? '';
  const records = [];
  let removing = false;
  let added = 0;
  new MutationObserver((changes) => {
    for (const { target, addedNodes, removedNodes, attributeName, oldValue } of changes) {
      const ours = [...addedNodes].filter(bare);
      added += ours.length;
      if (bare(target) || ours.length > 0 || [...removedNodes].some(bare))
        records.push(attributeName, oldValue, ...[...addedNodes, ...removedNodes].map(text));
      if (removing) for (const host of ours) host.remove();
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeOldValue: true,
    characterData: true,
  });

  /** Everything that can be had, in one text. */
  function loot() {
    const roots = [...document.querySelectorAll('*')].flatMap((one) => [
      one.shadowRoot?.innerHTML,
      bare(one) && one.getHTML({ serializableShadowRoots: true }),
      bare(one) && one.innerText,
      bare(one) && say(Object.entries(one)),
      bare(one) &&
        say([...getComputedStyle(one)].map((name) => getComputedStyle(one).getPropertyValue(name))),
      bare(one) && one.computedName,
    ]);
    const points = hosts().map((host) => {
      const { x, y } = host.getBoundingClientRect();
      return document
        .elementsFromPoint(x + 4, y - 2)
        .filter(bare)
        .map(text)
        .join();
    });
    const all = [
      document.documentElement.outerHTML,
      document.body.innerText,
      say({ ...localStorage }),
      ...roots,
      ...points,
      ...records,
      ...heard,
    ];
    return all.filter(Boolean).join('\n');
  }

  /** Every event and message that a script could take for the user's, the browser's or its own. */
  function forge() {
    const types = [
      'click',
      'pointerdown',
      'pointerup',
      'mousedown',
      'mouseup',
      'keydown',
      'pointerover',
      'focus',
      'blur',
      'visibilitychange',
      'pagehide',
      'freeze',
      'beforeunload',
      'unload',
      'wxt:content-script-started',
      'wxt:locationchange',
      'disconnect',
      'abort',
      'ask-again',
    ];
    const targets = [...hosts(), document, window, document.documentElement];
    for (const target of targets) {
      for (const type of types) {
        const init = {
          bubbles: true,
          composed: true,
          cancelable: true,
          detail: { contentScriptName: 'gmail' },
        };
        const event = type === 'click' ? new MouseEvent(type, init) : new CustomEvent(type, init);
        event.forged = true;
        target.dispatchEvent(event);
      }
    }
    for (let time = 0; time < 1000; time++) postMessage('forged', '*');
    for (const host of hosts()) host.click();
  }

  /** From now on, ours are taken away the moment they come. */
  function keepRemoving() {
    removing = true;
    added = 0;
    for (const host of hosts()) host.remove();
  }

  /** A sheet of glass over everything. */
  function cover() {
    const glass = document.createElement('div');
    glass.style.cssText = 'position:fixed;inset:0;z-index:2147483647;opacity:0.01;background:white';
    document.body.append(glass);
    return () => glass.remove();
  }

  window.hostile = { loot, forge, keepRemoving, cover, heard, booms: [], added: () => added };
  window.boom = () => window.hostile.booms.push('run');
})();
