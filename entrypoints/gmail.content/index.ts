import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Badge } from '../../lib/domain/badge.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { ask } from '../../lib/messaging/messenger.ts';
import { ASK_AGAIN, READ_BODIES } from '../../lib/messaging/protocol.ts';
import { createBadgeLayer } from '../../lib/page/badge-layer.tsx';
import { createComposeLines } from '../../lib/page/compose-lines.tsx';
import { hear } from '../../lib/page/hear.ts';
import { createLater } from '../../lib/page/later.ts';
import { linkPage } from '../../lib/page/page-link.ts';
import { readWithParts } from '../../lib/page/read-with-parts.ts';
import { findPlaces } from '../../lib/sites/gmail/anchors.ts';
import { readBodies } from '../../lib/sites/gmail/read-bodies.ts';
import { readGmailPage } from '../../lib/sites/gmail/read-page.ts';
import { readPerson } from '../../lib/sites/gmail/read-person.ts';
import { readWriting } from '../../lib/sites/gmail/read-writing.ts';
import { watchGmail } from '../../lib/sites/gmail/watch.ts';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  main({ signal }) {
    const later = createLater(document);
    const badges = createBadgeLayer(document, openPanel);
    const lines = createComposeLines(document, (recipients) => ask('composeHint', { recipients }));
    const isOurs = (node: Node) => badges.has(node) || lines.has(node);
    const beforeFrame = () => badges.dropWrong((element) => readPerson(element, 'from')?.email);
    // Before the link hears of it, which then draws what it has.
    hear(ASK_AGAIN, lines.askAgain, signal);
    linkPage(
      {
        watch: (look, lifetime) => watchGmail(document, { isOurs, beforeFrame }, look, lifetime),
        readPage: () => readWithParts((parts) => readGmailPage(document, location, parts)),
        draw: (answered, page) => {
          lines.show(isWriting(page) ? readWriting(document) : []);
          // To read a long conversation takes a while, and to find its places takes as long again.
          if (hasPeople(page, answered))
            later.put(() => badges.show(findPlaces(document, location), answered));
          else {
            later.forget();
            badges.show([], answered);
          }
        },
      },
      signal,
    );
    hear(READ_BODIES, () => readBodies(document, location), signal);
  },
});

/** Whether somebody is written to. */
const isWriting = (page: PageSeen): boolean => 'composing' in page && page.composing.length > 0;

/** Places are looked for only when a badge may go there. */
const hasPeople = ({ kind }: PageSeen, answered: readonly Badge[]): boolean =>
  answered.length > 0 && kind !== 'nothing' && kind !== 'not-understood';

/** A click that opens nothing has nothing to say on Gmail's page: the toolbar button is the other way in. */
const openPanel = (email: EmailAddress) => void ask('openPanel', { email }).catch(() => undefined);
