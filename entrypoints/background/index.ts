import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { admit } from '../../lib/messaging/door.ts';
import { answerMessages } from '../../lib/messaging/messenger.ts';
import { watchChanges } from '../../lib/store/changes.ts';
import { removePageContext } from '../../lib/store/page-contexts.ts';
import { backUpBySchedule } from './backups.ts';
import { answer } from './handlers.ts';
import { keepSafe } from './keep-safe.ts';
import { recordMeetingsWhenOver } from './meetings.ts';
import { nudgeAtMidnight } from './nudge.ts';
import { openPanelHere } from './open-panel.ts';
import { reinject } from './reinject.ts';
import { showDueCount, showEverywhere } from './show.ts';
import { keepTrends } from './trends.ts';

export default defineBackground({
  type: 'module',
  main() {
    // Not an async function: the user's gesture must reach the handler in the same turn.
    answerMessages((message, sender) => {
      try {
        return answer(admit(message, sender));
      } catch (error) {
        return Promise.reject(error);
      }
    });
    // Nothing is ever said through it: that it ends tells a page's script to look whether we are gone.
    browser.runtime.onConnect.addListener(() => undefined);
    browser.tabs.onRemoved.addListener((tabId) => void removePageContext(tabId));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'open-side-panel' && tab?.id !== undefined) void openPanelHere(tab.id);
    });
    watchChanges(showEverywhere, new AbortController().signal);
    nudgeAtMidnight(showDueCount);
    recordMeetingsWhenOver();
    keepSafe();
    keepTrends();
    backUpBySchedule();
    void showDueCount();
    void reinject();
  },
});
