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
  // A formula or a table wider than its column scrolls, and what scrolls must be reached without a mouse.
  const reach = () => {
    for (const wide of document.querySelectorAll('mjx-container[display="true"], .pst-scrollable-table-container')) {
      if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
      else wide.removeAttribute('tabindex');
    }
  };
  addEventListener('load', () => { reach(); window.MathJax?.startup?.promise?.then(reach); });
  addEventListener('resize', reach);
})();
