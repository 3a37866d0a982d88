import axe from 'axe-core';

/** What a screen reader would stumble over in a drawn component, by axe's names. A component is no page: no landmarks. */
export async function violationsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
