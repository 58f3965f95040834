// The button appears only where it works.
const print = document.getElementById('print');
print.hidden = false;
print.addEventListener('click', () => window.print());

// What is folded away to read quickly belongs on the paper.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details.earlier')) folded.open = true;
});
