import { type LabelMeaning, labelMeaning } from './mail-labels.ts';

type LabelSet = { index: number; meanings: ReadonlySet<LabelMeaning> };

/** Numbers the sets of labels that mails have, and says what each means: few of them are on very many mails. */
export type LabelSets = {
  find: (labels: readonly string[]) => LabelSet;
  remember: (sets: readonly (readonly string[])[]) => void;
};

export function createLabelSets(onNews: (labels: readonly string[]) => void): LabelSets {
  const byLabels = new Map<string, LabelSet>();
  const add = (key: string, labels: readonly string[]): LabelSet => {
    const meanings = new Set(labels.flatMap((label) => labelMeaning(label) ?? []));
    const set = { index: byLabels.size, meanings };
    byLabels.set(key, set);
    return set;
  };
  const find = (labels: readonly string[]): LabelSet => {
    const key = labels.join('\n');
    const before = byLabels.get(key);
    if (before) return before;
    onNews(labels);
    return add(key, labels);
  };
  const remember = (sets: readonly (readonly string[])[]) => {
    for (const labels of sets) add(labels.join('\n'), labels);
  };
  return { find, remember };
}
