import { Download } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { type AccountLine, accountCsv } from '../../../lib/domain/import-account.ts';
import { useDesk } from '../use-desk.ts';

/** Saves an account as a table for spreadsheets. */
export function SaveAccount({ account }: { account: readonly AccountLine[] }) {
  const { today } = useDesk();
  const save = () => saveText(accountCsv(account), `touchbase-import-${today}.csv`);
  return (
    <Button icon={Download} onClick={save}>
      Save this account
    </Button>
  );
}

/** Our own page's file, into the downloads folder: a link that is followed once. */
function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
