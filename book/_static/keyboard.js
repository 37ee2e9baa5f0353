// Where the theme drops the focus, it goes back to where it came from: when Escape closes the search, and when a button
// has copied its code.
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
})();
