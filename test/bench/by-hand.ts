/** The least that could be called a badge on somebody's page: a closed shadow root and an observer. */
export function drawByHand(): void {
  const host = document.createElement('span');
  const draw = () => document.body.append(host);
  host.attachShadow({ mode: 'closed' }).textContent = '12 d';
  new MutationObserver(draw).observe(document.body, { childList: true });
}
