// The focus of the keyboard. Where the theme drops it, it goes back to where it came from: when Escape closes the search,
// and when a button has copied its code.
(() => {
  let before = null;
  const isSearch = element => element instanceof HTMLInputElement && element.type === 'search';
  addEventListener('focusin', event => { if (isSearch(event.target)) before = event.relatedTarget; });
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && isSearch(event.target) && before) before.focus();
  });
  addEventListener('click', event => {
    const button = event.target.closest('.copybtn');
    if (button) button.focus({ preventScroll: true });
  });
  // A formula wider than its column scrolls, and what scrolls must be reached without a mouse.
  const reach = () => {
    for (const formula of document.querySelectorAll('mjx-container[display="true"]')) {
      if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
      else formula.removeAttribute('tabindex');
    }
  };
  addEventListener('load', () => window.MathJax?.startup?.promise?.then(reach));
  addEventListener('resize', reach);
})();
