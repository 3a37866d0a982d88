import { defineContentScript } from 'wxt/utils/define-content-script';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { ask } from '../../lib/messaging/messenger.ts';
import { linkPage } from '../../lib/page/page-link.ts';
import { readWithParts } from '../../lib/page/read-with-parts.ts';
import { createEventCard } from '../../lib/sites/calendar/mount-card.tsx';
import { createChipDots } from '../../lib/sites/calendar/mount-dots.tsx';
import { prepareZones } from '../../lib/sites/calendar/page.ts';
import { readCalendarPage } from '../../lib/sites/calendar/read-page.ts';
import { createSettledReader } from '../../lib/sites/calendar/settle.ts';
import { watchCalendar } from '../../lib/sites/calendar/watch.ts';

export default defineContentScript({
  matches: ['https://calendar.google.com/*'],
  runAt: 'document_idle',
  main({ signal }) {
    requestIdleCallback(prepareZones);
    const card = createEventCard(document, location, openPanel);
    const dots = createChipDots(document, (keys) => ask('eventsShown', { keys }));
    linkPage(
      {
        watch: (look, lifetime) => {
          lifetime.addEventListener('abort', dots.clear);
          watchCalendar(document, look, lifetime);
        },
        readPage: createSettledReader(
          () => readWithParts((parts) => readCalendarPage(document, location, parts)),
          () => performance.now(),
        ),
        draw: (answered, page) => {
          card.show(answered, page);
          dots.show(answered);
        },
      },
      signal,
    );
  },
});

/** A click that opens nothing has nothing to say on Calendar's page: the toolbar button is the other way in. */
const openPanel = (email: EmailAddress) => void ask('openPanel', { email }).catch(() => undefined);
