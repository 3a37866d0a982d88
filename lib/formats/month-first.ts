/** Whether 5/12 is the twelfth of May: as the browser itself writes a day and a month, as in the United States. */
export function hasMonthFirst(locale?: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts();
  return parts.find(({ type }) => type === 'month' || type === 'day')?.type === 'month';
}
