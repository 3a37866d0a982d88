import type { LogKind } from '../domain/log.ts';

/** How a line may say the kind that is picked already: "feedback: too slow", "we agreed to a pilot". */
const labels: Partial<Record<LogKind, RegExp>> = {
  feedback: /^feedback\s*[:–-]\s*/i,
  note: /^(?:note|nb)(?:\s*[:–-]\s*| that\s+)/i,
  conflict: /^(?:conflict|difference|disagreement|dispute)(?:\s*[:–-]\s*| (?:on|over|about)\s+)/i,
  expectation: /^(?:we )?agreed(?:\s*[:–-]\s*| (?:on |to |that )?)/i,
};

/** The line without those words. */
export function withoutOwnLabel(kind: LogKind, text: string): string {
  const label = labels[kind];
  return label ? text.replace(label, '') : text;
}
